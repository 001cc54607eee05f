package org.sdgcities.eventstore.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.history.History.Act;
import org.sdgcities.eventstore.history.History.Look;
import org.sdgcities.eventstore.history.History.Outcome;
import org.sdgcities.eventstore.history.History.Stream;
import org.sdgcities.eventstore.history.Promise.Breach;

/// Holds a history against the promises of the log.
final class Checker {

  private final History history;
  private final List<Breach> breaches = new ArrayList<>();
  private final Map<UUID, Long> positions = new HashMap<>();
  private final Map<UUID, Act> writers = new HashMap<>();
  private final Map<String, Act> made = new HashMap<>();

  private Checker(History history) {
    this.history = history;
    history.log().forEach(event -> positions.put(event.id(), event.position()));
    for (Act act : history.acts()) {
      act.events().forEach(id -> writers.put(id, act));
    }
  }

  /// @return what is wrong; empty if the promises were kept
  static List<Breach> breaches(History history) {
    Checker checker = new Checker(history);
    checker.logIsDense();
    checker.answersAreTrue();
    checker.conditionsDecide();
    checker.keysCountOnce();
    checker.receiptsAreTrue();
    checker.streamsAreWhole();
    checker.nothingIsSeenTooEarly();
    checker.readsAreFresh();
    if (!Order.explains(history)) {
      checker.broken(
          Promise.SOME_ORDER_EXPLAINS_ALL, "no order of the acts explains what they saw");
    }
    return checker.breaches;
  }

  private void broken(Promise promise, String how) {
    breaches.add(new Breach(promise, how));
  }

  private void logIsDense() {
    long expected = 0;
    Set<UUID> seen = new HashSet<>();
    for (StoredEvent event : history.log()) {
      if (event.position() != expected) {
        broken(Promise.POSITIONS_ARE_DENSE, "position " + expected + " holds " + event.position());
      }
      if (!seen.add(event.id())) {
        broken(Promise.AN_EVENT_STANDS_ONCE, "an event is in the log twice: " + event.id());
      }
      expected = event.position() + 1;
    }
  }

  private void answersAreTrue() {
    for (Act act : history.acts()) {
      long found = act.events().stream().filter(positions::containsKey).count();
      switch (act.outcome()) {
        case DONE, UNKNOWN -> {
          if (found != 0 && found != act.events().size()) {
            broken(Promise.AN_APPEND_IS_WHOLE, "an append was made in part: " + act.outcome());
          }
        }
        case REFUSED, REPEATED, TURNED_AWAY -> {
          if (found > 0) {
            broken(
                Promise.WHAT_WAS_NOT_MADE_LEAVES_NOTHING,
                "an append that was not made left an event: " + act.outcome());
          }
        }
      }
      for (int i = 0; act.done() != null && i < act.events().size(); i++) {
        Long position = positions.get(act.events().get(i));
        if (position == null || position != act.done().first() + i) {
          broken(
              Promise.WHAT_WAS_ACKNOWLEDGED_STANDS,
              "acknowledged at " + act.done() + " but stands at " + position);
        }
      }
    }
  }

  /// A condition is refused if and only if a matching event came after its marker.
  private void conditionsDecide() {
    for (Act act : history.acts()) {
      if (act.done() != null && act.conditional()) {
        long first = act.done().first();
        if (history.log().stream()
            .anyMatch(event ->
                event.position() > act.after()
                    && event.position() < first
                    && matters(act, event))) {
          broken(
              Promise.A_BROKEN_CONDITION_REFUSES,
              "accepted at " + first + " although something came after " + act.after());
        }
      } else if (act.outcome() == Outcome.REFUSED
          && (!act.conditional()
              || history.log().stream()
                  .noneMatch(event ->
                      event.position() > act.after()
                          && matters(act, event)
                          && writers.get(event.id()).invoked() < act.returned()))) {
        broken(
            Promise.NOTHING_ELSE_REFUSES, "refused although nothing had come after " + act.after());
      }
    }
  }

  private static boolean matters(Act act, StoredEvent event) {
    return event.tags().stream().anyMatch(act.read()::containsKey);
  }

  private void keysCountOnce() {
    for (Act act : history.acts()) {
      String key = act.key();
      if (key != null
          && act.events().stream().anyMatch(positions::containsKey)
          && made.putIfAbsent(key, act) != null) {
        broken(Promise.A_KEY_COUNTS_ONCE, "carried out more than once under " + key);
      }
    }
  }

