package org.sdgcities.certification.certification;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Reason;

/// What can be asked about an application for certification.
public sealed interface CaseCommand extends org.sdgcities.certification.decision.Command {

  CycleId cycle();

  @Override
  default String routingKey() {
    return cycle().city().value();
  }

  @Override
  default Subject subject() {
    return cycle();
  }

  /// The lab applies; the city's authority signs afterwards.
  @Command(namespace = "sdg", name = "ApplyForCertification")
  record ApplyForCertification(CycleId cycle, LevelId level) implements CaseCommand {}

  /// What concerns a case that is there.
  sealed interface OnCase extends CaseCommand {

    CaseId caseId();

    @Override
    default Subject subject() {
      return caseId();
    }

    @Override
    default CycleId cycle() {
      return caseId().cycle();
    }
  }

  /// The city's authority signs; the dossier is frozen.
  @Command(namespace = "sdg", name = "SignApplication")
  record SignApplication(CaseId caseId) implements OnCase {}

  @Command(namespace = "sdg", name = "AssignPanel")
  record AssignPanel(CaseId caseId, List<PersonId> members) implements OnCase {

    public AssignPanel {
      members = List.copyOf(members);
    }
  }

  /// @param level the lower level, for a vote to grant a lower one; else null
  /// @param reasons required unless the vote is to grant
  @Command(namespace = "sdg", name = "CastVote")
  record CastVote(CaseId caseId, Vote vote, @Nullable LevelId level, List<Reason> reasons)
      implements OnCase {

    public CastVote {
      reasons = List.copyOf(reasons);
      if ((vote == Vote.GRANT_LOWER) != (level != null)) {
        throw new InvalidValue("vote.level");
      }
    }
  }

  /// A member of the panel closes the vote.
  ///
  /// @param minority what the minority thought, or null
  @Command(namespace = "sdg", name = "DecideCase")
  record DecideCase(CaseId caseId, @Nullable String minority) implements OnCase {}

  @Command(namespace = "sdg", name = "IssueCertificate")
  record IssueCertificate(CaseId caseId) implements OnCase {}
}
