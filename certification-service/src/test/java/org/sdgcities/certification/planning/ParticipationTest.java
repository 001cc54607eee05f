package org.sdgcities.certification.planning;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.planning.PlanningRule.*;
import static org.sdgcities.certification.planning.PlanningRulesTest.drafted;
import static org.sdgcities.certification.planning.PlanningRulesTest.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.planning.PlanningCommand.HoldActivity;
import org.sdgcities.certification.planning.PlanningCommand.StateGroupNotPresent;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.evidence.EvidenceKind;
import org.sdgcities.kernel.planning.ActivityKind;
import org.sdgcities.kernel.planning.Group;
import org.sdgcities.kernel.planning.PlanningEvent.GroupNotPresent;
import org.sdgcities.kernel.planning.PlanningEvent.ParticipationActivityHeld;

class ParticipationTest {

  private static final PlanningDecider DECIDER = new PlanningDecider();
  private static final LocalDate TODAY = Town.day(3, 3);

  @Test
  void an_activity_is_recorded_with_who_came() {
    drafted()
        .and(file(1, EvidenceKind.MINUTES))
        .when(DECIDER, activity(TODAY, Map.of(Group.YOUTH, 40, Group.WOMEN, 25), 30, 1))
        .then(
            new ParticipationActivityHeld(
                CYCLE,
                1,
                ActivityKind.ASSEMBLY,
                "Assembly of Ilemela",
                TODAY,
                "Market square",
                new TreeMap<>(Map.of(Group.WOMEN, 25, Group.YOUTH, 40)),
                30,
                "Sign language, ramps",
                List.of(1),
                EDITOR));
  }

  @Test
  void an_activity_is_recorded_once_it_was_held_and_with_files_that_are_there() {
    drafted()
        .when(DECIDER, activity(TODAY.plusDays(1), Map.of(Group.YOUTH, 40), 0))
        .refused(NOT_YET, TODAY.plusDays(1));
    drafted()
        .when(DECIDER, activity(TODAY, Map.of(Group.YOUTH, 40), 0, 1))
        .refused(ReviewRule.EVIDENCE_UNKNOWN, 1);
  }

  @Test
  void head_counts_that_cannot_be_are_no_command() {
    Stream.<Runnable>of(
            () -> activity(TODAY, Map.of(), 0),
            () -> activity(TODAY, Map.of(Group.YOUTH, 0), 0),
            () -> activity(TODAY, Map.of(Group.YOUTH, 1_000_001), 0),
            () -> activity(TODAY, Map.of(Group.YOUTH, 40, Group.WOMEN, 25), 66),
            () -> activity(TODAY, Map.of(Group.YOUTH, 40), -1))
        .forEach(command -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(command::run));
  }

  @Test
  void a_group_that_does_not_live_in_the_city_is_stated_with_the_reason() {
    drafted()
        .when(DECIDER, new StateGroupNotPresent(CYCLE, Group.INDIGENOUS_PEOPLES, "Census 2022"))
        .then(new GroupNotPresent(CYCLE, Group.INDIGENOUS_PEOPLES, "Census 2022", EDITOR));
  }

  @Test
  void a_group_that_took_part_lives_in_the_city() {
    drafted()
        .when(DECIDER, activity(TODAY, Map.of(Group.YOUTH, 40), 0))
        .happens()
        .when(DECIDER, new StateGroupNotPresent(CYCLE, Group.YOUTH, "All have left."))
        .refused(GROUP_TOOK_PART, Group.YOUTH);
  }

  static HoldActivity activity(
      LocalDate held, Map<Group, Integer> participants, int women, Integer... evidence) {
    return new HoldActivity(
        CYCLE,
        ActivityKind.ASSEMBLY,
        "Assembly of Ilemela",
        held,
        "Market square",
        new TreeMap<>(participants),
        women,
        "Sign language, ramps",
        List.of(evidence));
  }
}
