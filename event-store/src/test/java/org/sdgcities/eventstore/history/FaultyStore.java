package org.sdgcities.eventstore.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.Condition;
import org.sdgcities.eventstore.Failures;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.StoredEvent;

/// A log in memory that breaks one promise, or none: what the checker is tried on.
final class FaultyStore implements Store {

  private final @Nullable Fault fault;
  private final Random random;
  private final List<StoredEvent> log = new ArrayList<>();
  private final Map<String, Receipt.Stored> receipts = new HashMap<>();
  private final List<StoredEvent> refused = new ArrayList<>();
  private final Set<UUID> hidden = new HashSet<>();
  private long next;
  private long committed;

  FaultyStore(@Nullable Fault fault, long seed) {
    this.fault = fault;
    this.random = new Random(seed);
  }

  private boolean nowAndThen(Fault wanted, int seldom) {
    return fault == wanted && random.nextInt(seldom) == 0;
  }

  @Override
  public synchronized Append.Done append(Append append) {
    // Lets others come in between.
    Thread.yield();
    if (random.nextInt(3) == 0) {
      committed = next;
      hidden.clear();
    }
    Receipt receipt = append.receipt();
    Receipt.Stored before = receipt == null ? null : receipts.get(receipt.key());
    Condition condition = append.condition();
    boolean late =
        fault == Fault.LOOKS_AT_CONDITIONS_BEFORE_KEYS && condition != null && isBroken(condition);
    if (receipt != null && before != null && fault != Fault.FORGETS_KEYS && !late) {
      throw Failures.alreadyDone(told(before, receipt));
    }
    if (condition != null
        && (nowAndThen(Fault.REFUSES_FOR_NOTHING, 5)
            || (isBroken(condition) && fault != Fault.IGNORES_CONDITIONS))) {
      refuse(append);
      throw Failures.conditionFailed(condition);
    }
    return made(append);
  }

  private boolean isBroken(Condition condition) {
    return log.stream()
        .anyMatch(event ->
            event.position() > condition.after()
                && condition.criteria().stream()
                    .anyMatch(one -> one.matches(event.type(), event.tags())));
  }

  /// @param again the receipt of the repetition
  private Receipt.Stored told(Receipt.Stored before, Receipt again) {
    Receipt first = before.receipt();
    return new Receipt.Stored(
        new Receipt(
            first.key(),
            fault == Fault.TELLS_THE_FINGERPRINT_OF_THE_REPETITION
                ? again.fingerprint()
                : first.fingerprint(),
            fault == Fault.TELLS_THE_ANSWER_OF_THE_REPETITION ? again.answer() : first.answer()),
        before.first() - (fault == Fault.TELLS_ANOTHER_FIRST_POSITION ? 1 : 0),
        before.last() - (fault == Fault.TELLS_ANOTHER_LAST_POSITION ? 1 : 0),
        before.recordedAt());
  }

  private void refuse(Append append) {
    refused.clear();
    for (NewEvent event : append.events()) {
      refused.add(stored(next + refused.size(), event));
    }
    if (nowAndThen(Fault.LEAVES_EVENTS_OF_WHAT_IT_REFUSES, 10)) {
      append.events().forEach(this::write);
    }
    if (append.receipt() != null && fault == Fault.LEAVES_A_RECEIPT_OF_WHAT_IT_REFUSES) {
      keep(append.receipt(), next, next);
    }
  }

