package org.sdgcities.kernel.certification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Reason;

/// From an application to its decision.
public sealed interface CaseEvent extends org.sdgcities.kernel.Event {

  CaseId caseId();

  @Override
  default Set<Tag> tags() {
    return Tag.of(caseId());
  }

  /// @param level that the city applies for
  @Event(namespace = "sdg", name = "CertificationApplied", version = "1")
  record CertificationApplied(CaseId caseId, LevelId level, PersonId by) implements CaseEvent {}

  /// The city's authority has signed the application; what the panel will judge is fixed.
  ///
  /// @param steps the accepted steps that it rests on, each with the digest that was submitted
  /// @param dossier digest over the steps' digests
  /// @param position last position of the log that belongs to it
  /// @param evaluation version of the rules that computed whether the level's demands are met
  @Event(namespace = "sdg", name = "DossierFrozen", version = "1")
  record DossierFrozen(
      CaseId caseId,
      SortedMap<Step, Sha256> steps,
      Sha256 dossier,
      long position,
      CriteriaVersion criteria,
      String evaluation,
      PersonId by)
      implements CaseEvent {

    public DossierFrozen {
      steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }
  }

  @Event(namespace = "sdg", name = "PanelAssigned", version = "1")
  record PanelAssigned(CaseId caseId, List<PersonId> members, LocalDate due, PersonId by)
      implements CaseEvent {

    public PanelAssigned {
      members = List.copyOf(members);
    }

    @Override
    public Set<Tag> tags() {
      Set<Tag> tags = Tag.of(caseId);
      members.forEach(member -> tags.addAll(member.tags()));
      return tags;
    }
  }

  /// @param level the lower level, for a vote to grant a lower one; else null
  @Event(namespace = "sdg", name = "VoteCast", version = "1")
  record VoteCast(
      CaseId caseId, Vote vote, @Nullable LevelId level, List<Reason> reasons, PersonId by)
      implements CaseEvent {

    public VoteCast {
      reasons = List.copyOf(reasons);
    }
  }

  /// @param level granted; null for a deferral or a refusal
  /// @param votes how many voted how
  /// @param minority what the minority thought, or null
  /// @param appealUntil last day on which the city may appeal
  @Event(namespace = "sdg", name = "CertificationDecided", version = "1")
  record CertificationDecided(
      CaseId caseId,
      Vote outcome,
      @Nullable LevelId level,
      SortedMap<Vote, Integer> votes,
      List<Reason> reasons,
      @Nullable String minority,
      LocalDate appealUntil,
      PersonId by)
      implements CaseEvent {

    public CertificationDecided {
      votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
      reasons = List.copyOf(reasons);
    }
  }

  /// An upheld appeal has annulled the decision; another panel decides anew.
  @Event(namespace = "sdg", name = "DecisionAnnulled", version = "1")
  record DecisionAnnulled(CaseId caseId, AppealId appeal, PersonId by) implements CaseEvent {}
}
