package org.sdgcities.benchmarks.rivals.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;

/// What projections are rebuilt from looks as if the service had written it.
class ProgrammeTest {

  private static final int CITIES = 25;
  private static final DeclaredEvents<Event> EVENTS =
      new DeclaredEvents<>(EventJson.mapper(), Event.class, EventTypes.ALL);

  @Test
  void each_city_has_a_thousand_events_of_its_own_and_they_are_what_their_tags_say() {
    List<NewEvent> told = new ArrayList<>();
    new Programme().tell(CITIES, told::addAll);

    for (int i = 0; i < CITIES; i++) {
      String city = "city:town-" + i;
      assertThat(told.stream().filter(event -> event.tags().contains(city)))
          .hasSize(Programme.EVENTS_A_CITY);
    }
    Set<String> types = new HashSet<>();
    for (NewEvent event : told) {
      types.add(event.type());
      assertThat(event.tags()).isEqualTo(declaredTags(event));
    }
    assertThat(types).hasSizeGreaterThan(45);
  }

  @Test
  void a_story_goes_on_in_later_cycles_and_a_city_joins_once() {
    CityStory story =
        new CityStory(
            "lima",
            List.of(
                event("CityEnrolled", "city:lima", "{\"city\":\"lima\",\"agreement\":\"Of lima\"}"),
                event("StepOpened", "step:lima/1/planning", "{\"step\":\"lima/1/planning\"}"),
                event("CaseOpened", "case:lima/2/1", "{\"case\":\"lima/2/1\",\"by\":\"salima\"}"),
                event(
                    "Issued",
                    "certificate:lima-c1",
                    "{\"certificate\":\"lima-c1\",\"lima-x\":1}")));

    assertThat(story.of("town-7").limit(7).map(RecordedEvent::payload))
        .containsExactly(
            "{\"city\":\"town-7\",\"agreement\":\"Of town-7\"}",
            "{\"step\":\"town-7/1/planning\"}",
            "{\"case\":\"town-7/2/1\",\"by\":\"salima\"}",
            "{\"certificate\":\"town-7-c1\",\"lima-x\":1}",
            "{\"step\":\"town-7/3/planning\"}",
            "{\"case\":\"town-7/4/1\",\"by\":\"salima\"}",
            "{\"certificate\":\"town-7-c2\",\"lima-x\":1}");
    assertThat(story.of("town-7").limit(7).flatMap(event -> event.tags().stream()))
        .endsWith("step:town-7/3/planning", "case:town-7/4/1", "certificate:town-7-c2");
  }

  /// The check above is worth something only if it notices a tag that was left as it stood.
  @Test
  void a_tag_that_was_forgotten_is_found_out() {
    List<NewEvent> told = new ArrayList<>();
    new Programme().tell(1, told::addAll);
    NewEvent last = told.getLast();
    NewEvent forgotten =
        new NewEvent(
            last.id(),
            last.type(),
            last.version(),
            last.recordedAt(),
            last.tags().stream().map(tag -> tag.replace("town-0", "mwanza")).toList(),
            last.payload(),
            last.metadata());

    assertThat(declaredTags(last)).isEqualTo(last.tags()).isNotEqualTo(forgotten.tags());
  }

  private static List<String> declaredTags(NewEvent event) {
    StoredEvent stored =
        new StoredEvent(
            0,
            event.id(),
            event.type(),
            event.version(),
            event.recordedAt(),
            event.tags(),
            event.payload(),
            event.metadata(),
            new byte[32]);
    return EVENTS.read(stored).tags().stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static RecordedEvent event(String type, String tag, String payload) {
    return new RecordedEvent(type, "1", List.of(tag), payload, "{}");
  }
}
