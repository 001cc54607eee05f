package org.sdgcities.certification.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Reason;

/// Where a case stands.
public sealed interface CaseStage {

  /// The lab has applied; the signature of the city's authority is awaited.
  ///
  /// @param position of the application in the log; all before it belongs to the dossier
  record Applied(PersonId by, long position) implements CaseStage {}

  /// The dossier is fixed; a panel is awaited.
  record Frozen(Sha256 dossier) implements CaseStage {}

  /// The panel deliberates.
  record Deliberation(Sha256 dossier, List<PersonId> members, Map<PersonId, Ballot> ballots)
      implements CaseStage {

    public Deliberation {
      members = List.copyOf(members);
      ballots = Map.copyOf(ballots);
    }
  }

  /// @param level for a vote to grant a lower level; else null
  record Ballot(Vote vote, @Nullable LevelId level, List<Reason> reasons) {

    public Ballot {
      reasons = List.copyOf(reasons);
    }
  }

  /// @param level granted; null for a refusal
  /// @param appealUntil last day on which the city may appeal
  record Decided(
      Sha256 dossier,
      List<PersonId> members,
      Vote outcome,
      @Nullable LevelId level,
      LocalDate appealUntil)
      implements CaseStage {

    public Decided {
      members = List.copyOf(members);
    }
  }

  record Issued(Decided decision, CertificateNumber certificate) implements CaseStage {}
}
