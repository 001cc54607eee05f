package org.sdgcities.query.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.query.steps.Mwanza.AMINA;
import static org.sdgcities.query.steps.Mwanza.BABU;
import static org.sdgcities.query.steps.Mwanza.CITY;
import static org.sdgcities.query.steps.Mwanza.CYCLE;
import static org.sdgcities.query.steps.Mwanza.DIAGNOSIS;
import static org.sdgcities.query.steps.Mwanza.DIGEST;
import static org.sdgcities.query.steps.Mwanza.EDITOR;
import static org.sdgcities.query.steps.Mwanza.HUB_LEAD;
import static org.sdgcities.query.steps.Mwanza.LEAD;
import static org.sdgcities.query.steps.Mwanza.MAYOR;
import static org.sdgcities.query.steps.Mwanza.MODERATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationAnswered;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationRequested;
import org.sdgcities.kernel.review.ReviewEvent.ConditionClosed;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.review.ReviewEvent.StepRevised;
import org.sdgcities.kernel.review.ReviewEvent.StepSigned;
import org.sdgcities.kernel.review.ReviewEvent.StepWithdrawn;
import org.sdgcities.kernel.review.ReviewEvent.SubmissionIncomplete;
import org.sdgcities.kernel.review.StepCondition;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.Projected;

class StepsProjectorTest {

