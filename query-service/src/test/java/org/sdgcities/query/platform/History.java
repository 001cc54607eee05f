package org.sdgcities.query.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import tools.jackson.databind.JsonNode;

/// The recorded log of a whole programme, as `history/README.md` describes it.
public final class History {

  private static final List<NewEvent> DEMONSTRATION = read("demonstration");
  private static final List<NewEvent> EVENTS =
      Stream.concat(DEMONSTRATION.stream(), read("continuation").stream()).toList();

  private History() {}

  /// @return all of it, in order
  public static List<NewEvent> events() {
    return EVENTS;
  }

  /// @return without what came after the demonstration: many things wait to be done
  public static List<NewEvent> demonstration() {
    return DEMONSTRATION;
  }

  /// @return those events that are of one type, as what they are
  public static <T extends Event> Stream<T> all(Class<T> type) {
    String name = DeclaredEvents.nameOf(type);
    return EVENTS.stream()
        .filter(event -> event.type().equals(name))
        .map(event -> Projected.JSON.readValue(event.payload(), type));
  }

  /// @return everybody who was given the role, in order, each once
  public static List<PersonId> holders(Role role) {
    return all(RoleGranted.class)
        .filter(granted -> granted.role() == role)
        .map(RoleGranted::person)
        .distinct()
        .toList();
  }

  /// Hands out the events in pieces of many sizes, as appends come in.
  public static void inPieces(Random random, Consumer<List<NewEvent>> each) {
    int from = 0;
    while (from < EVENTS.size()) {
      int to = Math.min(EVENTS.size(), from + 1 + random.nextInt(400));
      each.accept(EVENTS.subList(from, to));
      from = to;
    }
  }

  private static List<NewEvent> read(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(
                        History.class.getResourceAsStream(
                            "/org/sdgcities/query/history/" + name + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(Projected.JSON::readTree).map(History::event).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewEvent event(JsonNode line) {
    return new NewEvent(
        UUID.fromString(line.get("id").stringValue()),
        line.get("type").stringValue(),
        line.get("version").stringValue(),
        Instant.parse(line.get("at").stringValue()),
        line.get("tags").stringValue().lines().toList(),
        bytes(line.get("payload")),
        bytes(line.get("metadata")));
  }

  private static byte[] bytes(JsonNode text) {
    return text.stringValue().getBytes(StandardCharsets.UTF_8);
  }
}
