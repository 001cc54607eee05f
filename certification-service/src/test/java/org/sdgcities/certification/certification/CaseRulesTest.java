package org.sdgcities.certification.certification;

import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MAYOR;
import static org.sdgcities.certification.Town.granted;
import static org.sdgcities.certification.certification.CaseRule.*;
import static org.sdgcities.certification.certification.Certified.CASES;
import static org.sdgcities.certification.certification.Certified.FIRST;
import static org.sdgcities.certification.certification.Certified.L1;
import static org.sdgcities.certification.certification.Certified.L2;
import static org.sdgcities.certification.certification.Certified.accepted;
import static org.sdgcities.certification.certification.Certified.applied;
import static org.sdgcities.certification.certification.Certified.frozen;
import static org.sdgcities.certification.certification.Certified.issued;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.certification.CaseCommand.ApplyForCertification;
import org.sdgcities.certification.certification.CaseCommand.SignApplication;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class CaseRulesTest {

  private static final LevelId L4 = new LevelId("L4");

  @Test
  void a_lab_applies_for_a_level_whose_steps_have_been_accepted() {
    accepted()
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, L1))
        .then(new CertificationApplied(FIRST, L1, LEAD));
  }

  @Test
  void a_step_that_is_missing_is_named() {
    accepted()
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, L2))
        .refused(STEP_NOT_ACCEPTED, 3);
  }

  @Test
  void a_level_must_be_one_of_the_criteria() {
    accepted()
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, new LevelId("L9")))
        .refused(LEVEL_UNKNOWN, new LevelId("L9"));
  }

  @Test
  void only_the_lead_of_the_citys_lab_applies() {
    accepted()
        .as(MAYOR)
        .when(CASES, new ApplyForCertification(CYCLE, L1))
        .refused(PeopleRule.ROLE_MISSING);
  }

  @Test
  void one_case_is_decided_before_the_next_begins() {
    applied(L1).when(CASES, new ApplyForCertification(CYCLE, L1)).refused(CASE_OPEN, 1);
  }

  @Test
  void a_city_applies_for_more_than_it_holds() {
    issued()
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, L1))
        .refused(NO_HIGHER_LEVEL, L1);
  }

  @Test
  void the_citys_authority_signs_and_the_dossier_is_frozen() {
    Given applied = applied(L1);
    var first =
        applied.state(org.sdgcities.certification.review.StepState.FOLD, Town.step(Step.DIAGNOSIS));
    var second =
        applied.state(org.sdgcities.certification.review.StepState.FOLD, Town.step(Step.PLANNING));
    var steps =
        new TreeMap<>(
            Map.of(
                Step.DIAGNOSIS, first.manifest().digest(),
                Step.PLANNING, second.manifest().digest()));
    long position =
        Town.programme().size() + Town.opened().size() + Town.declarations().size() + 10;

    applied
        .as(MAYOR)
        .when(CASES, new SignApplication(FIRST))
        .then(
            new DossierFrozen(
                FIRST,
                steps,
                Sha256.over(first.manifest().digest(), second.manifest().digest()),
                position,
                Town.VERSION,
                ApplicationRules.EVALUATION,
                MAYOR));
  }

  @Test
  void it_takes_two_to_apply() {
    applied(L1)
        .and(granted(LEAD, Role.CITY_AUTHORITY, Scope.of(Town.CITY)))
        .as(LEAD)
        .when(CASES, new SignApplication(FIRST))
        .refused(APPLICANT_SIGNS);
  }

  @Test
  void nothing_is_signed_twice_and_no_case_is_made_up() {
    frozen().when(CASES, new SignApplication(FIRST)).refused(NOT_AT_THIS_STAGE, "frozen");
    CaseId second = CaseId.of(CYCLE, 2);
    frozen().when(CASES, new SignApplication(second)).refused(CASE_UNKNOWN, second);
  }

  @Test
  void the_fourth_level_takes_measured_improvement_of_the_citys_own_indicators() {
    withFigures("30")
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, L4))
        .then(new CertificationApplied(FIRST, L4, LEAD));
    withFigures("36")
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, L4))
        .refused(NOT_IMPROVED, "50", 0, 1);
    withFigures("40")
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, L4))
        .refused(WORSENED, Town.AIR);
    accepted()
        .as(LEAD)
        .when(CASES, new ApplyForCertification(CYCLE, L4))
        .refused(NOT_IMPROVED, "50", 0, 0);
  }

  /// The plan wants the air to get better from 35; this was measured after its adoption.
  private static Given withFigures(String later) {
    List<Event> figures =
        List.of(
            new PlanObjectiveSet(
                CYCLE,
                1,
                "Cleaner air",
                List.of(1),
                Town.AIR,
                new BigDecimal("35"),
                new BigDecimal("20"),
                2030,
                "City",
                "Line 1",
                LEAD),
            new PlanAdopted(CYCLE, "Council", Town.day(1, 15), 1, LEAD),
            new ObservationRecorded(
                CYCLE,
                1,
                Town.AIR,
                new ReferencePeriod("2026-02"),
                new BigDecimal(later),
                null,
                "microgram per m3",
                "Station",
                CollectionMethod.SENSOR,
                null,
                null,
                List.of(),
                LEAD));
    return accepted().and(figures);
  }
}
