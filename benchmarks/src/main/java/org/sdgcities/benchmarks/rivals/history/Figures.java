package org.sdgcities.benchmarks.rivals.history;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.Snapshots;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.Folding;
import org.sdgcities.eventstore.axon.Snapshotting;
import org.sdgcities.eventstore.json.EventJson;
import tools.jackson.databind.json.JsonMapper;

/// The state of a city: how many figures were entered, and the one that holds for each of a hundred
/// indicators.
///
/// @param last positions of the events that hold, by indicator
record Figures(int entered, Map<String, Long> last) {

  static final int INDICATORS = 100;

  private static final JsonMapper JSON = EventJson.mapper();

  static final Folding<String, Figures> FOLDING =
      new Folding<>(
          "figures",
          1,
          String.class,
          Figures.class,
          city -> List.of(Criterion.tagged("city:" + city)),
          new Figures(0, Map.of()),
          Figures::evolve);

  static Snapshotting<String, Figures> in(Snapshots snapshots) {
    return new Snapshotting<>(
        snapshots,
        city -> city,
        JSON::writeValueAsBytes,
        bytes -> JSON.readValue(bytes, Figures.class));
  }

  /// @return the payload of an event, as long as those of other measurements
  static byte[] payload(int number) {
    String note = "x".repeat(450);
    return JSON.writeValueAsBytes(
        Map.of("indicator", "I-" + number % INDICATORS, "value", number, "note", note));
  }

  private Figures evolve(StoredEvent event) {
    String indicator = JSON.readTree(event.payload()).get("indicator").stringValue();
    Map<String, Long> more = new TreeMap<>(last);
    more.put(indicator, event.position());
    return new Figures(entered + 1, Collections.unmodifiableMap(more));
  }
}
