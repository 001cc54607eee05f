package org.sdgcities.kernel.people;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.Tag;
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
