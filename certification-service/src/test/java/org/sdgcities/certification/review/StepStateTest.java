package org.sdgcities.certification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.*;
import static org.sdgcities.certification.review.ReviewRule.CITY_SIDE_REVIEWS;
import static org.sdgcities.certification.review.ReviewRule.TIED_TO_THE_CITY;
import static org.sdgcities.certification.review.ReviewRulesTest.found;
import static org.sdgcities.certification.review.ReviewRulesTest.submitted;
import static org.sdgcities.certification.review.ReviewRulesTest.underReview;

import module java.base;

import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.review.ReviewCommand.*;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.Scope;

/// Whatever anybody tries, in whatever order, some things are always true of a step.
class StepStateTest {

  private static final ReviewDecider DECIDER = new ReviewDecider();
  private static final StepRef STEP = Town.step(Step.DIAGNOSIS);
  private static final Set<CriterionId> CRITERIA =
      Set.of(new CriterionId("1a"), new CriterionId("1b"));

  /// Leads the lab and reviews for the hub.
  private static final PersonId BOTH = new PersonId("both");

  private static final List<PersonId> PEOPLE =
      List.of(
          EDITOR, LEAD, MAYOR, HUB_LEAD, REVIEWER_1, REVIEWER_2, BOTH, MODERATOR, ADMIN, NOBODY);
  private static final List<PersonId> REVIEWERS = List.of(REVIEWER_1, REVIEWER_2, BOTH);

  private static final List<String> NOTES = List.of("", "Talked", "Talked");

  private static final int WALKS = 12;

  @Test
  void whatever_anybody_tries_no_invariant_is_broken() {
    Set<Object> seen = new HashSet<>();
    for (long seed = 1; seed <= WALKS; seed++) {
      Walk walk = new Walk(seed);
      walk.go(_ -> {});
      seen.addAll(walk.seen);
    }
    assertThat(seen).contains((Object[]) ReviewCommand.class.getPermittedSubclasses());
    assertThat(seen).contains((Object[]) StepOutcome.values());
    assertThat(seen).contains(ReviewRule.ROUNDS_USED_UP, ReviewRule.NOT_SIGNED, CITY_SIDE_REVIEWS);
  }

  @Test
  void the_same_events_give_the_same_state() {
    Walk walk = new Walk(WALKS + 1);
    walk.go(trace -> assertThat(walk.state()).as(trace).isEqualTo(walk.state()));
  }

  @Test
  void duty_D1_a_reviewer_who_has_joined_the_citys_lab_since_reviews_no_longer() {
    underReview()
        .and(granted(REVIEWER_1, Role.LAB_LEAD, Scope.of(LAB)))
        .as(REVIEWER_1)
        .when(DECIDER, found(new CriterionId("1a"), Finding.MET))
        .refused(CITY_SIDE_REVIEWS, REVIEWER_1);
  }

