package org.sdgcities.kernel.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.people.PersonId;

/// A city objects to a decision.
public sealed interface AppealEvent extends org.sdgcities.kernel.Event {

  AppealId appeal();

  @Override
  default Set<Tag> tags() {
    return Tag.of(appeal());
  }

  @Event(namespace = "sdg", name = "AppealLodged", version = "1")
  record AppealLodged(AppealId appeal, ContestedAct against, String grounds, PersonId by)
      implements AppealEvent {
    @Override
    public Set<Tag> tags() {
      Set<Tag> tags = Tag.of(appeal);
      tags.addAll(against.tags());
      return tags;
    }
  }

  /// @param panel who hears it
  /// @param due last day for the panel to decide
  @Event(namespace = "sdg", name = "AppealAdmitted", version = "1")
  record AppealAdmitted(AppealId appeal, List<PersonId> panel, LocalDate due, PersonId by)
      implements AppealEvent {

    public AppealAdmitted {
      panel = List.copyOf(panel);
    }

    @Override
    public Set<Tag> tags() {
      Set<Tag> tags = Tag.of(appeal);
      panel.forEach(member -> tags.addAll(member.tags()));
      return tags;
    }
  }

  /// @param summary for the public
  @Event(namespace = "sdg", name = "AppealDecided", version = "1")
  record AppealDecided(AppealId appeal, AppealOutcome outcome, String summary, PersonId by)
      implements AppealEvent {}
}
