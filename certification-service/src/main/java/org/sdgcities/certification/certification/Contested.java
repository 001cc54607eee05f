package org.sdgcities.certification.certification;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.certification.CaseStage.Decided;
import org.sdgcities.certification.certification.CaseStage.Issued;
import org.sdgcities.certification.certification.Certificates.Certificate;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.review.Stage;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.people.PersonId;

/// What an appeal is against.
///
/// @param until last day to appeal; null if there is nothing to appeal against
/// @param involved who took part in its cycle
/// @param certificate that was suspended or withdrawn, or null
record Contested(@Nullable LocalDate until, Involved involved, @Nullable Certificate certificate) {

  static Contested find(Facts facts, ContestedAct act, Criteria criteria) {
    return switch (act.kind()) {
      case CASE -> {
        CycleId cycle = act.caseId().cycle();
        Cases.Case one = facts.of(Cases.FOLD, cycle).find(act.caseId());
        yield new Contested(until(one), facts.of(Involved.FOLD, cycle), null);
      }
      case CERTIFICATE -> {
        Certificate one =
            CertificateRules.find(facts.of(Certificates.FOLD, act.city()), act.certificate());
        CycleId cycle = one.caseId().cycle();
        yield new Contested(one.appealUntil(), facts.of(Involved.FOLD, cycle), one);
      }
      case STEP -> {
        StepInCity at = StepInCity.find(facts, act.step());
        yield new Contested(
            decided(at).map(day -> day.plusDays(criteria.clocks().appealDays())).orElse(null),
            facts.of(Involved.FOLD, act.step().cycle()),
            null);
      }
    };
  }

  private static @Nullable LocalDate until(Cases.Case one) {
    Decided decision =
        switch (one.stage()) {
          case Decided d -> d;
          case Issued(Decided d, _) -> d;
          default -> null;
        };
    return decision == null || decision.outcome() == Vote.GRANT ? null : decision.appealUntil();
  }

  private static Optional<LocalDate> decided(StepInCity at) {
    // A step that was returned is revised; only the end of its way can be contested.
    return at.stage() instanceof Stage.NotAccepted(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }

  boolean tookPart(PersonId person) {
    return involved.anyOf(person)
        || (certificate != null
            && (person.equals(certificate.stoppedBy()) || person.equals(certificate.issuedBy())));
  }
}
