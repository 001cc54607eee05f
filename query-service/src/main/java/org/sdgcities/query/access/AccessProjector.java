package org.sdgcities.query.access;

import java.util.List;
import java.util.Set;
import org.sdgcities.kernel.Event;
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

/// Who holds which role, and whose a city is.
@Component
public final class AccessProjector implements Projector {

  public static final String NAME = "access";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("access_person", "access_role", "access_declaration", "access_city");
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
        HubAssigned.class);
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    switch (event) {
      case PersonRegistered e ->
          rows.run(
              "insert into access_person (person, organisation) values (?, ?)",
              e.person(),
              e.organisation());
      case PersonalDataErased e ->
          rows.run("update access_person set erased = true where person = ?", e.person());
      case RoleGranted e ->
          rows.run(
              "insert into access_role (person, role, scope, valid_to, granted_on)"
                  + " values (?, ?, ?, ?, ?) on conflict (person, role, scope)"
                  + " do update set valid_to = excluded.valid_to, granted_on = excluded.granted_on",
              e.person(),
              e.role(),
              e.scope(),
              e.validTo(),
              recorded.day());
      case RoleRevoked e ->
          rows.run(
              "delete from access_role where person = ? and role = ? and scope = ?",
              e.person(),
              e.role(),
              e.scope());
      case ConflictDeclared e ->
          rows.run(
              "insert into access_declaration (person, cycle, interest, declared_on)"
                  + " values (?, ?, ?, ?) on conflict (person, cycle)"
                  + " do update set interest = excluded.interest,"
                  + " declared_on = excluded.declared_on",
              e.person(),
              e.cycle(),
              e.interest(),
              recorded.day());
      case CityRegistered e ->
          rows.run("insert into access_city (city, lab) values (?, ?)", e.city(), e.lab());
      case HubAssigned e ->
          rows.run("update access_city set hub = ? where city = ?", e.hub(), e.city());
      default -> {}
    }
  }
}