  @Test
  void duty_D1_who_had_a_hand_in_the_step_does_not_name_its_reviewers() {
    submitted()
        .and(Town.declarations())
        .and(granted(LEAD, Role.HUB_LEAD, Scope.of(HUB)))
        .as(LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, REVIEWER_2)))
        .refused(CITY_SIDE_REVIEWS, LEAD);
  }

  @Test
  void duty_D7_a_reviewer_who_has_declared_a_tie_since_reviews_no_longer() {
    underReview()
        .and(new ConflictDeclared(REVIEWER_1, CYCLE, Interest.FINANCIAL))
        .as(REVIEWER_1)
        .when(DECIDER, found(new CriterionId("1a"), Finding.MET))
        .refused(TIED_TO_THE_CITY, REVIEWER_1);
  }

  /// One way of a step, drawn by lot. What it knows of the review it has from the commands that
  /// were accepted, not from the state.
  private static final class Walk {

    private static final int TRIES = 500;

    private final long seed;
    private final Random random;
    private final Given given;

    /// Commands that were accepted, outcomes, rules that refused.
    private final Set<Object> seen = new HashSet<>();

    private final Map<PersonId, Set<CriterionId>> findings = new HashMap<>();
    private final Set<PersonId> unfinished = new HashSet<>();
    private boolean changedSinceSigned = true;
    private LocalDate today = day(3, 3);
    private int files;

    Walk(long seed) {
      this.seed = seed;
      random = new Random(seed);
      given =
          Given.given(Town.programme())
              .and(granted(BOTH, Role.LAB_LEAD, Scope.of(LAB)))
              .and(granted(BOTH, Role.HUB_REVIEWER, Scope.of(HUB)))
              .and(granted(REVIEWER_2, Role.GLOBAL_MODERATOR, Scope.GLOBAL))
              .and(new ConflictDeclared(BOTH, CYCLE, Interest.NONE))
              .and(Town.opened())
              .and(Town.declarations());
    }

    StepState state() {
      return given.state(StepState.FOLD, STEP);
    }

    void go(Consumer<String> afterEach) {
      for (int time = 1; time <= TRIES; time++) {
        today = today.plusDays(random.nextInt(2));
        given.on(today);
        StepState before = state();
        if (before.isDraft() && random.nextInt(15) == 0) {
          given.and(Town.file(Step.DIAGNOSIS, ++files));
          changedSinceSigned = true;
        }
        if (before.stage() instanceof Stage.NotAccepted && random.nextInt(10) == 0) {
          given.and(new StepReopened(STEP, "The appeal was upheld.", APPEAL_1));
        }
        ReviewCommand command = command(before.stage());
        PersonId actor = random.nextInt(4) == 0 ? any(PEOPLE) : fit(command);
        String trace = "seed %d, try %d: %s by %s".formatted(seed, time, command, actor);
        try {
          given.as(actor).when(DECIDER, command).happens();
        } catch (Refused no) {
          seen.add(no.rule());
          continue;
        } catch (RuntimeException bug) {
          throw new AssertionError(trace, bug);
        }
        seen.add(command.getClass());
        follow(command, before, actor, trace);
        check(command, before, state(), trace);
        afterEach.accept(trace);
      }
    }

    private void follow(ReviewCommand command, StepState before, PersonId actor, String trace) {
      switch (command) {
        case SignStep _ -> changedSinceSigned = false;
        case SubmitStep _ -> assertThat(changedSinceSigned).as(trace).isFalse();
        case AssignReviewers c -> {
          if (!(before.stage() instanceof Stage.UnderReview)) {
            findings.clear();
          }
          findings.keySet().retainAll(c.reviewers());
          unfinished.retainAll(c.reviewers());
          for (PersonId reviewer : c.reviewers()) {
            if (findings.putIfAbsent(reviewer, new HashSet<>()) == null) {
              unfinished.add(reviewer);
            }
          }
        }
        case RecordFinding c -> findings.get(actor).add(c.criterion());
        case CompleteReview _ -> assertThat(unfinished.remove(actor)).as(trace).isTrue();
        case ModerateStep c -> {
          seen.add(c.outcome());
          assertThat(unfinished).as(trace).isEmpty();
          assertThat(findings).as(trace).hasSizeGreaterThanOrEqualTo(2);
          assertThat(findings.values()).as(trace).allMatch(CRITERIA::equals);
          assertThat(findings.keySet()).as(trace).doesNotContain(actor);
        }
        case WithdrawStep _ -> unfinished.clear();
        default -> {}
      }
    }

    private static void check(
        ReviewCommand command, StepState before, StepState after, String trace) {
      int lowest = command instanceof RejectIncomplete ? before.rounds() - 1 : before.rounds();
      assertThat(after.rounds()).as(trace).isBetween(lowest, before.rounds() + 1);
      assertThat(after.tries()).as(trace).isBetween(0, Town.criteria().clocks().rounds());
      assertThat(after.labSide()).as(trace).containsAll(before.labSide());
      assertThat(reviewers(after.stage())).as(trace).doesNotContainAnyElementsOf(after.labSide());
      if (after.stage() instanceof Stage.Conditional(_, var open)) {
        assertThat(open).as(trace).isNotEmpty();
      }
    }

    private static List<PersonId> reviewers(Stage stage) {
      return switch (stage) {
        case Stage.UnderReview(Stage.Review review) -> review.reviewers();
        case Stage.Clarification(Stage.Review review, _, _, _) -> review.reviewers();
        case Stage.Reviewed(Stage.Review review) -> review.reviewers();
        default -> List.of();
      };
    }

    /// Who would do such a thing, more often than not.
    private PersonId fit(ReviewCommand command) {
      return switch (command) {
        case OpenStep _ -> EDITOR;
        case SignStep _ -> MAYOR;
        case SubmitStep _, AnswerClarification _, ReviseStep _, WithdrawStep _ ->
            any(List.of(LEAD, LEAD, BOTH));
        case RejectIncomplete _, AssignReviewers _ -> HUB_LEAD;
        case RequestClarification _, RecordFinding _, CompleteReview _, CloseCondition _ ->
            any(REVIEWERS);
        case ModerateStep _, ReopenStep _ -> any(List.of(MODERATOR, REVIEWER_2));
      };
    }

    private ReviewCommand command(Stage stage) {
      return any(
          random.nextInt(3) == 0
              ? List.of(
                  new OpenStep(STEP),
                  new SubmitStep(STEP),
                  random.nextInt(9) == 0 ? new WithdrawStep(STEP, "Why") : new SignStep(STEP),
                  new ReopenStep(STEP, "Why"),
                  new RejectIncomplete(STEP, texts(1)),
                  new AssignReviewers(STEP, some(PEOPLE)),
                  new RequestClarification(STEP, texts(1)),
                  new AnswerClarification(STEP, texts(1)),
                  new ReviseStep(STEP, answers()),
                  new CompleteReview(STEP, StepOutcome.RETURNED, "Talked"),
                  new CloseCondition(STEP, 1, "Done"),
                  finding(),
                  decision())
              : usualAt(stage));
    }

    private List<ReviewCommand> usualAt(Stage stage) {
      return switch (stage) {
        case Stage.NotStarted _, Stage.Withdrawn _ -> List.of(new OpenStep(STEP));
        case Stage.Draft _ -> List.of(new SignStep(STEP), new SubmitStep(STEP));
        case Stage.Submitted _ -> List.of(new AssignReviewers(STEP, some(REVIEWERS)));
        case Stage.UnderReview _ ->
            List.of(finding(), finding(), new CompleteReview(STEP, outcome(), any(NOTES)));
        case Stage.Clarification _ -> List.of(new AnswerClarification(STEP, texts(1)));
        case Stage.Reviewed _ -> List.of(decision());
        case Stage.Returned _ -> List.of(new ReviseStep(STEP, answers()));
        case Stage.Conditional _ ->
            List.of(new CloseCondition(STEP, 1 + random.nextInt(3), "Done"));
        case Stage.Accepted _, Stage.NotAccepted _ -> List.of(new ReopenStep(STEP, "Why"));
      };
    }

    private RecordFinding finding() {
      return new RecordFinding(
          STEP,
          new CriterionId(any(List.of("1a", "1a", "1b", "1b", "2a"))),
          any(List.of(Finding.values())),
          "Looked at it.",
          any(List.of(List.of(), List.of(1), List.of(99))));
    }

    private ModerateStep decision() {
      List<NewCondition> conditions =
          texts(Math.max(0, random.nextInt(5) - 2)).stream()
              .map(text -> new NewCondition(text, "City", today.plusDays(random.nextInt(200))))
              .toList();
      List<Reason> reasons = random.nextInt(4) == 0 ? List.of() : List.of(new Reason(null, "Why"));
      return new ModerateStep(STEP, outcome(), reasons, conditions);
    }

    private StepOutcome outcome() {
      return any(List.of(StepOutcome.RETURNED, any(List.of(StepOutcome.values()))));
    }

    private Map<CriterionId, String> answers() {
      Map<CriterionId, String> answers = new HashMap<>();
      some(List.copyOf(CRITERIA)).forEach(criterion -> answers.put(criterion, "Done"));
      return answers;
    }

    private static List<String> texts(int count) {
      return IntStream.range(0, count).mapToObj(number -> "Text " + number).toList();
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all) {
      List<T> some = new ArrayList<>(all);
      some.removeIf(_ -> random.nextInt(3) == 0);
      return some;
    }
  }
}
