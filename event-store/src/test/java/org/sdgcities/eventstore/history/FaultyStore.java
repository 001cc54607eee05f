package org.sdgcities.eventstore.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.Condition;
import org.sdgcities.eventstore.Failures;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.StoredEvent;

/// A log in memory that breaks one promise, or none: what the checker is tried on.
final class FaultyStore implements Store {

  enum Fault {
    NONE,
    IGNORES_CONDITIONS,
    ANSWERS_BEFORE_IT_COMMITS,
    REUSES_A_POSITION,
    SKIPS_IN_STREAMS,
    FORGETS_KEYS,
    REFUSES_FOR_NOTHING
  }

  private final Fault fault;
  private final Random random;
  private final List<StoredEvent> log = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private int committed;

  FaultyStore(Fault fault, long seed) {
    this.fault = fault;
    this.random = new Random(seed);
  }

  @Override
  public synchronized Append.Done append(Append append) {
    // Lets others come in between.
    Thread.yield();
    if (random.nextInt(3) == 0) {
      committed = log.size();
    }
    if (append.receipt() != null
        && !keys.add(append.receipt().key())
        && fault != Fault.FORGETS_KEYS) {
      throw Failures.alreadyDone(append.receipt());
    }
    Condition condition = append.condition();
    boolean broken =
        condition != null
            && log.stream()
                .anyMatch(event ->
                    event.position() > condition.after()
                        && condition.criteria().stream()
                            .anyMatch(one -> one.matches(event.type(), Set.copyOf(event.tags()))));
    if ((broken && fault != Fault.IGNORES_CONDITIONS)
        || (condition != null && fault == Fault.REFUSES_FOR_NOTHING && random.nextInt(5) == 0)) {
      if (append.receipt() != null) {
        keys.remove(append.receipt().key());
      }
      throw Failures.conditionFailed(condition);
    }
    long first = log.size();
    if (fault == Fault.REUSES_A_POSITION && first > 0 && random.nextInt(10) == 0) {
      log.removeLast();
      first--;
    }
    for (NewEvent event : append.events()) {
      log.add(
          new StoredEvent(
              log.size(),
              event.id(),
              event.type(),
              event.version(),
              event.recordedAt(),
              event.tags(),
              event.payload(),
              event.metadata(),
              new byte[32]));
    }
    if (fault != Fault.ANSWERS_BEFORE_IT_COMMITS) {
      committed = log.size();
    }
    return new Append.Done(first, log.size() - 1L);
  }

  @Override
  public synchronized long next() {
    return committed;
  }

  @Override
  public synchronized List<StoredEvent> tagged(String tag) {
    return log.subList(0, committed).stream().filter(event -> event.tags().contains(tag)).toList();
  }

  @Override
  public synchronized List<StoredEvent> page(long from, int limit) {
    if (limit == Integer.MAX_VALUE) {
      return List.copyOf(log);
    }
    committed = log.size();
    List<StoredEvent> page =
        new ArrayList<>(
            log.subList(
                (int) Math.min(from, log.size()), (int) Math.min(log.size(), from + limit)));
    if (fault == Fault.SKIPS_IN_STREAMS && page.size() > 2) {
      page.remove(1);
    }
    return page;
  }
}
