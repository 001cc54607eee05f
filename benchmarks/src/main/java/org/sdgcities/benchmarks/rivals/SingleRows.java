package org.sdgcities.benchmarks.rivals;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;

/// One row a commit over JDBC: what a careful program does without a library. Stands in for pgbench
/// where that is not installed.
public final class SingleRows implements Rival {

  private static final AtomicLong VERSION = new AtomicLong();

  private final HikariDataSource pool;

  public SingleRows(Database database) throws SQLException {
    pool = Pools.of(database, 64, "");
    execute(pool, script("single-rows.sql"));
  }

  static void execute(HikariDataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// @return the text of one of the SQL files beside these classes
  public static String script(String name) {
    return resource("/org/sdgcities/benchmarks/" + name);
  }

  static String resource(String name) {
    try (InputStream in = SingleRows.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Client client(int number, int clients) {
    Sample.Streams streams = new Sample.Streams(number, clients);
    return () -> {
      try (Connection connection = pool.getConnection();
          PreparedStatement insert =
              connection.prepareStatement(
                  "insert into single_row (stream, version, type, payload, recorded_at)"
                      + " values (?, ?, 'bench.ValuesEntered', ?, now())")) {
        insert.setString(1, "city:" + streams.next());
        insert.setLong(2, VERSION.incrementAndGet());
        insert.setBytes(3, Sample.payload());
        insert.executeUpdate();
      }
    };
  }

  @Override
  public void close() {
    pool.close();
  }
}
