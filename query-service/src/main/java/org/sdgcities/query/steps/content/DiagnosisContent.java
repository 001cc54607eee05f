package org.sdgcities.query.steps.content;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationCorrected;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;
import org.sdgcities.query.steps.drawing.ZoneMap;

/// Step 1: figures, zones, hot spots.
public record DiagnosisContent(
    List<Observation> observations,
    List<Entry<ZoneDefined>> zones,
    List<Entry<HotSpotIdentified>> hotSpots)
    implements Content {

  static DiagnosisContent of(Entries entries) {
    Map<Integer, List<Entry<ObservationCorrected>>> corrections =
        entries.of(ObservationCorrected.class).stream()
            .collect(groupingBy(correction -> correction.event().observation()));
    List<Observation> observations = new ArrayList<>();
    for (Entry<ObservationRecorded> recorded : entries.of(ObservationRecorded.class)) {
      observations.add(
          Observation.of(
              recorded, corrections.getOrDefault(recorded.event().observation(), List.of())));
    }
    return new DiagnosisContent(
        observations, entries.of(ZoneDefined.class), entries.of(HotSpotIdentified.class));
  }

  /// @return the observations that speak of the same thing at different times, together, in the
  ///   order of their first recording
  public List<Series> series() {
    Map<Series.Key, List<Observation>> series = new LinkedHashMap<>();
    for (Observation one : observations) {
      series.computeIfAbsent(Series.Key.of(one), _ -> new ArrayList<>()).add(one);
    }
    return series.entrySet().stream()
        .map(entry -> Series.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  public Optional<Observation> observation(int number) {
    return observations.stream().filter(one -> one.number() == number).findFirst();
  }

  /// @return the indicators that a hot spot can rest on: those with a value
  public Set<String> observed() {
    Set<String> observed = new TreeSet<>();
    for (Observation one : observations) {
      if (one.value() != null) {
        observed.add(one.indicator().value());
      }
    }
    return observed;
  }

  public List<Choice> zoneChoices() {
    return zones.stream()
        .map(zone -> Choice.numbered(zone.event().zone(), zone.event().name()))
        .toList();
  }

  /// @return the outlines, as far as there are any
  public Optional<ZoneMap> map() {
    return ZoneMap.of(zones.stream().map(Entry::event).toList());
  }

  @Override
  public Set<String> indicators() {
    Set<String> codes = new TreeSet<>();
    observations.forEach(one -> codes.add(one.indicator().value()));
    hotSpots.forEach(
        spot -> spot.event().indicators().forEach(indicator -> codes.add(indicator.value())));
    return codes;
  }
}
