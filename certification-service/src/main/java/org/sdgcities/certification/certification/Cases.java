package org.sdgcities.certification.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sdgcities.certification.certification.CaseStage.Applied;
import org.sdgcities.certification.certification.CaseStage.Ballot;
import org.sdgcities.certification.certification.CaseStage.Decided;
import org.sdgcities.certification.certification.CaseStage.Deliberation;
import org.sdgcities.certification.certification.CaseStage.Frozen;
import org.sdgcities.certification.certification.CaseStage.Issued;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CaseEvent.DecisionAnnulled;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseEvent.PanelAssigned;
import org.sdgcities.kernel.certification.CaseEvent.VoteCast;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;

/// The cases of a cycle, in their order.
public record Cases(List<Case> all) {

  /// @param deferred whether the panel has put it off once
  /// @param excluded members of a panel whose decision was annulled
  public record Case(
      CaseId id, LevelId level, CaseStage stage, boolean deferred, Set<PersonId> excluded) {

    private Case at(CaseStage newStage) {
      return new Case(id, level, newStage, deferred, excluded);
    }

    public boolean isOpen() {
      return !(stage instanceof Decided) && !(stage instanceof Issued);
    }
  }

  public static final Fold<CycleId, Cases> FOLD =
      new Fold<>(
          "cases",
          1,
          CycleId.class,
          Cases.class,
          Fold.events(CaseEvent.class, CertificateIssued.class),
          new Cases(List.of()),
          Cases::evolve);

  public Cases {
    all = List.copyOf(all);
  }

  private Cases evolve(Event event, Recorded recorded) {
    return switch (event) {
      case CertificationApplied e -> {
        List<Case> more = new ArrayList<>(all);
        more.add(
            new Case(
                e.caseId(), e.level(), new Applied(e.by(), recorded.position()), false, Set.of()));
        yield new Cases(more);
      }
      case DossierFrozen e -> change(e.caseId(), one -> one.at(new Frozen(e.dossier())));
      case PanelAssigned e -> change(e.caseId(), one -> convened(one, e));
      case VoteCast e -> change(e.caseId(), one -> voted(one, e));
      case CertificationDecided e -> change(e.caseId(), one -> decided(one, e));
      case DecisionAnnulled e -> change(e.caseId(), Cases::annulled);
      case CertificateIssued e -> change(e.caseId(), one -> issued(one, e));
      default -> this;
    };
  }

  private Cases change(CaseId id, UnaryOperator<Case> change) {
    return new Cases(
        all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
  }

  private static Case convened(Case one, PanelAssigned e) {
    return one.stage() instanceof Frozen(var dossier)
        ? one.at(new Deliberation(dossier, e.members(), Map.of()))
        : one;
  }

  private static Case voted(Case one, VoteCast e) {
    if (!(one.stage() instanceof Deliberation(var dossier, var members, var ballots))) {
      return one;
    }
    Map<PersonId, Ballot> more = new HashMap<>(ballots);
    more.put(e.by(), new Ballot(e.vote(), e.level(), e.reasons()));
    return one.at(new Deliberation(dossier, members, more));
  }

  private static Case decided(Case one, CertificationDecided e) {
    if (!(one.stage() instanceof Deliberation(var dossier, var members, _))) {
      return one;
    }
    return e.outcome() == Vote.DEFER
        ? new Case(
            one.id(),
            one.level(),
            new Deliberation(dossier, members, Map.of()),
            true,
            one.excluded())
        : one.at(new Decided(dossier, members, e.outcome(), e.level(), e.appealUntil()));
  }

  private static Case annulled(Case one) {
    Decided decision =
        switch (one.stage()) {
          case Decided d -> d;
          case Issued(Decided d, _) -> d;
          default -> null;
        };
    if (decision == null) {
      return one;
    }
    Set<PersonId> excluded = new HashSet<>(one.excluded());
    excluded.addAll(decision.members());
    return new Case(
        one.id(), one.level(), new Frozen(decision.dossier()), false, Set.copyOf(excluded));
  }

  private static Case issued(Case one, CertificateIssued e) {
    return one.stage() instanceof Decided decision
        ? one.at(new Issued(decision, e.certificate()))
        : one;
  }

  /// @throws Refused if there is no such case
  public Case find(CaseId id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(CaseRule.CASE_UNKNOWN, id));
  }
}