  /// What a repetition is told, and what is kept, is what was done the first time.
  private void receiptsAreTrue() {
    for (Act act : history.acts()) {
      String key = act.key();
      if (key != null) {
        if (act.outcome() == Outcome.REPEATED) {
          receiptIsTrue("a repetition was told", made.get(key), act.before());
        }
        Act first = made.get(key);
        if (act.outcome() == Outcome.REFUSED
            && first != null
            && first.acknowledged() >= 0
            && first.returned() < act.invoked()) {
          broken(
              Promise.A_REPETITION_GETS_THE_FIRST_ANSWER, "refused although done before: " + act);
        }
        receiptIsTrue("in the end", made.get(key), history.receipts().get(key));
      }
    }
  }

  private void receiptIsTrue(String when, @Nullable Act first, Receipt.@Nullable Stored told) {
    if (first == null && told == null) {
      return;
    }
    Receipt given = first == null ? null : first.receipt();
    if (first == null
        || given == null
        || told == null
        || !given.key().equals(told.receipt().key())
        || !Arrays.equals(given.fingerprint(), told.receipt().fingerprint())
        || !Arrays.equals(given.answer(), told.receipt().answer())
        || !Long.valueOf(told.first()).equals(positions.get(first.events().getFirst()))
        || !Long.valueOf(told.last()).equals(positions.get(first.events().getLast()))) {
      broken(
          Promise.A_RECEIPT_TELLS_WHAT_WAS_DONE,
          when
              + (told == null
                  ? " there is no receipt of what was done"
                  : " the receipt is not that of what was done: " + told));
    }
  }

  /// Every event from the start on, exactly once and in order.
  private void streamsAreWhole() {
    long end = history.log().isEmpty() ? 0 : history.log().getLast().position() + 1;
    for (Stream stream : history.streams()) {
      long expected = stream.from();
      for (StoredEvent event : stream.events()) {
        if (event.position() != expected) {
          broken(
              event == stream.events().getFirst()
                  ? Promise.A_STREAM_BEGINS_WHERE_ASKED
                  : Promise.A_STREAM_TELLS_EACH_ONCE_IN_ORDER,
              "a stream from " + stream.from() + " gave " + event.position() + " for " + expected);
        }
        Long position = positions.get(event.id());
        if (position == null || position != event.position()) {
          broken(
              Promise.ONLY_WHAT_STANDS_IS_SHOWN,
              "a stream saw what is not in the log at " + event.position());
        }
        expected = event.position() + 1;
      }
      if (expected != end) {
        broken(Promise.A_STREAM_COMES_TO_THE_END, "a stream ended before " + expected);
      }
    }
  }

  private void nothingIsSeenTooEarly() {
    for (Look look : history.looks()) {
      long expected = look.from();
      for (long position : look.positions()) {
        if (position != expected) {
          broken(Promise.VISIBLE_IN_ORDER, position + " was visible before " + expected);
        }
        expected = position + 1;
      }
    }
    Map<String, List<UUID>> tagged = new HashMap<>();
    for (StoredEvent event : history.log()) {
      event
          .tags()
          .forEach(tag -> tagged.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event.id()));
    }
    for (Act act : history.acts()) {
      act.read()
          .forEach((tag, seen) ->
              readIsWhole(act.after(), tag, seen, tagged.getOrDefault(tag, List.of())));
    }
  }

  /// @param all that carry the tag, in order
  private void readIsWhole(long after, String tag, List<UUID> seen, List<UUID> all) {
    if (!positions.keySet().containsAll(seen)) {
      broken(Promise.ONLY_WHAT_STANDS_IS_SHOWN, "a read of " + tag + " saw what is not in the log");
    } else if (!seen.equals(all.stream().filter(id -> positions.get(id) <= after).toList())) {
      broken(
          Promise.VISIBLE_IN_ORDER,
          "the head was past " + after + ", but not all of " + tag + " was visible");
    }
  }

  private void readsAreFresh() {
    List<Act> ended =
        history.acts().stream()
            .filter(act -> act.acknowledged() >= 0)
            .sorted(Comparator.comparingLong(Act::returned))
            .toList();
    List<Act> begun =
        history.acts().stream().sorted(Comparator.comparingLong(Act::invoked)).toList();
    int next = 0;
    long known = -1;
    for (Act act : begun) {
      while (next < ended.size() && ended.get(next).returned() < act.invoked()) {
        known = Math.max(known, ended.get(next++).acknowledged());
      }
      if (act.after() < known) {
        broken(
            Promise.READS_ARE_FRESH,
            "read up to " + act.after() + " after " + known + " was acknowledged");
      }
    }
  }
}
