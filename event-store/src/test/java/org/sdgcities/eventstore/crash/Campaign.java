package org.sdgcities.eventstore.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.localpostgres.LocalPostgres;
import org.sdgcities.localpostgres.RunningPostgres;

/// Kills the clients, the database, or both, at random moments, again and again; then counts.
final class Campaign implements AutoCloseable {

  /// How the commands are sent. All but the first are wrong, and must be found out.
  enum Way {
    AS_IT_SHOULD_BE("nothing"),
    NO_KEYS("twice"),
    ANSWERS_BEFORE_COMMIT("lost"),
    DATABASE_DOES_NOT_WAIT_FOR_THE_DISK("lost");

    /// What the count has to say of it.
    final String fault;

    Way(String fault) {
      this.fault = fault;
    }
  }

  private static final String DATABASE = "log";

  private final Way way;
  private final Random random;
  private final RunningPostgres server;
  private final Path folder;
  private final Set<String> tried = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private int runs;

  Campaign(Way way, long seed, Path folder) throws SQLException {
    this.way = way;
    this.folder = folder;
    this.random = new Random(seed);
    LocalPostgres local =
        LocalPostgres.at(folder.resolve("crash-postgres"))
            .fromScratch()
            .set("max_connections", "50");
    if (way == Way.DATABASE_DOES_NOT_WAIT_FOR_THE_DISK) {
      // The log's own writer would mend it within moments.
      local.set("synchronous_commit", "off").set("wal_writer_delay", "10s");
    }
    server = local.start();
    server.createDatabaseIfAbsent(DATABASE);
    FreshLog.migrated(database());
    Flyway.configure()
        .dataSource(database())
        .schemas("public")
        .locations("classpath:org/sdgcities/eventstore/follower/migration")
        .load()
        .migrate();
    execute(Tally.TABLE);
    // The tables themselves are not to be lost.
    execute("checkpoint");
  }

  private DataSource database() {
    return server.dataSource(DATABASE);
  }

  /// One start, some moments of work, one crash, and the next start finds what is left.
  void round() throws IOException, InterruptedException {
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashClient.class.getName(),
                server.jdbcUrl(DATABASE),
                server.superuser(),
                server.password(),
                way.name(),
                "run" + ++runs)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Writer left = client.outputWriter(StandardCharsets.UTF_8)) {
      Set<String> unanswered = new HashSet<>(tried);
      unanswered.removeAll(acknowledged);
      for (String key : unanswered) {
        left.write(key + "\n");
      }
      left.write("\n");
    }
    try {
      crash(client);
    } finally {
      client.destroyForcibly();
    }
  }

  private void crash(Process client) throws InterruptedException {
    int before = acknowledged.size();
    Thread listening = Thread.ofPlatform().start(() -> listen(client));
    awaitMore(before + 20);
    pauseAtRandom();
    switch (way == Way.DATABASE_DOES_NOT_WAIT_FOR_THE_DISK ? 1 : random.nextInt(3)) {
      case 0 -> client.destroyForcibly();
      case 1 -> {
        server.kill9();
        if (random.nextBoolean()) {
          // The clients live through it and try again.
          server.restart();
          awaitMore(acknowledged.size() + 5);
        }
        client.destroyForcibly();
      }
      default -> {
        client.destroyForcibly();
        server.kill9();
      }
    }
    client.waitFor();
    listening.join();
    if (!server.isRunning()) {
      server.restart();
    }
  }

  /// A moment of the seed's choosing: the crash is to come at any point of what goes on.
  private void pauseAtRandom() {
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300)).toNanos());
  }

  private void awaitMore(int count) {
    long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (acknowledged.size() < count) {
      if (System.nanoTime() > patience) {
        throw new IllegalStateException("no acknowledgement for a minute");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void listen(Process client) {
    try (BufferedReader lines = client.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // The last line of one who was killed may be cut off.
        if (line.startsWith("try run")) {
          tried.add(line.substring(4));
        } else if (line.startsWith("ack run") && tried.contains(line.substring(4))) {
          acknowledged.add(line.substring(4));
        }
      }
    } catch (IOException e) {
      // It was killed.
    }
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /// @return what is wrong, in words
  List<String> faults() throws SQLException, InterruptedException {
    List<String> faults = new ArrayList<>();
    Map<String, Integer> found = new HashMap<>();
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery(
              "select substr(tag, 5), count(*) from eventlog.event_tag where tag like 'key:%'"
                  + " group by tag")) {
        while (row.next()) {
          found.put(row.getString(1), row.getInt(2));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "select count(*), coalesce(max(position) + 1, 0), (select next_position from"
                  + " eventlog.head) from eventlog.event")) {
        row.next();
        if (row.getLong(1) != row.getLong(2) || row.getLong(2) != row.getLong(3)) {
          faults.add("positions are not dense");
        }
      }
    }
    faults.addAll(halves());
    long lost = acknowledged.stream().filter(key -> !found.containsKey(key)).count();
    if (lost > 0) {
      faults.add("lost: " + lost + " of " + acknowledged.size() + " acknowledged");
    }
    long twice = found.values().stream().filter(times -> times > 1).count();
    if (twice > 0) {
      faults.add("twice: " + twice);
    }
    awaitTally();
    try (Connection connection = database().getConnection()) {
      faults.addAll(Tally.faults(connection));
    }
    return faults;
  }

  /// All events of a command, or none.
  private List<String> halves() throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sent, notes from"
                    + " (select substr(tag, 5) sent from eventlog.event_tag where tag like 'key:%')"
                    + " full join (select substr(tag, 4) sent, count(*) notes"
                    + " from eventlog.event_tag where tag like 'of:%' group by tag) using (sent)")) {
      while (row.next()) {
        int notes = row.getInt(2);
        if (notes % CrashClient.notes(row.getString(1)) != 0 || notes == 0) {
          faults.add("half: " + row.getString(1) + " with " + notes);
        }
      }
    }
    return faults;
  }

  /// @return how many commands with many events are in the log
  long large() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from (select from eventlog.event_tag where tag like 'of:%'"
                    + " group by tag having count(*) > 1)")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void awaitTally() throws InterruptedException {
    try (EventLog log = EventLog.open(database());
        Followers followers = Tally.followers(database(), log.reader(), log.signal())) {
      followers.start();
      followers.await("tally", log.reader().next() - 1, Duration.ofSeconds(60));
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
