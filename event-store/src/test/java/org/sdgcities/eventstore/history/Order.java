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

/// Who came before whom. The log itself shows in which order the values of each tag were written,
/// so it is known who wrote after whom (write-write), who read from whom (write-read), who overtook
/// whom (read-write), and who had his answer before whom (real time): if these edges make a circle,
/// no order of the acts explains what was seen.
final class Order {

  private final List<Act> acts;
  private final Map<Act, Integer> numbers = new HashMap<>();
  private final Map<UUID, Act> writers = new HashMap<>();
  private final List<Set<Integer>> after = new ArrayList<>();

  private Order(History history) {
    Set<UUID> standing = new HashSet<>();
    history.log().forEach(event -> standing.add(event.id()));
    acts =
        history.acts().stream()
            .filter(act -> standing.containsAll(act.events()))
            .sorted(Comparator.comparingLong(Act::invoked))
            .toList();
    for (Act act : acts) {
      numbers.put(act, numbers.size());
      act.events().forEach(id -> writers.put(id, act));
      after.add(new HashSet<>());
    }
  }

  static boolean explains(History history) {
    Order order = new Order(history);
    order.readsAndWrites(history.log());
    order.realTime();
    return !order.hasCircle();
  }

  private void readsAndWrites(List<StoredEvent> log) {
    Map<String, List<UUID>> versions = new HashMap<>();
    for (StoredEvent event : log) {
      event
          .tags()
          .forEach(tag -> versions.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event.id()));
    }
    versions
        .values()
        .forEach(ids -> {
          for (int i = 1; i < ids.size(); i++) {
            edge(ids.get(i - 1), ids.get(i));
          }
        });
    for (Act act : acts) {
      act.read()
          .forEach((tag, seen) -> {
            List<UUID> all = versions.getOrDefault(tag, List.of());
            if (seen.size() > all.size() || !all.subList(0, seen.size()).equals(seen)) {
              // That breaks another promise, and tells nothing of the order.
              return;
            }
            if (!seen.isEmpty()) {
              edge(seen.getLast(), act.events().getFirst());
            }
            // Only a decision made under a condition claims that nothing came in between.
            if (act.conditional() && seen.size() < all.size()) {
              edge(act.events().getFirst(), all.get(seen.size()));
            }
          });
    }
  }

  private void edge(UUID earlier, UUID later) {
    Integer from = numbers.get(writers.get(earlier));
    Integer to = numbers.get(writers.get(later));
    if (from != null && to != null && !from.equals(to)) {
      after.get(from).add(to);
    }
  }

  /// Whoever had his answer before another began comes first. Edges to those that began next are
  /// enough: they lead on to the others.
  private void realTime() {
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
  private boolean hasCircle() {
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
