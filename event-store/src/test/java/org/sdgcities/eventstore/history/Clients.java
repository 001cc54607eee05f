package org.sdgcities.eventstore.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.AppendFailure;
import org.sdgcities.eventstore.Condition;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.history.History.Act;
import org.sdgcities.eventstore.history.History.Outcome;

/// Many writers and some readers at random, from a seed.
final class Clients {

  private static final int TAGS = 5;

  private final IntFunction<Store> stores;
  private final long seed;
  private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
  private final Queue<List<StoredEvent>> streams = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean(true);

  /// @param stores the store that a client of this number uses at the moment
  Clients(IntFunction<Store> stores, long seed) {
    this.stores = stores;
    this.seed = seed;
  }

  History run(int writers, int actsEach, int readers) throws InterruptedException {
    List<Thread> writing = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      int number = i;
      writing.add(
          (i % 2 == 0 ? Thread.ofVirtual() : Thread.ofPlatform())
              .start(() -> write(number, actsEach)));
    }
    List<Thread> reading = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      int number = i;
      reading.add(Thread.ofVirtual().start(() -> stream(number)));
    }
    for (Thread thread : writing) {
      thread.join();
    }
    this.writing.set(false);
    for (Thread thread : reading) {
      thread.join();
    }
    Store store = stores.apply(0);
    return new History(List.copyOf(acts), List.copyOf(streams), store.page(0, Integer.MAX_VALUE));
  }

  private void write(int number, int times) {
    Random random = new Random(seed * 1_000 + number);
    for (int i = 0; i < times; i++) {
      String key = random.nextInt(3) == 0 ? "client" + number + "/" + i : null;
      Act act = act(stores.apply(number), random, key, null);
      // Sent again now and then, and always when the outcome is not known.
      if (key != null && (act.outcome() == Outcome.UNKNOWN || random.nextInt(3) == 0)) {
        act(stores.apply(number), random, key, act);
      }
    }
  }

  private Act act(Store store, Random random, @Nullable String key, @Nullable Act again) {
    long invoked = System.nanoTime();
    long after = store.next() - 1;
    Map<String, List<UUID>> read = new LinkedHashMap<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      read.computeIfAbsent(
          tag(random),
          tag ->
              store.tagged(tag).stream()
                  .filter(event -> event.position() <= after)
                  .map(StoredEvent::id)
                  .toList());
    }
    boolean conditional = random.nextInt(5) > 0;
    Set<String> tags = new TreeSet<>(read.keySet());
    if (random.nextInt(3) == 0) {
      tags.add(tag(random));
    }
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      events.add(event(tags));
    }
    Condition condition =
        new Condition(
            after,
            read.keySet().stream().map(tag -> new Criterion(Set.of(tag), Set.of())).toList());
    Receipt receipt = key == null ? null : new Receipt(key, new byte[] {1}, new byte[] {2});
    Append.Done done = null;
    Outcome outcome;
    try {
      done = store.append(new Append(events, conditional ? condition : null, receipt));
      outcome = Outcome.DONE;
    } catch (AppendFailure e) {
      outcome =
          switch (e) {
            case AppendFailure.ConditionFailed _ -> Outcome.REFUSED;
            case AppendFailure.AlreadyDone _ -> Outcome.REPEATED;
            case AppendFailure.OutcomeUnknown _ -> Outcome.UNKNOWN;
            case AppendFailure.Overloaded _, AppendFailure.Unavailable _ -> Outcome.TURNED_AWAY;
          };
    }
    Act act =
        new Act(
            invoked,
            System.nanoTime(),
            after,
            read,
            conditional,
            events.stream().map(NewEvent::id).toList(),
            key,
            outcome,
            done);
    acts.add(act);
    return act;
  }

  private static NewEvent event(Set<String> tags) {
    return new NewEvent(
        UUID.randomUUID(),
        "happened",
        "1",
        Instant.EPOCH,
        List.copyOf(tags),
        "{}".getBytes(StandardCharsets.UTF_8),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static String tag(Random random) {
    return "tag:" + random.nextInt(TAGS);
  }

  /// Follows the log from some start to its end.
  private void stream(int number) {
    List<StoredEvent> seen = new ArrayList<>();
    Random random = new Random(seed * 1_000 + 500 + number);
    long from = number == 0 ? 0 : random.nextInt(20);
    boolean last = false;
    while (true) {
      List<StoredEvent> page = stores.apply(number).page(from, 1 + random.nextInt(50));
      seen.addAll(page);
      if (!page.isEmpty()) {
        from = page.getLast().position() + 1;
        last = false;
      } else if (last) {
        break;
      } else {
        // One more look after the writers have ended.
        last = !writing.get();
        Thread.yield();
      }
    }
    streams.add(seen);
  }
}
