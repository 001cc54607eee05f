package org.sdgcities.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is in the log stays readable for ever: one file per event type and version, read and
/// written. The file of a released version never changes; a change makes a new version.
class EventContractTest {

  private static final Path FILES = Path.of("src/test/resources/events");
  private static final JsonMapper JSON = EventJson.mapper();

  static List<Class<? extends Event>> types() {
    return EventTypes.ALL;
  }

  private static String fileOf(Class<? extends Event> type) {
    String name = DeclaredEvents.nameOf(type);
    return name.substring(name.indexOf('.') + 1) + "." + DeclaredEvents.versionOf(type) + ".json";
  }

  private static String read(String file) {
    try {
      return Files.readString(FILES.resolve(file));
    } catch (IOException e) {
      throw new AssertionError("no contract " + file, e);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_is_read_and_written_as_its_file_says(Class<? extends Event> type) {
    String file = read(fileOf(type));
    Event event = JSON.readValue(file, type);
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event))
        .isEqualToIgnoringWhitespace(file);
    assertThat(event.tags()).as("what it can be found by").isNotEmpty();
  }

  @Test
  void every_file_is_of_a_type_that_can_be_read() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              types().stream().map(EventContractTest::fileOf).toList())
          .hasSizeGreaterThan(60);
    }
  }

  /// The check itself: a member that was renamed, added or lost is found.
  @Test
  void a_changed_event_would_be_noticed() {
    Class<? extends Event> type = types().getFirst();
    String file = read(fileOf(type));
    String member = JSON.readTree(file).propertyNames().iterator().next();
    assertThatThrownBy(() -> JSON.readValue(file.replace(member, member + "s"), type))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> JSON.readValue(file.replaceFirst("\\{", "{\"more\": 1,"), type))
        .isInstanceOf(JacksonException.class);
  }
}