  private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);

  private final Projected projected = Projected.by(new StepsProjector(), new CatalogueProjector());
  private final StepsPage pages =
      new StepsPage(
          projected.jdbc(), new Catalogue(projected.jdbc(), Projected.JSON), Projected.JSON);

  private final StepLists lists = new StepLists(projected.jdbc(), Projected.JSON);

  @BeforeEach
  void join() {
    projected.on(MARCH_1).given(Mwanza.joined());
  }

  @AfterEach
  void close() {
    projected.close();
  }

  @Test
  void a_cycle_begins_with_four_steps_that_have_not_begun() {
    assertThat(pages.steps(List.of(CYCLE.value())))
        .extracting(StepRow::stage)
        .containsOnly(StepStage.NOT_STARTED)
        .hasSize(4);
    assertThat(pages.cycles(List.of("mwanza")).getFirst().criteria()).isEqualTo("1");
    assertThat(pages.city("mwanza").orElseThrow().hub()).isEqualTo("africa");
  }

  @Test
  void the_hub_has_the_days_of_the_criteria_to_look_whether_a_step_is_complete() {
    projected.given(Mwanza.opened(), Mwanza.file(1)).given(Mwanza.submitted(1));

    StepRow step = step();
    assertThat(step.stage()).isEqualTo(StepStage.SUBMITTED);
    assertThat(step.round()).isOne();
    assertThat(step.due()).isEqualTo(MARCH_1.plusDays(10));
    assertThat(step.dueBy()).isEqualTo(DueBy.HUB);
    assertThat(step.signedBy()).isNull();
    assertThat(round(1).submission().signedBy()).isEqualTo(MAYOR);
  }

  @Test
  void what_was_incomplete_is_told_and_does_not_count_as_a_round() {
    projected
        .given(Mwanza.opened())
        .given(Mwanza.submitted(1))
        .given(new SubmissionIncomplete(DIAGNOSIS, 1, List.of("No map.", "No year."), HUB_LEAD));

    assertThat(step().stage()).isEqualTo(StepStage.DRAFT);
    assertThat(step().round()).isZero();
    assertThat(step().tries()).isZero();
    assertThat(step().due()).isNull();
    assertThat(round(1).gaps().getFirst().gaps()).containsExactly("No map.", "No year.");

    projected.given(Mwanza.submitted(1));
    assertThat(step().round()).isOne();
    assertThat(detail().rounds()).hasSize(1);
  }

  @Test
  void a_change_of_the_content_makes_the_signature_void() {
    projected.given(Mwanza.opened(), Mwanza.file(1), new StepSigned(DIAGNOSIS, DIGEST, MAYOR));
    assertThat(step().signedBy()).isEqualTo(MAYOR);
    assertThat(step().signedOn()).isEqualTo(MARCH_1);

    projected.given(Mwanza.file(2));
    assertThat(step().signedBy()).isNull();
    assertThat(step().signedOn()).isNull();
    assertThat(step().stage()).isEqualTo(StepStage.DRAFT);
  }

  @Test
  void while_the_city_is_asked_it_is_the_city_that_is_due() {
    projected
        .given(Mwanza.opened())
        .given(Mwanza.submitted(1))
        .given(Mwanza.assigned(1, day(4, 15)))
        .given(
            new ClarificationRequested(
                DIAGNOSIS, 1, List.of("Which year?", "Whose map?"), day(4, 20), AMINA));

    assertThat(step().stage()).isEqualTo(StepStage.CLARIFICATION);
    assertThat(step().dueBy()).isEqualTo(DueBy.CITY);
    assertThat(step().due()).isEqualTo(day(4, 20));
    assertThat(round(1).openQuestions()).hasSize(2);

    projected
        .on(day(3, 11))
        .given(
            new ClarificationAnswered(
                DIAGNOSIS, 1, List.of("2024.", "The ministry's."), day(4, 25), LEAD));

    assertThat(step().stage()).isEqualTo(StepStage.UNDER_REVIEW);
    assertThat(step().dueBy()).isEqualTo(DueBy.HUB);
    assertThat(step().due()).isEqualTo(day(4, 25));
    assertThat(round(1).openQuestions()).isEmpty();
    assertThat(round(1).questions())
        .extracting(Round.Question::answer)
        .containsExactly("2024.", "The ministry's.");
  }

  @Test
  void a_question_asked_again_is_answered_by_itself() {
    projected
        .given(Mwanza.opened())
        .given(Mwanza.submitted(1))
        .given(Mwanza.assigned(1, day(4, 15)))
        .given(
            new ClarificationRequested(DIAGNOSIS, 1, List.of("First?"), day(4, 20), AMINA),
            new ClarificationAnswered(DIAGNOSIS, 1, List.of("One."), day(4, 20), LEAD),
            new ClarificationRequested(DIAGNOSIS, 1, List.of("Second?"), day(4, 20), BABU));

    assertThat(round(1).openQuestions())
        .extracting(Round.Question::question)
        .containsExactly("Second?");
    projected.given(new ClarificationAnswered(DIAGNOSIS, 1, List.of("Two."), day(4, 20), LEAD));
    assertThat(round(1).questions())
        .extracting(Round.Question::answer)
        .containsExactly("One.", "Two.");
  }

  @Test
  void a_step_has_been_reviewed_when_its_last_reviewer_has_finished() {
    projected
        .given(Mwanza.opened(), Mwanza.file(1))
        .given(Mwanza.submitted(1))
        .given(
            Mwanza.assigned(1, day(4, 15)),
            Mwanza.found(1, AMINA, "1a", Finding.NOT_MET),
            Mwanza.found(1, AMINA, "1a", Finding.MET, 1),
            Mwanza.completed(1, AMINA, StepOutcome.ACCEPTED));
    assertThat(step().stage()).isEqualTo(StepStage.UNDER_REVIEW);
    assertThat(lists.awaiting(AMINA)).isEmpty();
    assertThat(lists.awaiting(BABU))
        .extracting(one -> one.step().step())
        .containsExactly("mwanza/1/diagnosis");

    projected.on(day(4, 2)).given(Mwanza.completed(1, BABU, StepOutcome.RETURNED));

    assertThat(step().stage()).isEqualTo(StepStage.REVIEWED);
    assertThat(step().dueBy()).isEqualTo(DueBy.GLOBAL_HUB);
    assertThat(step().due()).isEqualTo(day(4, 17));
    assertThat(round(1).reviews()).extracting(Round.Review::reviewer).containsExactly(BABU, AMINA);
    assertThat(round(1).findings("1a"))
        .extracting(Round.Found::finding)
        .containsExactly(Finding.MET);
    assertThat(round(1).findings("1a").getFirst().evidence()).containsExactly(1);
  }

  @Test
  void a_returned_step_is_revised_and_both_rounds_stay() {
    projected
        .given(Mwanza.opened(), Mwanza.file(1))
        .given(Mwanza.reviewed(1, Finding.PARTLY_MET, StepOutcome.RETURNED))
        .given(
            new StepDecided(
                DIAGNOSIS,
                1,
                StepOutcome.RETURNED,
                List.of(
                    new Reason(new CriterionId("1a"), "The map is of 1990."),
                    new Reason(null, "As a whole too thin.")),
                List.of(),
                MODERATOR));
    assertThat(step().stage()).isEqualTo(StepStage.RETURNED);
    assertThat(step().due()).isNull();
    assertThat(round(1).unmet()).containsExactly("1a");
    assertThat(round(1).decision().reasons()).hasSize(2);

    projected.given(
        new StepRevised(
            DIAGNOSIS,
            2,
            new TreeMap<>(Map.of(new CriterionId("1a"), "There is a new map.")),
            LEAD));
    assertThat(step().stage()).isEqualTo(StepStage.DRAFT);
    assertThat(detail().rounds()).hasSize(2);
    assertThat(round(2).answers()).containsEntry("1a", "There is a new map.");
    assertThat(round(2).submission()).isNull();

    projected.given(Mwanza.reviewed(2, Finding.MET, StepOutcome.ACCEPTED));
    assertThat(step().round()).isEqualTo(2);
    assertThat(step().tries()).isEqualTo(2);
    assertThat(detail().former()).extracting(Round::number).containsExactly(1);
    assertThat(detail().current().orElseThrow().unmet()).isEmpty();
  }

  @Test
  void conditions_are_due_until_the_last_of_them_is_closed() {
    projected
        .given(Mwanza.opened(), Mwanza.file(1))
        .given(Mwanza.reviewed(1, Finding.MET, StepOutcome.CONDITIONAL))
        .given(
            new StepDecided(
                DIAGNOSIS,
                1,
                StepOutcome.CONDITIONAL,
                List.of(new Reason(null, "Almost.")),
                List.of(
                    new StepCondition(1, "A newer map", "City lab", day(6, 1)),
                    new StepCondition(2, "A second source", "City lab", day(5, 1))),
                MODERATOR));
    assertThat(step().stage()).isEqualTo(StepStage.CONDITIONAL);
    assertThat(step().due()).isEqualTo(day(5, 1));
    assertThat(step().dueBy()).isEqualTo(DueBy.CITY);

    projected.given(new ConditionClosed(DIAGNOSIS, 2, "Seen.", AMINA));
    assertThat(step().stage()).isEqualTo(StepStage.CONDITIONAL);
    assertThat(step().due()).isEqualTo(day(6, 1));
    assertThat(round(1).openConditions()).extracting(Round.Condition::number).containsExactly(1);

    projected.on(day(5, 30)).given(new ConditionClosed(DIAGNOSIS, 1, "Seen too.", AMINA));
    assertThat(step().stage()).isEqualTo(StepStage.ACCEPTED);
    assertThat(step().since()).isEqualTo(day(5, 30));
    assertThat(step().due()).isNull();
    assertThat(step().dueBy()).isNull();
    assertThat(round(1).decision().conditions())
        .extracting(Round.Condition::note)
        .containsExactly("Seen too.", "Seen.");
  }

  @Test
  void a_step_that_is_opened_again_begins_with_all_its_tries() {
    projected
        .given(Mwanza.opened(), Mwanza.file(1))
        .given(Mwanza.reviewed(1, Finding.MET, StepOutcome.ACCEPTED))
        .given(
            new StepDecided(DIAGNOSIS, 1, StepOutcome.ACCEPTED, List.of(), List.of(), MODERATOR),
            new StepReopened(DIAGNOSIS, "A figure was wrong.", MODERATOR));

    assertThat(step().stage()).isEqualTo(StepStage.DRAFT);
    assertThat(step().round()).isOne();
    assertThat(step().tries()).isZero();
    assertThat(detail().acts().getLast().about()).isEqualTo("A figure was wrong.");

    projected.given(new StepWithdrawn(DIAGNOSIS, "Elections.", LEAD));
    assertThat(step().stage()).isEqualTo(StepStage.WITHDRAWN);
  }

  @Test
  void everybody_who_had_a_hand_in_a_step_for_the_city_is_known() {
    projected
        .given(Mwanza.opened(), Mwanza.file(1))
        .given(Mwanza.reviewed(1, Finding.MET, StepOutcome.ACCEPTED));

    assertThat(detail().labSide()).containsExactlyInAnyOrder(EDITOR, LEAD, MAYOR);
  }

  @Test
  void the_queue_is_of_the_hub_and_in_the_order_of_last_days() {
    projected.given(Mwanza.opened()).given(Mwanza.submitted(1));

    assertThat(listed(List.of(StepStage.SUBMITTED), List.of("africa")))
        .containsExactly("mwanza/1/diagnosis");
    assertThat(listed(List.of(StepStage.SUBMITTED), null)).hasSize(1);
    assertThat(listed(List.of(StepStage.SUBMITTED), List.of("arab-states"))).isEmpty();
    assertThat(listed(List.of(StepStage.DRAFT), null)).isEmpty();
  }

  private List<String> listed(List<StepStage> stages, List<String> hubs) {
    return lists.list(new StepLists.Wanted(stages, null, hubs, 0, 10)).stream()
        .map(one -> one.step().step())
        .toList();
  }

  @Test
  void an_application_shows_how_far_it_is_and_its_certificate() {
    CaseId id = CaseId.of(CYCLE, 1);
    CertificateNumber number = CertificateNumber.of(CITY, 1);
    projected.given(
        new CertificationApplied(id, new LevelId("L1"), LEAD),
        new DossierFrozen(id, new TreeMap<>(), DIGEST, 40, Mwanza.VERSION, "1", MAYOR));
    assertThat(pages.cases(List.of("mwanza")).getFirst().stage()).isEqualTo("SIGNED");
    assertThat(pages.cases(List.of("mwanza")).getFirst().open()).isTrue();

    projected.given(
        new CertificateIssued(
            number,
            id,
            new LevelId("L1"),
            Mwanza.VERSION,
            DIGEST,
            MARCH_1,
            MARCH_1.plusYears(3),
            MODERATOR),
        new CertificateSuspended(
            number, SuspensionGround.OWN_REQUEST, "Asked for.", "Agreed.", MARCH_1, MODERATOR));
    StepsPage.CaseRow row = pages.cases(List.of("mwanza")).getFirst();
    assertThat(row.stage()).isEqualTo("ISSUED");
    assertThat(row.open()).isFalse();
    assertThat(row.certificate()).isEqualTo("mwanza-c1");
    assertThat(row.status()).isEqualTo("SUSPENDED");
    assertThat(row.levelName().in("en")).isEqualTo("First");
  }

  @Test
  void the_past_is_shown_as_it_was() {
    projected
        .given(Mwanza.opened(), Mwanza.file(1))
        .given(Mwanza.reviewed(1, Finding.PARTLY_MET, StepOutcome.RETURNED));
    StepDetail then = detail();
    long position = projected.log().reader().next() - 1;
    projected.given(
        new StepDecided(DIAGNOSIS, 1, StepOutcome.ACCEPTED, List.of(), List.of(), MODERATOR));
    assertThat(detail()).isNotEqualTo(then);

    StepDetail shown =
        projected
            .timeMachine()
            .at(
                position,
                StepsProjector.matter(CITY),
                List.of(new StepsProjector(), new CatalogueProjector()),
                past -> pages.on(past).detail(DIAGNOSIS).orElseThrow());

    assertThat(shown.step()).isEqualTo(then.step());
    assertThat(shown.rounds()).isEqualTo(then.rounds());
    assertThat(shown.criteria()).isEqualTo(then.criteria());
    assertThat(shown.acts()).isEqualTo(then.acts());
    assertThat(shown.files()).isEqualTo(then.files());
  }

  @Test
  void the_position_is_that_of_the_last_event_of_the_step() {
    projected.given(Mwanza.opened(), Mwanza.file(1));
    long position = projected.log().reader().next() - 1;
    assertThat(step().position()).isEqualTo(position);

    projected
        .given(Mwanza.submitted(1))
        .given(
            Mwanza.assigned(1, day(4, 15)), Mwanza.found(1, AMINA, "1b", Finding.NOT_APPLICABLE));
    assertThat(step().position()).isEqualTo(projected.log().reader().next() - 1);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private StepRow step() {
    return pages.step(DIAGNOSIS.value()).orElseThrow();
  }

  private StepDetail detail() {
    return pages.detail(DIAGNOSIS).orElseThrow();
  }

  private Round round(int number) {
    return detail().rounds().stream()
        .filter(round -> round.number() == number)
        .findFirst()
        .orElseThrow();
  }
}
