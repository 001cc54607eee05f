package org.sdgcities.certification.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PeopleEvent;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent;
import org.sdgcities.kernel.roles.Scope;

/// A person, as far as decisions are concerned.
///
/// @param organisation null if the person is not known, or not any more
public record Person(
    @Nullable OrganisationId organisation,
    List<Grant> grants,
    Map<CycleId, Interest> declarations) {

  /// @param validTo last day, or null
  public record Grant(Role role, Scope scope, @Nullable LocalDate validTo) {}

  public static final Fold<PersonId, Person> FOLD =
      new Fold<>(
          "person",
          2,
          PersonId.class,
          Person.class,
          Fold.events(
              PeopleEvent.PersonRegistered.class,
              RolesEvent.RoleGranted.class,
              RolesEvent.RoleRevoked.class,
              RolesEvent.ConflictDeclared.class,
              PeopleEvent.PersonalDataErased.class),
          new Person(null, List.of(), Map.of()),
          Person::evolve);

  public Person {
    grants = List.copyOf(grants);
    declarations = Map.copyOf(declarations);
  }

  private Person evolve(Event event, Recorded recorded) {
    return switch (event) {
      case PeopleEvent.PersonRegistered e -> new Person(e.organisation(), grants, declarations);
      case RolesEvent.RoleGranted e -> {
        List<Grant> more = without(e.role(), e.scope());
        more.add(new Grant(e.role(), e.scope(), e.validTo()));
        yield new Person(organisation, more, declarations);
      }
      case RolesEvent.RoleRevoked e ->
          new Person(organisation, without(e.role(), e.scope()), declarations);
      case RolesEvent.ConflictDeclared e -> {
        Map<CycleId, Interest> more = new HashMap<>(declarations);
        more.put(e.cycle(), e.interest());
        yield new Person(organisation, grants, more);
      }
      // Nobody can be asked to do anything any more by that name.
      case PeopleEvent.PersonalDataErased _ -> new Person(null, List.of(), Map.of());
      default -> this;
    };
  }

  private List<Grant> without(Role role, Scope scope) {
    List<Grant> rest = new ArrayList<>(grants);
    rest.removeIf(grant -> grant.role() == role && grant.scope().equals(scope));
    return rest;
  }

  public boolean isKnown() {
    return organisation != null;
  }

  /// @return the grants that hold on this day
  public List<Grant> grantsOn(LocalDate day) {
    return grants.stream()
        .filter(grant -> grant.validTo() == null || !day.isAfter(grant.validTo()))
        .toList();
  }

  public boolean holds(Role role, Scope scope, LocalDate on) {
    return grantsOn(on).stream()
        .anyMatch(grant -> grant.role() == role && grant.scope().equals(scope));
  }

  public boolean holdsAnywhere(Role role, LocalDate on) {
    return grantsOn(on).stream().anyMatch(grant -> grant.role() == role);
  }

  /// @return whether the person has declared, for this cycle, that nothing ties him to the city
  public boolean isFreeOfInterestIn(CycleId cycle) {
    return declarations.get(cycle) == Interest.NONE;
  }
}