  private Append.Done made(Append append) {
    if (nowAndThen(Fault.REUSES_A_POSITION, 10) && !log.isEmpty()) {
      log.removeLast();
      next--;
    }
    if (nowAndThen(Fault.LEAVES_A_GAP, 10)) {
      next++;
    }
    long first = next;
    List<NewEvent> events = append.events();
    long last = first + events.size() - 1;
    if (append.receipt() != null) {
      keep(append.receipt(), first, last);
    }
    boolean half =
        events.size() > 1
            && (nowAndThen(Fault.WRITES_HALF_AND_ACKNOWLEDGES, 10)
                || nowAndThen(Fault.WRITES_HALF_AND_BREAKS_THE_CONNECTION, 10));
    (half ? events.subList(0, events.size() / 2) : events).forEach(this::write);
    if (nowAndThen(Fault.WRITES_TWICE, 10)) {
      write(events.getLast());
    }
    if (fault != Fault.ANSWERS_BEFORE_IT_COMMITS) {
      committed = next;
    }
    if (half && fault == Fault.WRITES_HALF_AND_BREAKS_THE_CONNECTION) {
      throw Failures.outcomeUnknown();
    }
    if (nowAndThen(Fault.SHOWS_LATER_ONES_BEFORE_EARLIER_ONES, 5)
        || nowAndThen(Fault.MOVES_THE_HEAD_BEFORE_IT_SHOWS, 5)) {
      // Nobody is told that it was made, so nobody may complain but for the order.
      events.forEach(event -> hidden.add(event.id()));
      throw Failures.outcomeUnknown();
    }
    return new Append.Done(first, last);
  }

  private void keep(Receipt receipt, long first, long last) {
    receipts.put(receipt.key(), new Receipt.Stored(receipt, first, last, Instant.EPOCH));
  }

  private void write(NewEvent event) {
    log.add(stored(next++, event));
  }

  private static StoredEvent stored(long position, NewEvent event) {
    return new StoredEvent(
        position,
        event.id(),
        event.type(),
        event.version(),
        event.recordedAt(),
        event.tags(),
        event.payload(),
        event.metadata(),
        new byte[32]);
  }

  @Override
  public synchronized long next() {
    return committed;
  }

  @Override
  public synchronized List<StoredEvent> tagged(String tag) {
    List<StoredEvent> found = new ArrayList<>(log);
    found.removeIf(event -> event.position() >= committed);
    if (fault == Fault.MOVES_THE_HEAD_BEFORE_IT_SHOWS) {
      found.removeIf(event -> hidden.contains(event.id()));
    }
    if (fault == Fault.SHOWS_BY_TAG_WHAT_IT_REFUSED) {
      found.addAll(refused);
    }
    found.removeIf(event -> !event.tags().contains(tag));
    return found;
  }

  @Override
  public synchronized List<StoredEvent> page(long from, int limit) {
    if (limit == Integer.MAX_VALUE) {
      return List.copyOf(log);
    }
    committed = next;
    List<StoredEvent> page = new ArrayList<>(log);
    if (fault == Fault.SHOWS_IN_STREAMS_WHAT_IT_REFUSED) {
      page.addAll(refused);
      page.sort(Comparator.comparingLong(StoredEvent::position));
    }
    page.removeIf(event -> event.position() < from);
    switch (fault) {
      case SHOWS_LATER_ONES_BEFORE_EARLIER_ONES ->
          page.removeIf(event -> hidden.contains(event.id()));
      case LOSES_THE_FIRST_EVENT -> page.removeIf(event -> event.position() == 0);
      case ENDS_STREAMS_EARLY -> page.removeIf(event -> event.position() == next - 1);
      case null, default -> {}
    }
    page = new ArrayList<>(page.subList(0, Math.min(limit, page.size())));
    if (page.size() > 2) {
      switch (fault) {
        case SKIPS_IN_STREAMS -> page.remove(1);
        case REPEATS_IN_STREAMS -> page.add(1, page.getFirst());
        case BEGINS_STREAMS_LATE -> {
          if (from < Clients.LATEST_START) {
            page.removeFirst();
          }
        }
        case null, default -> {}
      }
    }
    return page;
  }

  @Override
  public synchronized Optional<Receipt.Stored> receipt(String key) {
    return nowAndThen(Fault.LOSES_A_RECEIPT_AFTERWARDS, 5)
        ? Optional.empty()
        : Optional.ofNullable(receipts.get(key));
  }
}
