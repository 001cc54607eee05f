package org.sdgcities.eventstore.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.event;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.NewEvent;

/// Two processes follow the same log into the same rows, and one of them is killed.
class TwoProcessesTest {

  private static final Duration MOST = Duration.ofSeconds(5);

  private final List<Process> processes = new ArrayList<>();
  private Ledgers ledgers;

  @BeforeEach
  void prepare() throws SQLException {
    ledgers = new Ledgers();
    ledgers.execute(FollowerProcess.TABLE);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
    ledgers.close();
  }

  @Test
  void each_follower_runs_in_one_and_when_that_is_killed_moves_to_the_other_within_five_seconds()
      throws Exception {
    processes.add(start("p0"));
    processes.add(start("p1"));
    append(500);
    waitUntilSeen();
    Set<String> before = runners();
    String victim = before.iterator().next();
    String other = victim.equals("p0") ? "p1" : "p0";
    AtomicBoolean enough = new AtomicBoolean();
    Thread writing =
        Thread.ofPlatform()
            .start(() -> {
              while (!enough.get()) {
                append(1);
              }
            });

    processes.get(victim.equals("p0") ? 0 : 1).destroyForcibly().waitFor();
    long killed = System.nanoTime();
    long position = ledgers.append(event("a", "one"));
    Ledgers.waitUntil(() -> seenBy(other, position) == FollowerProcess.FOLLOWERS.size());
    Duration took = Duration.ofNanos(System.nanoTime() - killed);
    enough.set(true);
    writing.join();

    assertThat(took).isLessThan(MOST);
    waitUntilSeen();
    List<Long> all = LongStream.range(0, ledgers.log.reader().next()).boxed().toList();
    for (String follower : FollowerProcess.FOLLOWERS) {
      assertThat(positions(follower)).as(follower).isEqualTo(all);
      assertThat(turns(processesOf(follower))).as(follower).hasSizeLessThanOrEqualTo(2);
    }
    assertThat(runners()).containsExactly(other);
  }

  @Test
  void two_that_run_the_same_at_once_would_be_found_out() {
    assertThat(turns(List.of("p0", "p0", "p1", "p1"))).containsExactly("p0", "p1");
    assertThat(turns(List.of("p0", "p1", "p0"))).hasSize(3);
  }

  /// @return who took over from whom
  private static List<String> turns(List<String> processes) {
    List<String> turns = new ArrayList<>();
    for (String process : processes) {
      if (turns.isEmpty() || !turns.getLast().equals(process)) {
        turns.add(process);
      }
    }
    return turns;
  }

  private void append(int count) {
    NewEvent[] events = new NewEvent[count];
    for (int i = 0; i < count; i++) {
      events[i] = event("a", "ledger" + i % 7);
    }
    ledgers.append(events);
  }

  private void waitUntilSeen() {
    long all = ledgers.log.reader().next() * FollowerProcess.FOLLOWERS.size();
    Ledgers.waitUntil(() -> number("select count(*) from seen") >= all);
  }

  /// @return the processes in which followers saw the last event
  private Set<String> runners() {
    return new HashSet<>(
        ledgers.query(
            "select process from seen where position = (select max(position) from seen)"));
  }

  private long seenBy(String process, long position) {
    return number(
        "select count(*) from seen where process = '%s' and position = %d"
            .formatted(process, position));
  }

  private List<Long> positions(String follower) {
    return ledgers
        .query("select position from seen where follower = '" + follower + "' order by position")
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  private List<String> processesOf(String follower) {
    return ledgers.query(
        "select process from seen where follower = '" + follower + "' order by position");
  }

  private long number(String sql) {
    return Long.parseLong(ledgers.query(sql).getFirst());
  }

  private Process start(String name) throws IOException {
    PGSimpleDataSource database = (PGSimpleDataSource) ledgers.rows;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FollowerProcess.class.getName(),
                String.valueOf(database.getUrl()),
                String.valueOf(database.getUser()),
                String.valueOf(database.getPassword()),
                "reader",
                name)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Its first word says that it runs.
    assertThat(process.inputReader().readLine()).startsWith("started");
    return process;
  }
}
