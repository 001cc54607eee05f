package org.sdgcities.benchmarks.rivals.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What happened to one city of the recorded history, told again of other cities, and again in
/// their later cycles: `mwanza/1` becomes `mwanza-17/3`, and its certificate `mwanza-c1` another
/// number.
final class CityStory {

  private final List<RecordedEvent> events;
  private final Pattern name;

  /// So many cycles or appeals, and certificates, the story has.
  private final int cycles;

  private final int certificates;

  CityStory(String city, List<RecordedEvent> events) {
    this.events = List.copyOf(events);
    name = Pattern.compile("(?<![\\w-])" + city + "(?:/(\\d+)|-c(\\d+))?(?![\\w-])");
    cycles = most(1);
    certificates = most(2);
  }

  /// @return how long it is
  int size() {
    return events.size();
  }

  private int most(int group) {
    return events.stream()
        .flatMap(event -> name.matcher(event.payload()).results())
        .map(found -> found.group(group))
        .mapToInt(number -> number == null ? 0 : Integer.parseInt(number))
        .max()
        .orElse(0);
  }

  /// The story of another city, without end.
  ///
  /// @param city its name
  Stream<RecordedEvent> of(String city) {
    return Stream.iterate(0, time -> time + 1)
        .flatMap(time ->
            events.stream()
                .filter(event -> time == 0 || happensAgain(event))
                .map(event -> told(event, city, time)));
  }

  /// What speaks of a cycle, an appeal or a certificate happens again in the next ones. A city
  /// joins once.
  private boolean happensAgain(RecordedEvent event) {
    return name.matcher(event.payload())
        .results()
        .anyMatch(found -> found.group(1) != null || found.group(2) != null);
  }

  private RecordedEvent told(RecordedEvent event, String city, int time) {
    List<String> tags = new ArrayList<>();
    event.tags().forEach(tag -> tags.add(renamed(tag, city, time)));
    return new RecordedEvent(
        event.type(),
        event.version(),
        tags,
        renamed(event.payload(), city, time),
        event.metadata());
  }

  private String renamed(String text, String city, int time) {
    return name.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(city + number(found, time)));
  }

  private String number(MatchResult found, int time) {
    if (found.group(1) != null) {
      return "/" + (Integer.parseInt(found.group(1)) + time * cycles);
    }
    return found.group(2) == null
        ? ""
        : "-c" + (Integer.parseInt(found.group(2)) + time * certificates);
  }
}
