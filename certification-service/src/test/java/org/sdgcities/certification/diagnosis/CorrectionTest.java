package org.sdgcities.certification.diagnosis;

import static org.sdgcities.certification.Town.AIR;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.SLUMS;
import static org.sdgcities.certification.diagnosis.DiagnosisRule.*;
import static org.sdgcities.certification.diagnosis.Findings.*;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.Direction;
import org.sdgcities.kernel.diagnosis.CorrectionReason;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationCorrected;

class CorrectionTest {

  @Test
  void a_correction_replaces_the_value_and_says_why() {
    measured()
        .as(LEAD)
        .when(DECIDER, correction(1, "13.5"))
        .then(
            new ObservationCorrected(
                CYCLE,
                1,
                new BigDecimal("13.5"),
                CorrectionReason.TYPING_ERROR,
                "Digits were swapped.",
                LEAD));
  }

  @Test
  void a_correction_is_of_an_observation_that_has_a_value() {
    measured().when(DECIDER, correction(2, "13.5")).refused(OBSERVATION_UNKNOWN, 2);
    drafted()
        .when(DECIDER, missing())
        .happens()
        .when(DECIDER, correction(1, "13.5"))
        .refused(VALUE_MISSING, 1);
  }

  @Test
  void a_correction_gives_another_value_than_the_one_that_holds_now() {
    measured().when(DECIDER, correction(1, "31.50")).refused(VALUE_UNCHANGED, "31.50", 1);

    Given corrected = measured().when(DECIDER, correction(1, "13.5")).happens();
    corrected.when(DECIDER, correction(1, "13.5")).refused(VALUE_UNCHANGED, "13.5", 1);
    corrected.when(DECIDER, correction(1, "31.5")).happens();
  }

  @Test
  void a_correction_is_as_fit_for_the_indicator_as_a_new_figure() {
    drafted()
        .when(DECIDER, slums("41.2"))
        .happens()
        .when(DECIDER, correction(1, "412"))
        .refused(TOO_GREAT, SLUMS, "100", "412");
    measured()
        .and(
            new IndicatorDefined(
                AIR,
                Words.english("Air"),
                "mg per m3",
                "Environment",
                "Sustainable",
                null,
                Direction.DOWN,
                null,
                null,
                "a test",
                "nothing",
                Town.STEWARD))
        .when(DECIDER, correction(1, "13.5"))
        .refused(OTHER_UNIT, AIR, "mg per m3", PM);
  }
}
