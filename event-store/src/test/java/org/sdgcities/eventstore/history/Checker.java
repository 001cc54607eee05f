package org.sdgcities.eventstore.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.history.History.Act;
import org.sdgcities.eventstore.history.History.Outcome;

/// Holds a history against the promises of the log. The log itself shows in which order the values
/// of each tag were written, so it is known who wrote after whom (write-write), who read from whom
/// (write-read), who overtook whom (read-write), and who had his answer before whom (real time): if
/// these edges make a circle, no order of the acts explains what was seen.
final class Checker {

  private final History history;
  private final List<String> faults = new ArrayList<>();
  private final Map<UUID, Long> positions = new HashMap<>();
  private final Map<UUID, Act> writers = new HashMap<>();

  private Checker(History history) {
    this.history = history;
  }

  /// @return what is wrong, in words; empty if the promises were kept
  static List<String> faults(History history) {
    Checker checker = new Checker(history);
    checker.logIsDense();
    checker.answersAreTrue();
    checker.conditionsDecide();
    checker.keysCountOnce();
    checker.streamsAreWhole();
    checker.readsAreFresh();
    checker.someOrderExplainsAll();
    return checker.faults;
  }

  private void logIsDense() {
    long expected = 0;
    for (StoredEvent event : history.log()) {
      if (event.position() != expected) {
        faults.add("position " + expected + " holds " + event.position());
      }
      if (positions.put(event.id(), event.position()) != null) {
        faults.add("an event is in the log twice: " + event.id());
      }
      expected++;
    }
    for (Act act : history.acts()) {
      act.events().forEach(id -> writers.put(id, act));
    }
  }

  private void answersAreTrue() {
    for (Act act : history.acts()) {
      long found = act.events().stream().filter(positions::containsKey).count();
      switch (act.outcome()) {
        case DONE -> {
          for (int i = 0; i < act.events().size(); i++) {
            Long position = positions.get(act.events().get(i));
            if (position == null || position != act.done().first() + i) {
              faults.add("acknowledged at " + act.done() + " but stands at " + position);
            }
          }
        }
        case UNKNOWN -> {
          if (found != 0 && found != act.events().size()) {
            faults.add("an append was made in part");
          }
        }
        case REFUSED, REPEATED, TURNED_AWAY -> {
          if (found > 0) {
            faults.add("an append that was not made left an event: " + act.outcome());
          }
        }
      }
    }
  }

  /// A condition is refused if and only if a matching event came after its marker.
  private void conditionsDecide() {
    for (Act act : history.acts()) {
      if (!act.conditional() || act.events().isEmpty()) {
        continue;
      }
      if (act.outcome() == Outcome.DONE) {
        long first = act.done().first();
        if (history.log().stream()
            .anyMatch(event ->
                event.position() > act.after()
                    && event.position() < first
                    && matters(act, event))) {
          faults.add("accepted at " + first + " although something came after " + act.after());
        }
      } else if (act.outcome() == Outcome.REFUSED
          && history.log().stream()
              .noneMatch(event ->
                  event.position() > act.after()
                      && matters(act, event)
                      && writers.get(event.id()).invoked() < act.returned())) {
        faults.add("refused although nothing had come after " + act.after());
      }
    }
  }

  private static boolean matters(Act act, StoredEvent event) {
    return event.tags().stream().anyMatch(act.read()::containsKey);
  }

  private void keysCountOnce() {
    Map<String, Integer> made = new HashMap<>();
    for (Act act : history.acts()) {
      if (act.key() != null && act.events().stream().anyMatch(positions::containsKey)) {
        made.merge(act.key(), 1, Integer::sum);
      }
    }
    made.forEach((key, times) -> {
      if (times > 1) {
        faults.add("carried out " + times + " times under " + key);
      }
    });
    for (Act act : history.acts()) {
      if (act.outcome() == Outcome.REPEATED && !made.containsKey(act.key())) {
        faults.add("said to be done before, but was not: " + act.key());
      }
    }
  }

  private void streamsAreWhole() {
    for (List<StoredEvent> stream : history.streams()) {
      for (int i = 0; i < stream.size(); i++) {
        StoredEvent event = stream.get(i);
        if (i > 0 && event.position() != stream.get(i - 1).position() + 1) {
          faults.add("a stream skips or repeats at " + event.position());
        }
        Long position = positions.get(event.id());
        if (position == null || position != event.position()) {
          faults.add("a stream saw what is not in the log at " + event.position());
        }
      }
      if (!stream.isEmpty() && stream.getLast().position() + 1 != history.log().size()) {
        faults.add("a stream ended at " + stream.getLast().position());
      }
    }
  }

