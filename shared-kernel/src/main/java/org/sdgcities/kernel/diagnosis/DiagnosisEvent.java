package org.sdgcities.kernel.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.people.PersonId;

/// What a city finds out about itself: figures, zones, hot spots.
public sealed interface DiagnosisEvent extends org.sdgcities.kernel.Event {

  PersonId by();

  CycleId cycle();

  @Override
  default Set<Tag> tags() {
    return Tag.of(StepRef.of(cycle(), Step.DIAGNOSIS));
  }

  /// @param observation 1 for the first of the cycle
  /// @param value null if it is missing
  /// @param missing why there is no value; null if there is one
  /// @param unit as the indicator's definition states it
  /// @param source who says so
  /// @param breakdown such as `sex=female`; null for the whole population
  /// @param zone number of the zone that it speaks of; null for the whole city
  /// @param evidence numbers of the files of this step that support it
  @Event(namespace = "sdg", name = "ObservationRecorded", version = "1")
  record ObservationRecorded(
      CycleId cycle,
      int observation,
      IndicatorCode indicator,
      ReferencePeriod period,
      @Nullable BigDecimal value,
      @Nullable MissingReason missing,
      String unit,
      String source,
      CollectionMethod method,
      @Nullable String breakdown,
      @Nullable Integer zone,
      List<Integer> evidence,
      PersonId by)
      implements DiagnosisEvent {

    public ObservationRecorded {
      evidence = List.copyOf(evidence);
    }
  }

  /// The old value stays in the log; this one holds from here on.
  @Event(namespace = "sdg", name = "ObservationCorrected", version = "1")
  record ObservationCorrected(
      CycleId cycle,
      int observation,
      BigDecimal value,
      CorrectionReason reason,
      String note,
      PersonId by)
      implements DiagnosisEvent {}

  /// @param zone 1 for the first of the cycle
  /// @param population null where it is not known
  /// @param outline null where it is not known
  @Event(namespace = "sdg", name = "ZoneDefined", version = "1")
  record ZoneDefined(
      CycleId cycle,
      int zone,
      String name,
      ZoneKind kind,
      @Nullable Long population,
      @Nullable Polygon outline,
      PersonId by)
      implements DiagnosisEvent {}

  /// @param hotSpot 1 for the first of the cycle
  /// @param zones numbers of the zones it covers
  /// @param parameters of the method, such as `> 30 %`
  @Event(namespace = "sdg", name = "HotSpotIdentified", version = "1")
  record HotSpotIdentified(
      CycleId cycle,
      int hotSpot,
      HotSpotKind kind,
      String title,
      List<Integer> zones,
      List<IndicatorCode> indicators,
      HotSpotMethod method,
      String parameters,
      PersonId by)
      implements DiagnosisEvent {

    public HotSpotIdentified {
      zones = List.copyOf(zones);
      indicators = List.copyOf(indicators);
    }
  }
}
