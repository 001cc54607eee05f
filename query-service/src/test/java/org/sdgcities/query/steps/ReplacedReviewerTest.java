package org.sdgcities.query.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.query.steps.Mwanza.AMINA;
import static org.sdgcities.query.steps.Mwanza.BABU;
import static org.sdgcities.query.steps.Mwanza.DIAGNOSIS;
import static org.sdgcities.query.steps.Mwanza.HUB_LEAD;
import static org.sdgcities.query.steps.Mwanza.LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepRevised;
import org.sdgcities.kernel.review.ReviewEvent.StepWithdrawn;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.Projected;

class ReplacedReviewerTest {

  private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
  private static final PersonId CHIKU = new PersonId("chiku");

  private final Projected projected = Projected.by(new StepsProjector(), new CatalogueProjector());
  private final StepsPage pages =
      new StepsPage(
          projected.jdbc(), new Catalogue(projected.jdbc(), Projected.JSON), Projected.JSON);

  @BeforeEach
  void under_review() {
    projected
        .on(MARCH_1)
        .given(Mwanza.joined())
        .given(Mwanza.opened(), Mwanza.file(1))
        .given(Mwanza.submitted(1))
        .given(
            Mwanza.assigned(1, DUE),
            Mwanza.found(1, AMINA, "1a", Finding.MET),
            Mwanza.found(1, BABU, "1a", Finding.NOT_MET),
            Mwanza.completed(1, AMINA, StepOutcome.ACCEPTED))
        .on(MARCH_1.plusDays(9));
  }

  @AfterEach
  void close() {
    projected.close();
  }

  @Test
  void who_stays_keeps_what_he_found_and_the_clock_runs_on() {
    replace(CHIKU, AMINA);

    StepDetail detail = detail();
    assertThat(detail.step().stage()).isEqualTo(StepStage.UNDER_REVIEW);
    assertThat(detail.step().due()).isEqualTo(DUE);
    assertThat(detail.step().since()).isEqualTo(MARCH_1);
    Round round = detail.current().orElseThrow();
    assertThat(round.reviews()).extracting(Round.Review::reviewer).containsExactly(CHIKU, AMINA);
    assertThat(round.findings("1a")).extracting(Round.Found::by).containsExactly(AMINA);
    assertThat(round.reviews().getLast().recommendation()).isEqualTo(StepOutcome.ACCEPTED);
    assertThat(round.reviews().getLast().assignedOn()).isEqualTo(MARCH_1);
    assertThat(round.unmet()).isEmpty();
    assertThat(detail.acts())
        .extracting(StepDetail.Act::kind)
        .contains("REVIEWERS_ASSIGNED")
        .endsWith("REVIEWERS_REPLACED");
  }

  @Test
  void who_left_and_comes_back_begins_anew() {
    replace(CHIKU, AMINA);
    replace(AMINA, BABU);

    assertThat(detail().current().orElseThrow().findings("1a"))
        .extracting(Round.Found::by)
        .containsExactly(AMINA);
  }

  @Test
  void a_review_ends_when_all_who_remain_have_finished() {
    replace(AMINA);

    StepRow step = detail().step();
    assertThat(step.stage()).isEqualTo(StepStage.REVIEWED);
    assertThat(step.dueBy()).isEqualTo(DueBy.GLOBAL_HUB);
    assertThat(step.due()).isEqualTo(MARCH_1.plusDays(24));
  }

  @Test
  void what_is_withdrawn_from_a_review_does_not_count_and_former_tries_do() {
    projected.given(new StepWithdrawn(DIAGNOSIS, "Elections.", LEAD));
    assertThat(detail().step().tries()).isZero();

    projected.given(Mwanza.opened()).given(Mwanza.submitted(2));
    assertThat(detail().step().tries()).isOne();
    assertThat(detail().step().round()).isEqualTo(2);
  }

  @Test
  void a_draft_that_is_withdrawn_and_begun_again_keeps_its_tries() {
    projected
        .given(Mwanza.completed(1, BABU, StepOutcome.RETURNED))
        .given(
            new StepRevised(DIAGNOSIS, 2, new TreeMap<>(), LEAD),
            new StepWithdrawn(DIAGNOSIS, "Elections.", LEAD),
            Mwanza.opened());

    assertThat(detail().step().tries()).isOne();
    assertThat(detail().step().stage()).isEqualTo(StepStage.DRAFT);
  }

  private void replace(PersonId... reviewers) {
    projected.given(new ReviewersAssigned(DIAGNOSIS, 1, List.of(reviewers), DUE, HUB_LEAD));
  }

  private StepDetail detail() {
    return pages.detail(DIAGNOSIS).orElseThrow();
  }
}
