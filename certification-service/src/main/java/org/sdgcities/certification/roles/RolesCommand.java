package org.sdgcities.certification.roles;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// What can be asked about roles. Decided by the person who is given one.
public sealed interface RolesCommand extends org.sdgcities.certification.decision.Command {

  PersonId person();

  @Override
  default String routingKey() {
    return person().value();
  }

  @Override
  default Subject subject() {
    return person();
  }

  /// The first act in an empty log: the first administrator is registered, by the service itself.
  ///
  /// @param name of the organisation that runs the programme
  /// @param person the first administrator
  @Command(namespace = "sdg", name = "FoundProgramme")
  record FoundProgramme(OrganisationId organisation, String name, Country country, PersonId person)
      implements RolesCommand {

    public FoundProgramme {
      name = Shape.text(name, 200);
    }

    /// There is one founding, whoever is to administrate.
    @Override
    public String routingKey() {
      return "founding";
    }
  }

  /// @param validTo last day on which the role holds; null for no end
  @Command(namespace = "sdg", name = "GrantRole")
  record GrantRole(PersonId person, Role role, Scope scope, @Nullable LocalDate validTo)
      implements RolesCommand {}

  @Command(namespace = "sdg", name = "RevokeRole")
  record RevokeRole(PersonId person, Role role, Scope scope, String reason)
      implements RolesCommand {

    public RevokeRole {
      reason = Shape.text(reason, 1000);
    }
  }
}
