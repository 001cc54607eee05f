package org.sdgcities.certification.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.APPEAL_1;
import static org.sdgcities.certification.Town.APPEAL_2;
import static org.sdgcities.certification.Town.APPEAL_3;
import static org.sdgcities.certification.Town.CITY;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MODERATOR;
import static org.sdgcities.certification.Town.PANEL_1;
import static org.sdgcities.certification.Town.PANEL_2;
import static org.sdgcities.certification.Town.PANEL_3;
import static org.sdgcities.certification.Town.REGISTRAR;
import static org.sdgcities.certification.Town.REVIEWER_1;
import static org.sdgcities.certification.Town.granted;
import static org.sdgcities.certification.certification.AppealRule.*;
import static org.sdgcities.certification.certification.Certified.CASES;
import static org.sdgcities.certification.certification.Certified.FIRST;
import static org.sdgcities.certification.certification.Certified.REASONS;
import static org.sdgcities.certification.certification.Certified.decided;
import static org.sdgcities.certification.certification.Certified.issued;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.certification.AppealCommand.AdmitAppeal;
import org.sdgcities.certification.certification.AppealCommand.DecideAppeal;
import org.sdgcities.certification.certification.AppealCommand.LodgeAppeal;
import org.sdgcities.certification.certification.CaseCommand.AssignPanel;
import org.sdgcities.certification.certification.CertificateCommand.SuspendCertificate;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.review.StepState;
import org.sdgcities.kernel.certification.AppealEvent.AppealAdmitted;
import org.sdgcities.kernel.certification.AppealEvent.AppealDecided;
import org.sdgcities.kernel.certification.AppealEvent.AppealLodged;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.AppealOutcome;
import org.sdgcities.kernel.certification.CaseEvent.DecisionAnnulled;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class AppealRulesTest {

  private static final AppealDecider APPEALS = new AppealDecider();
  private static final AppealId APPEAL = AppealId.of(CITY, 1);
  private static final ContestedAct REFUSAL = ContestedAct.of(FIRST);
  private static final CertificateNumber NUMBER = CertificateNumber.of(CITY, 1);
  private static final List<PersonId> THREE = List.of(APPEAL_1, APPEAL_2, APPEAL_3);

  @Test
  void a_city_appeals_against_a_refusal_within_30_days() {
    decided(Vote.REFUSE)
        .after(30)
        .as(LEAD)
        .when(APPEALS, lodging(REFUSAL))
        .then(new AppealLodged(APPEAL, REFUSAL, "It was complete.", LEAD));
    decided(Vote.REFUSE)
        .after(31)
        .as(LEAD)
        .when(APPEALS, lodging(REFUSAL))
        .refused(TOO_LATE, Town.day(4, 2));
  }

  @Test
  void there_is_nothing_to_contest_in_what_was_granted_or_not_decided() {
    decided(Vote.GRANT).as(LEAD).when(APPEALS, lodging(REFUSAL)).refused(NOTHING_TO_CONTEST);
    issued().as(LEAD).when(APPEALS, lodging(ContestedAct.of(NUMBER))).refused(NOTHING_TO_CONTEST);
    issued()
        .as(LEAD)
        .when(APPEALS, lodging(ContestedAct.of(Town.step(Step.DIAGNOSIS))))
        .refused(NOTHING_TO_CONTEST);
  }

  @Test
  void only_the_citys_lab_appeals_and_only_for_its_own_city() {
    decided(Vote.REFUSE)
        .as(MODERATOR)
        .when(APPEALS, lodging(REFUSAL))
        .refused(PeopleRule.ROLE_MISSING);
    decided(Vote.REFUSE)
        .and(
            new org.sdgcities.kernel.city.CityEvent.CityRegistered(
                new org.sdgcities.kernel.city.CityId("dodoma"),
                Town.LAB,
                org.sdgcities.kernel.Words.english("Dodoma"),
                Town.TANZANIA,
                null,
                null,
                null,
                LEAD))
        .as(LEAD)
        .when(
            APPEALS,
            new LodgeAppeal(
                new org.sdgcities.kernel.city.CityId("dodoma"), REFUSAL, "It was complete."))
        .refused(OTHER_CITY);
  }

  @Test
  void the_same_is_not_contested_twice_at_a_time() {
    lodged().when(APPEALS, lodging(REFUSAL)).refused(PENDING, APPEAL);
  }

  @Test
  void three_people_hear_it_and_have_60_days() {
    lodged()
        .as(REGISTRAR)
        .when(APPEALS, new AdmitAppeal(APPEAL, THREE))
        .then(new AppealAdmitted(APPEAL, THREE, Town.day(5, 2), REGISTRAR));
  }

  @Test
  void two_do_not_hear_an_appeal_nor_does_who_is_no_appeal_member() {
    lodged()
        .as(REGISTRAR)
        .when(APPEALS, new AdmitAppeal(APPEAL, List.of(APPEAL_1, APPEAL_2)))
        .refused(PANEL_SIZE, 3);
    lodged()
        .as(REGISTRAR)
        .when(APPEALS, new AdmitAppeal(APPEAL, List.of(APPEAL_1, APPEAL_2, Town.NOBODY)))
        .refused(NOT_AN_APPEAL_MEMBER, Town.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"panel-1", "reviewer-1", "moderator", "lab-lead", "mayor", "hub-lead"})
  void duty_D5_nobody_hears_an_appeal_on_what_he_took_part_in(String id) {
    PersonId person = new PersonId(id);
    lodged()
        .and(granted(person, Role.APPEAL_MEMBER, Scope.GLOBAL))
        .as(REGISTRAR)
        .when(APPEALS, new AdmitAppeal(APPEAL, List.of(APPEAL_1, APPEAL_2, person)))
        .refused(TOOK_PART, person);
  }

  @Test
  void duty_D5_who_suspended_does_not_hear_the_appeal_against_it() {
    PersonId second = Town.NOBODY;
    suspended()
        .as(LEAD)
        .when(APPEALS, lodging(ContestedAct.of(NUMBER)))
        .happens()
        .and(granted(second, Role.REGISTRAR, Scope.GLOBAL))
        .and(granted(REGISTRAR, Role.APPEAL_MEMBER, Scope.GLOBAL))
        .as(second)
        .when(APPEALS, new AdmitAppeal(APPEAL, List.of(APPEAL_1, APPEAL_2, REGISTRAR)))
        .refused(TOOK_PART, REGISTRAR);
  }

  @Test
  void an_upheld_appeal_sends_the_case_to_a_panel_of_other_people() {
    Given annulled =
        admitted()
            .as(APPEAL_1)
            .when(APPEALS, new DecideAppeal(APPEAL, AppealOutcome.UPHELD, "A file was missed."))
            .happens();

    annulled
        .as(REGISTRAR)
        .when(CASES, new AssignPanel(FIRST, List.of(PANEL_1, PANEL_2, PANEL_3)))
        .refused(CaseRule.VOTED_BEFORE, PANEL_1);
    assertThat(annulled.state(Cases.FOLD, CYCLE).find(FIRST).stage())
        .isInstanceOf(CaseStage.Frozen.class);
  }

  @Test
  void what_is_decided_says_what_it_brings_about() {
    admitted()
        .as(APPEAL_1)
        .when(APPEALS, new DecideAppeal(APPEAL, AppealOutcome.PARTLY_UPHELD, "A file was missed."))
        .then(
            new AppealDecided(APPEAL, AppealOutcome.PARTLY_UPHELD, "A file was missed.", APPEAL_1),
            new DecisionAnnulled(FIRST, APPEAL, APPEAL_1));
    admitted()
        .as(APPEAL_1)
        .when(APPEALS, new DecideAppeal(APPEAL, AppealOutcome.DISMISSED, "Nothing was missed."))
        .then(new AppealDecided(APPEAL, AppealOutcome.DISMISSED, "Nothing was missed.", APPEAL_1));
  }

  @Test
  void an_upheld_appeal_against_a_suspension_lets_the_certificate_hold_again() {
    ContestedAct act = ContestedAct.of(NUMBER);
    admitted(suspended(), act)
        .as(APPEAL_1)
        .when(APPEALS, new DecideAppeal(APPEAL, AppealOutcome.UPHELD, "No ground."))
        .then(
            new AppealDecided(APPEAL, AppealOutcome.UPHELD, "No ground.", APPEAL_1),
            new CertificateReinstated(NUMBER, "No ground.", APPEAL_1));
  }

  @Test
  void an_upheld_appeal_against_a_step_that_was_not_accepted_opens_it_again() {
    ContestedAct act = ContestedAct.of(Town.step(Step.DIAGNOSIS));
    Given refused =
        Given.given(Town.programme())
            .and(Town.opened())
            .and(Certified.accepted(Step.DIAGNOSIS).subList(0, 4))
            .and(
                new StepDecided(
                    Town.step(Step.DIAGNOSIS),
                    1,
                    StepOutcome.NOT_ACCEPTED,
                    REASONS,
                    List.of(),
                    MODERATOR));

    Given reopened =
        admitted(refused, act)
            .as(APPEAL_1)
            .when(APPEALS, new DecideAppeal(APPEAL, AppealOutcome.UPHELD, "Wrong year read."))
            .happens();

    assertThat(reopened.state(StepState.FOLD, Town.step(Step.DIAGNOSIS)).isDraft()).isTrue();
  }

  @Test
  void only_who_hears_an_appeal_decides_it_and_only_once() {
    admitted()
        .as(REVIEWER_1)
        .when(APPEALS, new DecideAppeal(APPEAL, AppealOutcome.UPHELD, "Yes."))
        .refused(NOT_ON_THE_PANEL);
    lodged()
        .as(APPEAL_1)
        .when(APPEALS, new DecideAppeal(APPEAL, AppealOutcome.UPHELD, "Yes."))
        .refused(NOT_AT_THIS_STAGE, "lodged");
    AppealId second = AppealId.of(CITY, 2);
    lodged()
        .as(APPEAL_1)
        .when(APPEALS, new DecideAppeal(second, AppealOutcome.UPHELD, "Yes."))
        .refused(APPEAL_UNKNOWN, second);
  }

  private static LodgeAppeal lodging(ContestedAct act) {
    return new LodgeAppeal(CITY, act, "It was complete.");
  }

  private static Given lodged() {
    return decided(Vote.REFUSE).as(LEAD).when(APPEALS, lodging(REFUSAL)).happens();
  }

  private static Given admitted() {
    return lodged().as(REGISTRAR).when(APPEALS, new AdmitAppeal(APPEAL, THREE)).happens();
  }

  private static Given admitted(Given given, ContestedAct act) {
    return given
        .as(LEAD)
        .when(APPEALS, lodging(act))
        .happens()
        .as(REGISTRAR)
        .when(APPEALS, new AdmitAppeal(APPEAL, THREE))
        .happens();
  }

  private static Given suspended() {
    return issued()
        .as(REGISTRAR)
        .when(
            new CertificateDecider(),
            new SuspendCertificate(
                NUMBER, SuspensionGround.EVIDENCE_UNDER_INQUIRY, "A doubt.", "Denied."))
        .happens();
  }
}
