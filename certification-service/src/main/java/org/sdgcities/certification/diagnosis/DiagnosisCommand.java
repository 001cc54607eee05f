package org.sdgcities.certification.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.CorrectionReason;
import org.sdgcities.kernel.diagnosis.HotSpotKind;
import org.sdgcities.kernel.diagnosis.HotSpotMethod;
import org.sdgcities.kernel.diagnosis.MissingReason;
import org.sdgcities.kernel.diagnosis.Polygon;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.diagnosis.ZoneKind;

/// What can be asked about a city's figures, zones and hot spots.
public sealed interface DiagnosisCommand extends org.sdgcities.certification.decision.Command {

  CycleId cycle();

  default StepRef step() {
    return StepRef.of(cycle(), Step.DIAGNOSIS);
  }

  @Override
  default String routingKey() {
    return cycle().city().value();
  }

  @Override
  default Subject subject() {
    return step();
  }

  /// Either a value, or why there is none.
  ///
  /// @param unit as the indicator's definition states it
  /// @param source who says so
  /// @param breakdown such as `sex=female`; null for the whole population
  /// @param zone number of the zone that it speaks of; null for the whole city
  /// @param evidence numbers of the files of this step that support it
  @Command(namespace = "sdg", name = "RecordObservation")
  record RecordObservation(
      CycleId cycle,
      IndicatorCode indicator,
      ReferencePeriod period,
      @Nullable BigDecimal value,
      @Nullable MissingReason missing,
      String unit,
      String source,
      CollectionMethod method,
      @Nullable String breakdown,
      @Nullable Integer zone,
      List<Integer> evidence)
      implements DiagnosisCommand {

    public RecordObservation {
      if ((value == null) == (missing == null)) {
        throw new InvalidValue("observation.valueOrMissing");
      }
      value = value == null ? null : Figure.of(value);
      unit = Shape.text(unit, 100);
      source = Shape.text(source, 500);
      breakdown = breakdown == null ? null : Shape.text(breakdown, 100);
      evidence = List.copyOf(evidence);
    }
  }

  /// Replaces the value of an observation.
  @Command(namespace = "sdg", name = "CorrectObservation")
  record CorrectObservation(
      CycleId cycle, int observation, BigDecimal value, CorrectionReason reason, String note)
      implements DiagnosisCommand {

    public CorrectObservation {
      value = Figure.of(value);
      note = Shape.text(note, 2000);
    }
  }

  /// @param population null where it is not known
  /// @param outline null where it is not known
  @Command(namespace = "sdg", name = "DefineZone")
  record DefineZone(
      CycleId cycle,
      String name,
      ZoneKind kind,
      @Nullable Long population,
      @Nullable Polygon outline)
      implements DiagnosisCommand {

    public DefineZone {
      name = Shape.text(name, 200);
      if (population != null && population < 0) {
        throw new InvalidValue("population", population);
      }
    }
  }

  /// @param zones numbers of the zones it covers
  /// @param indicators by whose values it was found
  /// @param parameters of the method, such as `> 30 %`; the reason, if experts judged
  @Command(namespace = "sdg", name = "IdentifyHotSpot")
  record IdentifyHotSpot(
      CycleId cycle,
      HotSpotKind kind,
      String title,
      List<Integer> zones,
      List<IndicatorCode> indicators,
      HotSpotMethod method,
      String parameters)
      implements DiagnosisCommand {

    public IdentifyHotSpot {
      title = Shape.text(title, 300);
      zones = some(zones);
      indicators = some(indicators);
      parameters = Shape.text(parameters, 2000);
    }

    private static <T> List<T> some(List<T> list) {
      if (list.isEmpty()) {
        throw new InvalidValue("list.empty");
      }
      return list.stream().distinct().toList();
    }
  }
}