  /// Who reads sees everything that was acknowledged before he began.
  private void readsAreFresh() {
    List<Act> ended =
        history.acts().stream()
            .filter(act -> act.outcome() == Outcome.DONE)
            .sorted(Comparator.comparingLong(Act::returned))
            .toList();
    List<Act> begun =
        history.acts().stream().sorted(Comparator.comparingLong(Act::invoked)).toList();
    int next = 0;
    long known = -1;
    for (Act act : begun) {
      while (next < ended.size() && ended.get(next).returned() < act.invoked()) {
        known = Math.max(known, ended.get(next++).done().last());
      }
      if (act.after() < known) {
        faults.add("read up to " + act.after() + " after " + known + " was acknowledged");
      }
    }
  }

  private void someOrderExplainsAll() {
    List<Act> acts =
        history.acts().stream()
            .filter(act -> positions.keySet().containsAll(act.events()))
            .sorted(Comparator.comparingLong(Act::invoked))
            .toList();
    Map<Act, Integer> numbers = new HashMap<>();
    acts.forEach(act -> numbers.put(act, numbers.size()));
    List<Set<Integer>> after = new ArrayList<>();
    acts.forEach(_ -> after.add(new HashSet<>()));
    Map<String, List<UUID>> versions = new HashMap<>();
    for (StoredEvent event : history.log()) {
      event
          .tags()
          .forEach(tag -> versions.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event.id()));
    }
    versions
        .values()
        .forEach(ids -> {
          for (int i = 1; i < ids.size(); i++) {
            edge(after, numbers, ids.get(i - 1), ids.get(i));
          }
        });
    for (Act act : acts) {
      act.read()
          .forEach((tag, seen) -> {
            List<UUID> all = versions.getOrDefault(tag, List.of());
            if (seen.size() > all.size() || !all.subList(0, seen.size()).equals(seen)) {
              faults.add("a read of " + tag + " is no beginning of what was written");
              return;
            }
            if (!seen.isEmpty()) {
              edge(after, numbers, seen.getLast(), act.events().getFirst());
            }
            // Only a decision made under a condition claims that nothing came in between.
            if (act.conditional() && seen.size() < all.size()) {
              edge(after, numbers, act.events().getFirst(), all.get(seen.size()));
            }
          });
    }
    realTime(acts, after);
    if (hasCircle(after)) {
      faults.add("no order of the acts explains what they saw");
    }
  }

  private void edge(List<Set<Integer>> after, Map<Act, Integer> numbers, UUID earlier, UUID later) {
    Integer from = numbers.get(writers.get(earlier));
    Integer to = numbers.get(writers.get(later));
    if (from != null && to != null && !from.equals(to)) {
      after.get(from).add(to);
    }
  }

  /// Whoever had his answer before another began comes first. Edges to those that began next are
  /// enough: they lead on to the others.
  private static void realTime(List<Act> acts, List<Set<Integer>> after) {
    PriorityQueue<Integer> running =
        new PriorityQueue<>(Comparator.comparingLong(i -> acts.get(i).returned()));
    Set<Integer> frontier = new HashSet<>();
    for (int i = 0; i < acts.size(); i++) {
      long invoked = acts.get(i).invoked();
      while (!running.isEmpty() && acts.get(running.peek()).returned() < invoked) {
        int ended = running.poll();
        // What ended before this one began is reached through it.
        frontier.removeIf(old -> acts.get(old).returned() < acts.get(ended).invoked());
        frontier.add(ended);
      }
      for (int ended : frontier) {
        if (acts.get(ended).outcome() != Outcome.UNKNOWN) {
          after.get(ended).add(i);
        }
      }
      running.add(i);
    }
  }

  /// Takes away what nothing leads to, again and again; what is left goes in circles.
  private static boolean hasCircle(List<Set<Integer>> after) {
    int[] leading = new int[after.size()];
    after.forEach(next -> next.forEach(to -> leading[to]++));
    Deque<Integer> free = new ArrayDeque<>();
    for (int i = 0; i < leading.length; i++) {
      if (leading[i] == 0) {
        free.add(i);
      }
    }
    int taken = 0;
    while (!free.isEmpty()) {
      taken++;
      for (int to : after.get(free.poll())) {
        if (--leading[to] == 0) {
          free.add(to);
        }
      }
    }
    return taken < after.size();
  }
}
