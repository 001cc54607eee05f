package org.sdgcities.kernel.people;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.geo.Country;

/// Who acts in the programme. Persons appear by an id only; names, addresses and the like live in
/// the directory, outside the log.
public sealed interface PeopleEvent extends org.sdgcities.kernel.Event {

  /// @param name as the organisation writes it
  @Event(namespace = "sdg", name = "OrganisationRegistered", version = "1")
  record OrganisationRegistered(
      OrganisationId organisation, String name, OrganisationKind kind, Country country, PersonId by)
      implements PeopleEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(organisation);
    }
  }

  /// A person is known to the service from here on.
  @Event(namespace = "sdg", name = "PersonRegistered", version = "1")
  record PersonRegistered(PersonId person, OrganisationId organisation, PersonId by)
      implements PeopleEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person, organisation);
    }
  }

  /// @param validTo last day on which the role holds; null for no end
  @Event(namespace = "sdg", name = "RoleGranted", version = "1")
  record RoleGranted(
      PersonId person, Role role, Scope scope, @Nullable LocalDate validTo, PersonId by)
      implements PeopleEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person, scope, role);
    }
  }

  @Event(namespace = "sdg", name = "RoleRevoked", version = "1")
  record RoleRevoked(PersonId person, Role role, Scope scope, String reason, PersonId by)
      implements PeopleEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person, scope, role);
    }
  }

  /// A person says, for one cycle of a city, what ties him to it. A later declaration for the same
  /// cycle replaces an earlier one.
  @Event(namespace = "sdg", name = "ConflictDeclared", version = "1")
  record ConflictDeclared(PersonId person, CycleId cycle, Interest interest)
      implements PeopleEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person, cycle);
    }
  }

  /// Name and addresses were erased from the directory; the id stays, and says nothing.
  ///
  /// @param basis why, such as the article of law or the person's own request
  @Event(namespace = "sdg", name = "PersonalDataErased", version = "1")
  record PersonalDataErased(PersonId person, String basis, PersonId by) implements PeopleEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person);
    }
  }
}
