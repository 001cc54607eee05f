package org.sdgcities.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.platform.Projected;

class StepsOfCasesTest {

  @Test
  void a_decision_on_a_step_stands_until_the_step_is_open_again() {
    CityId mwanza = new CityId("mwanza");
    StepRef step = StepRef.of(CycleId.of(mwanza, 1), Step.DIAGNOSIS);
    try (Projected projected = Projected.by(new CasesProjector())) {
      projected.given(Story.joined(mwanza));
      projected.given(
          new StepDecided(step, 1, StepOutcome.RETURNED, List.of(), List.of(), Story.BEN));
      assertThat(decisions(projected)).isEqualTo(1);

      projected.given(new StepReopened(step, "Something came up.", Story.BEN));
      assertThat(decisions(projected)).isZero();
    }
  }

  private static long decisions(Projected projected) {
    return projected.jdbc().sql("select count(*) from cases_step").query(Long.class).single();
  }
}
