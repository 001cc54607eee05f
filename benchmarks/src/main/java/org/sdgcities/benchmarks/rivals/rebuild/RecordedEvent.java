package org.sdgcities.benchmarks.rivals.rebuild;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.sdgcities.eventstore.json.EventJson;
import tools.jackson.databind.JsonNode;

/// An event of the recorded history of a whole programme, every one of which the rules decided.
record RecordedEvent(
    String type, String version, List<String> tags, String payload, String metadata) {

  private static final String CITY = "city:";

  /// @return all of them, in order
  static List<RecordedEvent> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(
                        RecordedEvent.class.getResourceAsStream(
                            "/org/sdgcities/query/history/demonstration.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(EventJson.mapper()::readTree).map(RecordedEvent::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedEvent of(JsonNode line) {
    return new RecordedEvent(
        line.get("type").stringValue(),
        line.get("version").stringValue(),
        line.get("tags").stringValue().lines().toList(),
        line.get("payload").stringValue(),
        line.get("metadata").stringValue());
  }

  /// @return of which city it tells
  Optional<String> city() {
    return tags.stream()
        .filter(tag -> tag.startsWith(CITY))
        .map(tag -> tag.substring(CITY.length()))
        .findFirst();
  }
}
