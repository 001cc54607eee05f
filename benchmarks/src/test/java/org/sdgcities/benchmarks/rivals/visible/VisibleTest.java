package org.sdgcities.benchmarks.rivals.visible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;

/// Rows that come late are late in the measurement, whoever writes them.
class VisibleTest {

  private static final int RATE = 200;
  private static final Duration HELD = Duration.ofMillis(300);

  private final TestDatabase database = TestDatabases.fresh();
  private final Database address =
      new Database(database.url(), database.user(), database.password());

  @Test
  void rows_of_a_follower_that_are_held_up_are_late() throws Exception {
    try (VisibleHere here = new VisibleHere(address)) {
      isLateByAsMuchAsItIsHeldUp(here, "projection.city_row", "eventlog.event");
    }
  }

  @Test
  void rows_of_a_table_that_is_asked_are_late_when_they_are_held_up_and_none_is_left_out()
      throws Exception {
    try (PolledTable polled = new PolledTable(address)) {
      isLateByAsMuchAsItIsHeldUp(polled, "city_row", "polled_row");
    }
  }

  @Test
  void a_follower_in_another_process_tells_how_late_it_was() throws Exception {
    try (Writer writer = new Writer(address);
        Elsewhere elsewhere = new Elsewhere(address)) {
      long sent = writer.open(RATE, 500).length;

      assertThat(sent).isEqualTo(100);
      assertThat(elsewhere.once("p99", sent)).isPositive();
    }
  }

  @Test
  void what_was_seen_twice_is_noticed() {
    Seen seen = new Seen();
    seen.now(List.of(Instant.now(), Instant.now()));

    assertThatThrownBy(() -> seen.take(1)).hasMessage("2 of 1 were seen");
  }

  private void isLateByAsMuchAsItIsHeldUp(Rival rival, String rows, String written)
      throws Exception {
    assertThat(rival.open(RATE, 500)).hasSize(100);

    try (Connection holding = database.dataSource().getConnection();
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table " + rows + " in exclusive mode");
      CompletableFuture<long[]> late = CompletableFuture.supplyAsync(() -> open(rival));
      Instant first = awaitOneMore(written, 100);
      while (Duration.between(first, Instant.now()).compareTo(HELD) < 0) {
        Thread.onSpinWait();
      }
      assertThat(late).isNotDone();
      holding.rollback();

      assertThat(Arrays.stream(late.get()).max().orElse(0)).isGreaterThan(HELD.toNanos());
    }
  }

  private static long[] open(Rival rival) {
    try {
      return rival.open(RATE, 500);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant awaitOneMore(String table, long than) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement count =
            connection.prepareStatement("select count(*) > ? from " + table)) {
      count.setLong(1, than);
      Instant end = Instant.now().plusSeconds(20);
      while (Instant.now().isBefore(end)) {
        try (ResultSet row = count.executeQuery()) {
          if (row.next() && row.getBoolean(1)) {
            return Instant.now();
          }
        }
      }
    }
    throw new IllegalStateException("nothing was written");
  }
}
