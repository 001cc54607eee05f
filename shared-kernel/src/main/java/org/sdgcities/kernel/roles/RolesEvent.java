package org.sdgcities.kernel.roles;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.people.PersonId;

/// What a person may do, and what stands against it.
public sealed interface RolesEvent extends org.sdgcities.kernel.Event {

  /// @param validTo last day on which the role holds; null for no end
  @Event(namespace = "sdg", name = "RoleGranted", version = "1")
  record RoleGranted(
      PersonId person, Role role, Scope scope, @Nullable LocalDate validTo, PersonId by)
      implements RolesEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person, scope, role);
    }
  }

  @Event(namespace = "sdg", name = "RoleRevoked", version = "1")
  record RoleRevoked(PersonId person, Role role, Scope scope, String reason, PersonId by)
      implements RolesEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person, scope, role);
    }
  }

  /// A person says, for one cycle of a city, what ties him to it. A later declaration for the same
  /// cycle replaces an earlier one.
  @Event(namespace = "sdg", name = "ConflictDeclared", version = "1")
  record ConflictDeclared(PersonId person, CycleId cycle, Interest interest) implements RolesEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(person, cycle);
    }
  }
}
