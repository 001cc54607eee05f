package org.sdgcities.certification.people;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;

/// What can be asked about people and organisations.
public sealed interface PeopleCommand extends org.sdgcities.certification.decision.Command {

  @Command(namespace = "sdg", name = "RegisterOrganisation")
  record RegisterOrganisation(
      OrganisationId organisation, String name, OrganisationKind kind, Country country)
      implements PeopleCommand {

    public RegisterOrganisation {
      name = Shape.text(name, 200);
    }

    @Override
    public String routingKey() {
      return organisation.value();
    }

    @Override
    public Subject subject() {
      return organisation;
    }
  }

  @Command(namespace = "sdg", name = "RegisterPerson")
  record RegisterPerson(PersonId person, OrganisationId organisation) implements PeopleCommand {
    @Override
    public String routingKey() {
      return person.value();
    }

    @Override
    public Subject subject() {
      return person;
    }
  }

  /// Who asks declares what ties him to a city.
  @Command(namespace = "sdg", name = "DeclareInterest")
  record DeclareInterest(CycleId cycle, Interest interest) implements PeopleCommand {
    @Override
    public String routingKey() {
      return cycle.city().value();
    }

    @Override
    public Subject subject() {
      return cycle;
    }
  }

  @Command(namespace = "sdg", name = "ErasePerson")
  record ErasePerson(PersonId person, String basis) implements PeopleCommand {

    public ErasePerson {
      basis = Shape.text(basis, 1000);
    }

    @Override
    public String routingKey() {
      return person.value();
    }

    @Override
    public Subject subject() {
      return person;
    }
  }
}
