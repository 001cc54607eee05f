package org.sdgcities.benchmarks.rivals;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;

/// A store like message-db: a function in the database, a lock for each category, JSON as `jsonb`.
public final class MessageDb implements Rival {

  private static final String METADATA = new String(Sample.metadata(), StandardCharsets.UTF_8);
  private static final int PAGE = 10_000;

  private final HikariDataSource pool;
  private final long[] versions = new long[Sample.STREAMS];

  public MessageDb(Database database) throws SQLException {
    pool = Pools.of(database, 64, "");
    SingleRows.execute(pool, SingleRows.script("message-db.sql"));
    Arrays.fill(versions, -1);
  }

  @Override
  public Client client(int number, int clients) {
    Sample.Streams streams = new Sample.Streams(number, clients);
    return () -> {
      int stream = streams.next();
      try (Connection connection = pool.getConnection();
          PreparedStatement write =
              connection.prepareStatement(
                  "select message_store.write_message(?, ?, ?, ?::jsonb, ?::jsonb, ?)")) {
        write.setObject(1, streams.id());
        write.setString(2, "city-" + stream);
        write.setString(3, "ValuesEntered");
        write.setString(4, Sample.json());
        write.setString(5, METADATA);
        write.setLong(6, versions[stream]);
        write.execute();
        versions[stream]++;
      }
    };
  }

  @Override
  public long once(String what, long amount) throws SQLException {
    return switch (what) {
      case "fill" -> {
        SingleRows.execute(
            pool,
            "insert into message_store.messages (id, stream_name, position, type, data, metadata)"
                + " select gen_random_uuid(), 'city-' || i % 1000, i / 1000, 'ValuesEntered',"
                + " '%s', '%s' from generate_series(0, %d) i; analyze message_store.messages"
                    .formatted(Sample.json(), METADATA, amount - 1));
        yield amount;
      }
      case "read" -> read();
      default -> throw new IllegalArgumentException(what);
    };
  }

  /// As its `get_category_messages` does: pages by position, JSON as text.
  private long read() throws SQLException {
    long after = 0;
    long count = 0;
    while (true) {
      int found = 0;
      try (Connection connection = pool.getConnection();
          PreparedStatement select =
              connection.prepareStatement(
                  "select id::varchar, stream_name, type, position, global_position, data::varchar,"
                      + " metadata::varchar, time from message_store.messages"
                      + " where split_part(stream_name, '-', 1) = 'city' and global_position > ?"
                      + " order by global_position limit "
                      + PAGE)) {
        select.setLong(1, after);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            after = row.getLong(5);
            found += decoded(row) ? 1 : 0;
          }
        }
      }
      count += found;
      if (found < PAGE) {
        return count;
      }
    }
  }

  private static boolean decoded(ResultSet row) throws SQLException {
    return row.getString(1) != null
        && row.getString(2) != null
        && row.getString(3) != null
        && row.getString(6) != null
        && row.getString(7) != null
        && row.getTimestamp(8) != null;
  }

  @Override
  public void close() {
    pool.close();
  }
}
