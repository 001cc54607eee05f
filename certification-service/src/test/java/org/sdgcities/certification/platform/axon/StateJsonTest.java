package org.sdgcities.certification.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sdgcities.certification.Features;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.certification.review.StepState;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.kernel.Sha256;

class StateJsonTest {

  private static final long SEED = 7;
  private static final Recorded RECORDED =
      new Recorded(7, Instant.parse("2026-03-03T10:00:00.123456Z"), Sha256.over(new byte[] {1}));

  static Stream<Fold<?, ?>> folds() {
    return Features.FOLDS.stream();
  }

  /// One of each type, in many orders: folding never throws, whatever comes after what.
  private static List<Event> events() throws IOException {
    List<Event> events = new ArrayList<>();
    for (Class<? extends Event> type : EventTypes.ALL) {
      String name = DeclaredEvents.nameOf(type);
      String file =
          name.substring(name.indexOf('.') + 1) + "." + DeclaredEvents.versionOf(type) + ".json";
      events.add(
          EventJson.mapper()
              .readValue(Files.readString(Path.of("src/test/resources/events", file)), type));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    List<Event> many = new ArrayList<>(events);
    for (int i = 0; i < 2_000; i++) {
      many.add(events.get(random.nextInt(events.size())));
    }
    return many;
  }

  @ParameterizedTest
  @MethodSource("folds")
  <S> void every_state_is_the_same_after_it_was_written_and_read(Fold<?, S> fold)
      throws IOException {
    S state = fold.initial();
    int states = 0;
    for (Event event : events()) {
      if (fold.events().contains(event.getClass())) {
        S next = fold.evolve().apply(state, event, RECORDED);
        states += next.equals(state) ? 0 : 1;
        state = next;
        byte[] written = StateJson.MAPPER.writeValueAsBytes(state);
        assertThat(StateJson.MAPPER.readValue(written, fold.state()))
            .as("%s after %s, seed %d", fold.name(), event, SEED)
            .isEqualTo(state);
      }
    }
    assertThat(states).as("states that were tried").isPositive();
  }

  @Test
  void without_the_names_of_shapes_a_state_could_not_be_read_again() throws IOException {
    StepState state = StepState.FOLD.initial();
    byte[] written = EventJson.mapper().writeValueAsBytes(state);

    assertThatThrownBy(() -> EventJson.mapper().readValue(written, StepState.class))
        .hasMessageContaining("abstract");
  }

  @Test
  void another_build_has_another_fingerprint() {
    assertThat(Code.fingerprint())
        .isEqualTo(Code.fingerprint())
        .isNotEqualTo(
            Code.fingerprint(List.of("classpath*:org/sdgcities/certification/review/*.class")));
    assertThatThrownBy(() -> Code.fingerprint(List.of("classpath*:org/sdgcities/nowhere/*.class")))
        .hasMessageContaining("no classes");
  }
}
