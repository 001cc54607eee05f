package org.sdgcities.query.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.query.steps.Mwanza.AMINA;
import static org.sdgcities.query.steps.Mwanza.BABU;
import static org.sdgcities.query.steps.Mwanza.CYCLE;
import static org.sdgcities.query.steps.Mwanza.DIAGNOSIS;
import static org.sdgcities.query.steps.Mwanza.HUB_LEAD;
import static org.sdgcities.query.steps.Mwanza.LEAD;
import static org.sdgcities.query.steps.Mwanza.MAYOR;
import static org.sdgcities.query.steps.Mwanza.MODERATOR;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;
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
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.query.access.AccessProjector;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.Projected;

/// Every page of the desks and the reviews, at every stage, for everybody concerned.
class PagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
  private static final String STEP = "/desk/mwanza/1/diagnosis";
  private static final String REVIEW = "/reviews/mwanza/1/diagnosis";

  private final Projected projected =
      Projected.by(new StepsProjector(), new AccessProjector(), new CatalogueProjector());
  private int stages;
  private final Shown shown = new Shown(projected, TODAY);

  @AfterEach
  void close() {
    shown.close();
    projected.close();
  }

  @Test
  void every_page_says_all_it_has_to_say_at_every_stage() throws Exception {
    List<Event> joined = Mwanza.joined();
    given(joined.subList(0, joined.size() - 3));
    given(joined.subList(joined.size() - 3, joined.size()));
    given(Works.diagnosis());
    given(Works.planning());
    given(Works.capacity());
    given(Works.investment());
    given(List.of(new StepSigned(DIAGNOSIS, Mwanza.DIGEST, MAYOR)));
    given(Mwanza.submitted(1));
    given(List.of(new SubmissionIncomplete(DIAGNOSIS, 1, List.of("No map."), HUB_LEAD)));
    given(
        List.of(
            new ConflictDeclared(AMINA, CYCLE, Interest.NONE),
            new ConflictDeclared(BABU, CYCLE, Interest.ADVISED)));
    given(Mwanza.submitted(1));
    given(List.of(Mwanza.assigned(1, TODAY.minusDays(1))));
    given(List.of(new ClarificationRequested(DIAGNOSIS, 1, List.of("Which year?"), TODAY, AMINA)));
    given(List.of(new ClarificationAnswered(DIAGNOSIS, 1, List.of("2024."), TODAY, LEAD)));
    given(
        List.of(
            Mwanza.found(1, BABU, "1a", Finding.MET, 1),
            Mwanza.found(1, BABU, "1b", Finding.NOT_APPLICABLE),
            Mwanza.found(1, AMINA, "1a", Finding.NOT_MET),
            Mwanza.found(1, AMINA, "1b", Finding.PARTLY_MET),
            Mwanza.completed(1, BABU, StepOutcome.ACCEPTED)));
    given(List.of(Mwanza.completed(1, AMINA, StepOutcome.RETURNED)));
    given(List.of(decided(1, StepOutcome.RETURNED)));
    given(
        List.of(
            new StepRevised(
                DIAGNOSIS, 2, new TreeMap<>(Map.of(new CriterionId("1a"), "A new map.")), LEAD)));
    given(Mwanza.reviewed(2, Finding.MET, StepOutcome.CONDITIONAL));
    given(List.of(decided(2, StepOutcome.CONDITIONAL)));
    given(List.of(new ConditionClosed(DIAGNOSIS, 1, "Seen.", AMINA)));
    given(List.of(new CertificationApplied(CaseId.of(CYCLE, 1), new LevelId("L1"), LEAD)));
    given(List.of(new StepReopened(DIAGNOSIS, "A wrong figure.", MODERATOR)));
    given(List.of(new StepWithdrawn(DIAGNOSIS, "Elections.", LEAD)));
    given(List.of(Mwanza.opened()));
    given(Mwanza.reviewed(3, Finding.NOT_MET, StepOutcome.NOT_ACCEPTED));
    given(List.of(decided(3, StepOutcome.NOT_ACCEPTED)));
    for (String step : List.of("planning", "capacity", "investment")) {
      look(MODERATOR, "en", "/reviews/mwanza/1/" + step);
      look(MODERATOR, "fr", "/reviews/mwanza/1/" + step);
    }

    assertThat(shown.templates())
        .contains("desk/home", "desk/city", "desk/step", "review/queue", "review/step");
  }

  /// What happens, and then a look at all pages, in one language after the other.
  private void given(List<? extends Event> events) throws Exception {
    projected.on(TODAY).given(events);
    String language = stages++ % 2 == 0 ? "en" : "fr";
    look(LEAD, language, "/desk", "/desk/mwanza", STEP + "?indicator=SDG-11.6.2&correct=3");
    look(LEAD, language, "/desk/mwanza/1/planning", "/desk/mwanza/1/capacity");
    look(LEAD, language, "/desk/mwanza/1/investment");
    look(MAYOR, language, "/desk", STEP);
    for (PersonId person : List.of(HUB_LEAD, AMINA, MODERATOR)) {
      look(person, language, "/desk", "/reviews", REVIEW);
    }
  }

  private void look(PersonId person, String language, String... addresses) throws Exception {
    for (String address : addresses) {
      String page = shown.page(address, person, language);
      // Before the city has joined, its cycle has no pages.
      if (!page.startsWith("status 404") && !page.startsWith("status 403")) {
        assertThat(Faults.of(page)).as(address + " for " + person + " in " + language).isEmpty();
        assertThat(page).contains("lang=\"" + language + "\"");
      }
    }
  }

  private static StepDecided decided(int round, StepOutcome outcome) {
    return new StepDecided(
        DIAGNOSIS,
        round,
        outcome,
        List.of(new Reason(new CriterionId("1a"), "Old."), new Reason(null, "Thin.")),
        outcome == StepOutcome.CONDITIONAL
            ? List.of(new StepCondition(1, "A newer map", "City lab", TODAY.plusDays(9)))
            : List.of(),
        MODERATOR);
  }

  @Test
  void only_who_has_to_do_with_the_city_sees_its_work() throws Exception {
    projected.given(Mwanza.joined()).given(Works.diagnosis());

    assertThat(shown.page(STEP, new PersonId("stranger"), "en")).startsWith("status 403");
    assertThat(shown.page(REVIEW, LEAD, "en")).startsWith("status 403");
    assertThat(shown.page(STEP, AMINA, "en"))
        .contains("Zone 1")
        .doesNotContain("method=\"post\" class=\"stack\"");
  }

  @Test
  void what_is_to_be_done_next_is_said_first() throws Exception {
    projected.given(Mwanza.joined());
    assertThat(shown.page("/desk", LEAD, "en")).contains("Begin", "/desk/mwanza/1/diagnosis");

    projected.given(Works.diagnosis()).given(Mwanza.submitted(1));
    assertThat(shown.page("/desk", HUB_LEAD, "en")).contains("Name the reviewers");

    projected.given(Mwanza.assigned(1, TODAY.minusDays(1)));
    assertThat(shown.page("/desk", AMINA, "en")).contains("Review", REVIEW, "overdue");
    assertThat(shown.page(REVIEW, HUB_LEAD, "en"))
        .contains("Replace a reviewer")
        .doesNotContain("Send it back as incomplete");
  }

  /// A word that one language lacks would be shown in another.
  @Test
  void both_languages_have_all_words() throws Exception {
    for (String bundle : List.of("steps", "desk", "review")) {
      assertThat(words(bundle + "_fr").keySet()).isEqualTo(words(bundle).keySet());
    }
    Map<Object, Object> words = words("steps");
    words.putAll(words("desk"));
    words.putAll(words("review"));
    for (StepStage stage : StepStage.values()) {
      assertThat(words).containsKeys("StepStage." + stage, "StepNow." + stage);
    }
    for (DueBy whose : DueBy.values()) {
      assertThat(words).containsKey("DueBy." + whose);
    }
    for (Vote outcome : Vote.values()) {
      assertThat(words).containsKey("Application." + outcome);
    }
  }

  private static Properties words(String bundle) throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        PagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      words.load(in);
    }
    return words;
  }

  @Test
  void faults_of_a_page_are_found() {
    assertThat(Faults.of("<h1>??desk.title_en??</h1></html>")).containsExactly("??desk.title_en??");
    assertThat(Faults.of("<p>${page.name}</p></html>")).containsExactly("${page.name}");
    assertThat(Faults.of("<h1>A</h1><h3>B</h3></html>")).hasSize(1);
    assertThat(Faults.of("<p id=\"a\"></p><p id=\"a\"></p></html>")).hasSize(1);
    assertThat(Faults.of("<input id=\"a\" name=\"a\" /></html>")).hasSize(1);
    assertThat(Faults.of("<section aria-labelledby=\"a\"></section></html>")).hasSize(1);
    assertThat(Faults.of("<p>half a page")).containsExactly("the page is cut off");
    assertThat(Faults.of("<h1>A</h1><label for=\"a\">A</label><input id=\"a\" /></html>"))
        .isEmpty();
  }
}
