package org.sdgcities.eventstore.crash;

import static org.sdgcities.eventstore.FreshLog.event;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.AppendFailure;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.follower.Followers;

/// The program that is killed: clients that send each command, with its key, until it is
/// acknowledged. Tells on its standard output what it tries and what was acknowledged; on its
/// standard input it is given the commands that its predecessor left without an answer.
public final class CrashClient {

  private static final int CLIENTS = 12;
  private static final Duration RETRY_AFTER = Duration.ofMillis(50);

  /// So many events of one append go another way than few do.
  private static final int MANY = 100;

  private static final int OF_WHICH_ONE_HAS_MANY = 10;

  private final Campaign.Way way;
  private final EventLog log;
  private final Queue<String> left = new ConcurrentLinkedQueue<>();
  private final AtomicLong numbers = new AtomicLong();
  private final String run;

  private CrashClient(Campaign.Way way, EventLog log, String run) {
    this.way = way;
    this.log = log;
    this.run = run;
  }

  /// @param args JDBC URL, user, password, way, name of this run
  public static void main(String[] args) throws Exception {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(args[0]);
    database.setUser(args[1]);
    database.setPassword(args[2]);
    database.setSocketTimeout(10);
    EventLog log = openPatiently(database);
    CrashClient client = new CrashClient(Campaign.Way.valueOf(args[3]), log, args[4]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      client.left.add(line);
    }
    Followers followers = Tally.followers(database, log.reader(), log.signal());
    followers.start();
    for (int i = 0; i < CLIENTS; i++) {
      Thread.ofPlatform().start(client::send);
    }
  }

  private static EventLog openPatiently(PGSimpleDataSource database) {
    while (true) {
      try {
        return EventLog.open(database);
      } catch (RuntimeException e) {
        LockSupport.parkNanos(RETRY_AFTER.toNanos());
      }
    }
  }

  private void send() {
    while (true) {
      String key = left.poll();
      if (key == null) {
        key = run + "-" + numbers.getAndIncrement();
        tell("try " + key);
      }
      sendUntilAcknowledged(key);
      tell("ack " + key);
    }
  }

  private void sendUntilAcknowledged(String key) {
    @Nullable Receipt receipt =
        way == Campaign.Way.NO_KEYS ? null : new Receipt(key, new byte[] {1}, new byte[0]);
    while (true) {
      CompletableFuture<Append.Done> outcome = log.append(new Append(events(key), null, receipt));
      if (way == Campaign.Way.ANSWERS_BEFORE_COMMIT) {
        return;
      }
      try {
        outcome.join();
        return;
      } catch (CompletionException e) {
        if (e.getCause() instanceof AppendFailure.AlreadyDone) {
          return;
        }
        // As the service asks of its callers.
        LockSupport.parkNanos(RETRY_AFTER.toNanos());
      }
    }
  }

  /// The same ones each time it is sent.
  private static List<NewEvent> events(String key) {
    return Stream.concat(
            Stream.of(event("sent", "key:" + key)),
            Stream.generate(() -> event("noted", "of:" + key)).limit(notes(key)))
        .toList();
  }

  /// @return how many events of a command follow its first one
  static int notes(String key) {
    return Math.floorMod(key.hashCode(), OF_WHICH_ONE_HAS_MANY) == 0 ? MANY : 1;
  }

  private static void tell(String line) {
    synchronized (CrashClient.class) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
