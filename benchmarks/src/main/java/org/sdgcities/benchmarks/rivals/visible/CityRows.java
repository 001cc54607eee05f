package org.sdgcities.benchmarks.rivals.visible;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What can be seen in the end: a row for each stream with what came last.
final class CityRows {

  static final String TABLE =
      "create table if not exists city_row"
          + " (stream text primary key, entered bigint not null, payload bytea not null)";

  /// @param due when it should have been sent
  record Change(String stream, byte[] payload, Instant due) {}

  private CityRows() {}

  static void write(List<Change> changes, Connection transaction) throws SQLException {
    try (PreparedStatement upsert =
        transaction.prepareStatement(
            "insert into city_row (stream, entered, payload) values (?, 1, ?)"
                + " on conflict (stream) do update set"
                + " entered = city_row.entered + 1, payload = excluded.payload")) {
      for (Change change : changes) {
        upsert.setString(1, change.stream());
        upsert.setBytes(2, change.payload());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  static List<Instant> due(List<Change> changes) {
    return changes.stream().map(Change::due).toList();
  }
}
