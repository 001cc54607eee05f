package org.sdgcities.benchmarks.rivals.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.sdgcities.eventstore.NewEvent;

/// A programme of many cities with long histories, made of the recorded one.
final class Programme {

  static final int EVENTS_A_CITY = 1_000;

  /// Shorter stories are of cities that have only begun.
  private static final int LONG_ENOUGH = 60;

  /// So many events of a city follow each other before those of the next one come.
  private static final int AT_A_TIME = 20;

  private static final Instant BEGIN = Instant.parse("2023-01-02T08:00:00Z");

  private final List<RecordedEvent> common;
  private final List<CityStory> stories;
  private long told;

  Programme() {
    List<RecordedEvent> recorded = RecordedEvent.all();
    common = recorded.stream().filter(event -> event.city().isEmpty()).toList();
    Map<String, List<RecordedEvent>> cities = new LinkedHashMap<>();
    for (RecordedEvent event : recorded) {
      event
          .city()
          .ifPresent(city -> cities.computeIfAbsent(city, _ -> new ArrayList<>()).add(event));
    }
    stories =
        cities.entrySet().stream()
            .map(city -> new CityStory(city.getKey(), city.getValue()))
            .filter(story -> story.size() >= LONG_ENOUGH)
            .toList();
  }

  /// Tells what has happened, some events at a time: first what all have in common, then the cities
  /// by turns.
  void tell(int cities, Consumer<List<NewEvent>> append) {
    append.accept(common.stream().map(this::next).toList());
    List<Iterator<RecordedEvent>> open = new ArrayList<>();
    for (int i = 0; i < cities; i++) {
      open.add(stories.get(i % stories.size()).of("town-" + i).limit(EVENTS_A_CITY).iterator());
    }
    List<NewEvent> events = new ArrayList<>();
    while (!open.isEmpty()) {
      for (Iterator<RecordedEvent> city : open) {
        for (int i = 0; i < AT_A_TIME && city.hasNext(); i++) {
          events.add(next(city.next()));
        }
        if (events.size() >= 500) {
          append.accept(events);
          events = new ArrayList<>();
        }
      }
      open.removeIf(city -> !city.hasNext());
    }
    if (!events.isEmpty()) {
      append.accept(events);
    }
  }

  private NewEvent next(RecordedEvent event) {
    return new NewEvent(
        UUID.randomUUID(),
        event.type(),
        event.version(),
        BEGIN.plusSeconds(told++),
        event.tags(),
        event.payload().getBytes(StandardCharsets.UTF_8),
        event.metadata().getBytes(StandardCharsets.UTF_8));
  }
}
