package org.sdgcities.query.programme;

import java.util.List;
import java.util.Set;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonalDataErased;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.RolesEvent.RoleRevoked;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.springframework.stereotype.Component;

/// Keeps who belongs to the programme and by whose grant, and which cities still need a hub.
@Component
public final class ProgrammeProjector implements Projector {

  public static final String NAME = "programme";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("programme_person", "programme_role", "programme_declaration", "programme_city");
  }

  @Override
  public Set<Class<? extends Event>> concerns() {
    return Set.of(
        PersonRegistered.class,
        PersonalDataErased.class,
        RoleGranted.class,
        RoleRevoked.class,
        ConflictDeclared.class,
        CityRegistered.class,
        CityEnrolled.class,
        HubAssigned.class);
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    switch (event) {
      case PersonRegistered e ->
          rows.run(
              "insert into programme_person (person, organisation, registered_on) values (?, ?, ?)",
              e.person(),
              e.organisation(),
              recorded.day());
      case PersonalDataErased e ->
          rows.run("update programme_person set erased = true where person = ?", e.person());
      case RoleGranted e ->
          rows.run(
              "insert into programme_role (person, role, scope, valid_to, granted_by, granted_on)"
                  + " values (?, ?, ?, ?, ?, ?) on conflict (person, role, scope) do update"
                  + " set valid_to = excluded.valid_to, granted_by = excluded.granted_by,"
                  + " granted_on = excluded.granted_on",
              e.person(),
              e.role(),
              e.scope(),
              e.validTo(),
              e.by(),
              recorded.day());
      case RoleRevoked e ->
          rows.run(
              "delete from programme_role where person = ? and role = ? and scope = ?",
              e.person(),
              e.role(),
              e.scope());
      case ConflictDeclared e ->
          rows.run(
              "insert into programme_declaration (person, cycle, interest, declared_on)"
                  + " values (?, ?, ?, ?) on conflict (person, cycle) do update"
                  + " set interest = excluded.interest, declared_on = excluded.declared_on",
              e.person(),
              e.cycle(),
              e.interest(),
              recorded.day());
      case CityRegistered e ->
          rows.run(
              "insert into programme_city (city, names, country, lab, registered_on)"
                  + " values (?, ?, ?, ?, ?)",
              e.city(),
              e.names(),
              e.country(),
              e.lab(),
              recorded.day());
      case CityEnrolled e ->
          rows.run(
              "update programme_city set enrolled_on = ? where city = ?", recorded.day(), e.city());
      case HubAssigned e ->
          rows.run("update programme_city set hub = ? where city = ?", e.hub(), e.city());
      default -> {}
    }
  }
}
