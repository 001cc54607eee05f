package org.sdgcities.certification.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.capacity.Area;
import org.sdgcities.kernel.capacity.Phase;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;

/// What can be asked about how a city learns.
public sealed interface CapacityCommand extends org.sdgcities.certification.decision.Command {

  CycleId cycle();

  default StepRef step() {
    return StepRef.of(cycle(), Step.CAPACITY);
  }

  @Override
  default String routingKey() {
    return cycle().city().value();
  }

  @Override
  default Subject subject() {
    return step();
  }

  /// @param maturity 0 (nothing there) to 4 (works, and is improved regularly)
  /// @param evidence numbers of the files of this step that support it
  @Command(namespace = "sdg", name = "AssessCapacity")
  record AssessCapacity(
      CycleId cycle, Area area, Phase phase, int maturity, String rationale, List<Integer> evidence)
      implements CapacityCommand {

    public AssessCapacity {
      maturity = Shape.within(maturity, 0, 4);
      rationale = Shape.text(rationale, 4000);
      evidence = List.copyOf(evidence);
    }
  }

  /// @param owner who does it
  /// @param due last day
  @Command(namespace = "sdg", name = "PlanAction")
  record PlanAction(CycleId cycle, Area area, String title, String owner, LocalDate due)
      implements CapacityCommand {

    public PlanAction {
      title = Shape.text(title, 300);
      owner = Shape.text(owner, 300);
    }
  }

  @Command(namespace = "sdg", name = "CompleteAction")
  record CompleteAction(CycleId cycle, int action, String result, LocalDate completed)
      implements CapacityCommand {

    public CompleteAction {
      result = Shape.text(result, 2000);
    }
  }

  /// @param hours per participant, in hundredths at the finest
  /// @param unstated participants whose sex is neither of both or was not stated
  @Command(namespace = "sdg", name = "DeliverTraining")
  record DeliverTraining(
      CycleId cycle,
      Area area,
      String title,
      LocalDate held,
      BigDecimal hours,
      int women,
      int men,
      int unstated,
      String provider)
      implements CapacityCommand {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2000);
    private static final int MOST_PEOPLE = 1_000_000;

    public DeliverTraining {
      title = Shape.text(title, 300);
      if (hours.signum() <= 0
          || hours.compareTo(MOST_HOURS) > 0
          || hours.stripTrailingZeros().scale() > 2) {
        throw new InvalidValue("hours", MOST_HOURS);
      }
      Shape.within(women, 0, MOST_PEOPLE);
      Shape.within(men, 0, MOST_PEOPLE);
      Shape.within(unstated, 0, MOST_PEOPLE);
      if (women + men + unstated < 1) {
        throw new InvalidValue("participants.empty");
      }
      provider = Shape.text(provider, 300);
    }
  }
}
