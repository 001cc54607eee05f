package org.sdgcities.eventstore.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sdgcities.eventstore.history.History.Look;
import org.sdgcities.eventstore.history.History.Outcome;
import org.sdgcities.eventstore.history.History.Stream;

/// Many writers and some readers at random, from a seed.
final class Clients {

  /// Streams begin before this position.
  static final int LATEST_START = 20;

  /// So many events of one append go another way than few do.
  static final int MANY = 100;

  private static final int TAGS = 5;

  private static final int OF_WHICH_ONE_HAS_MANY = 15;

  /// Numbers for anyone's store.
  private static final int PLACES = 100;

  private final IntFunction<Store> stores;
  private final long seed;
  private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
  private final Queue<Stream> streams = new ConcurrentLinkedQueue<>();
  private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
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
          start(
              i % 2 == 0 ? Thread.ofVirtual() : Thread.ofPlatform(),
              () -> write(number, actsEach)));
    }
    List<Thread> reading = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      int number = i;
      reading.add(start(Thread.ofVirtual(), () -> stream(number)));
    }
    for (Thread thread : writing) {
      thread.join();
    }
    this.writing.set(false);
    for (Thread thread : reading) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new AssertionError("a client failed", failures.peek());
    }
    Store store = stores.apply(0);
    Map<String, Receipt.Stored> receipts = new LinkedHashMap<>();
    acts.stream()
        .map(Act::key)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(key -> store.receipt(key).ifPresent(found -> receipts.put(key, found)));
    return new History(
        List.copyOf(acts),
        List.copyOf(streams),
        List.copyOf(looks),
        store.page(0, Integer.MAX_VALUE),
        receipts);
  }

  /// What a client did not expect would only shorten the history.
  private Thread start(Thread.Builder thread, Runnable client) {
    return thread
        .uncaughtExceptionHandler((Thread _, Throwable failure) -> failures.add(failure))
        .start(client);
  }

  private void write(int number, int times) {
    Random random = new Random(seed * 1_000 + number);
    for (int i = 0; i < times; i++) {
      String key = random.nextInt(3) == 0 ? "client" + number + "/" + i : null;
      Act act = act(stores.apply(number), random, key);
      // Sent again now and then, and always when the outcome is not known, to whomever.
      if (key != null && (act.outcome() == Outcome.UNKNOWN || random.nextInt(3) == 0)) {
        act(stores.apply(random.nextInt(PLACES)), random, key);
      }
      if (random.nextInt(4) == 0) {
        look(stores.apply(random.nextInt(PLACES)), Math.max(0, act.after() - 5));
      }
    }
  }

  private void look(Store store, long from) {
    looks.add(new Look(from, store.page(from, 50).stream().map(StoredEvent::position).toList()));
  }

  private Act act(Store store, Random random, @Nullable String key) {
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
    boolean many = random.nextInt(OF_WHICH_ONE_HAS_MANY) == 0;
    boolean conditional = random.nextInt(many ? 2 : 5) > 0;
    Set<String> tags = new TreeSet<>(read.keySet());
    if (random.nextInt(3) == 0) {
      tags.add(tag(random));
    }
    List<NewEvent> events = new ArrayList<>();
    int count = many ? MANY : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      events.add(event(tags));
    }
    Condition condition =
        new Condition(
            after,
            read.keySet().stream().map(tag -> new Criterion(Set.of(tag), Set.of())).toList());
    Receipt receipt = key == null ? null : receipt(key, random);
    Append.Done done = null;
    Receipt.Stored before = null;
    Outcome outcome;
    try {
      done = store.append(new Append(events, conditional ? condition : null, receipt));
      outcome = Outcome.DONE;
    } catch (AppendFailure e) {
      before = e instanceof AppendFailure.AlreadyDone already ? already.stored() : null;
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
            receipt,
            outcome,
            done,
            before);
    acts.add(act);
    return act;
  }

  /// Another one each time, so that it is seen whether the first one is handed back.
  private static Receipt receipt(String key, Random random) {
    byte[] fingerprint = new byte[4];
    byte[] answer = new byte[4];
    random.nextBytes(fingerprint);
    random.nextBytes(answer);
    return new Receipt(key, fingerprint, answer);
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

  /// Follows the log to its end: the first one from the beginning, the others from later on.
  private void stream(int number) {
    List<StoredEvent> seen = new ArrayList<>();
    Random random = new Random(seed * 1_000 + 500 + number);
    long start = number == 0 ? 0 : 1 + random.nextInt(LATEST_START - 1);
    long from = start;
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
    streams.add(new Stream(start, seen));
  }
}
