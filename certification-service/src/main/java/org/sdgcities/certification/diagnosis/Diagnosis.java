package org.sdgcities.certification.diagnosis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationCorrected;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;

/// What a city has found out about itself in a cycle, as far as decisions are concerned.
///
/// @param observations by their numbers, with the values that hold now
/// @param zones names by their numbers
/// @param hotSpots how many there are
public record Diagnosis(
    SortedMap<Integer, Observation> observations, SortedMap<Integer, String> zones, int hotSpots) {

  /// @param end last day of the period
  /// @param cityWide whether it speaks of the whole population of the whole city
  /// @param value null if it is missing
  public record Observation(
      IndicatorCode indicator,
      LocalDate end,
      String unit,
      boolean cityWide,
      @Nullable BigDecimal value) {

    private static Observation of(ObservationRecorded e) {
      boolean cityWide = e.breakdown() == null && e.zone() == null;
      return new Observation(e.indicator(), e.period().end(), e.unit(), cityWide, e.value());
    }

    private Observation with(BigDecimal newValue) {
      return new Observation(indicator, end, unit, cityWide, newValue);
    }
  }

  public static final Fold<StepRef, Diagnosis> FOLD =
      new Fold<>(
          "diagnosis",
          1,
          StepRef.class,
          Diagnosis.class,
          Fold.events(DiagnosisEvent.class),
          new Diagnosis(Collections.emptySortedMap(), Collections.emptySortedMap(), 0),
          Diagnosis::evolve);

  public Diagnosis {
    observations = Collections.unmodifiableSortedMap(new TreeMap<>(observations));
    zones = Collections.unmodifiableSortedMap(new TreeMap<>(zones));
  }

  /// @return the diagnosis of this cycle
  public static Diagnosis find(Facts facts, CycleId cycle) {
    return facts.of(FOLD, StepRef.of(cycle, Step.DIAGNOSIS));
  }

  private Diagnosis evolve(Event event, Recorded recorded) {
    return switch (event) {
      case ObservationRecorded e -> {
        SortedMap<Integer, Observation> more = new TreeMap<>(observations);
        more.put(e.observation(), Observation.of(e));
        yield new Diagnosis(more, zones, hotSpots);
      }
      case ObservationCorrected e -> {
        SortedMap<Integer, Observation> changed = new TreeMap<>(observations);
        changed.computeIfPresent(e.observation(), (_, former) -> former.with(e.value()));
        yield new Diagnosis(changed, zones, hotSpots);
      }
      case ZoneDefined e -> {
        SortedMap<Integer, String> more = new TreeMap<>(zones);
        more.put(e.zone(), e.name());
        yield new Diagnosis(observations, more, hotSpots);
      }
      case HotSpotIdentified _ -> new Diagnosis(observations, zones, hotSpots + 1);
      default -> this;
    };
  }

  /// @return the values for the whole city that hold now, by the last day of their period; where
  ///   several speak of the same day, the one recorded last
  public SortedMap<LocalDate, BigDecimal> values(IndicatorCode indicator) {
    SortedMap<LocalDate, BigDecimal> values = new TreeMap<>();
    for (Observation one : observations.values()) {
      if (one.indicator().equals(indicator) && one.cityWide() && one.value() != null) {
        values.put(one.end(), one.value());
      }
    }
    return values;
  }

  /// @return whether there is a value, be it of a zone or a part of the population
  public boolean hasValue(IndicatorCode indicator) {
    return observations.values().stream()
        .anyMatch(one -> one.indicator().equals(indicator) && one.value() != null);
  }

  /// @throws Refused if there is none of this number
  Observation observation(int number) {
    Observation observation = observations.get(number);
    if (observation == null) {
      throw new Refused(DiagnosisRule.OBSERVATION_UNKNOWN, number);
    }
    return observation;
  }

  public boolean hasZone(int number) {
    return zones.containsKey(number);
  }

  public boolean hasZone(String name) {
    return zones.values().stream().anyMatch(name::equalsIgnoreCase);
  }

  public boolean hasHotSpot(int number) {
    return number >= 1 && number <= hotSpots;
  }
}
