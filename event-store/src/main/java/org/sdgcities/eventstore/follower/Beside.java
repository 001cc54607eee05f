package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// The tables in which a follower's rows are made anew, in a schema of their own beside the schema
/// that readers see. The follower writes to them by the same names, because that schema comes first
/// in the search path.
record Beside(Follower follower, DataSource database, String schema) {

  /// Readers are not held up longer than this while the tables change places.
  private static final String HASTE = "set local lock_timeout = '500ms'";

  static Beside of(Follower follower, DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new Beside(
          follower,
          database,
          Sql.query(connection, row -> row.getString(1), "select current_schema()").getFirst());
    }
  }

  private String other() {
    return schema + "_rebuild";
  }

  FollowerRows rows() {
    return new FollowerRows(
        follower, follower.name() + "~rebuild", database, other() + ", " + schema);
  }

  /// Begins with empty tables.
  ///
  /// @param term of the old rows: whoever has stood still must not touch what another one has begun
  void begin(long term) throws SQLException {
    FollowerRows rows = rows();
    rows.inTransaction(transaction -> {
      FollowerTable.hold(transaction, follower.name(), term);
      makeSchema(transaction);
      for (String table : follower.tables()) {
        Sql.execute(transaction, "drop table if exists " + other() + "." + table);
        Sql.execute(
            transaction,
            "create table %s.%s (like %s.%s including all)"
                .formatted(other(), table, schema, table));
      }
      ParkedTable.clear(transaction, rows.name());
      FollowerTable.register(transaction, rows.name(), follower.version());
      FollowerTable.restart(transaction, rows.name(), follower.version());
      FollowerTable.askAnew(transaction, follower.name(), false);
    });
  }

  /// Only who may make schemas may ask for one that is there already.
  private void makeSchema(Connection transaction) throws SQLException {
    List<Integer> found =
        Sql.query(
            transaction,
            row -> row.getInt(1),
            "select 1 from pg_namespace where nspname = ?",
            other());
    if (found.isEmpty()) {
      Sql.execute(transaction, "create schema " + other());
    }
  }

  /// Removes what there is.
  ///
  /// @param term of the old rows
  void giveUp(long term) throws SQLException {
    FollowerRows rows = rows();
    rows.inTransaction(transaction -> {
      FollowerTable.hold(transaction, follower.name(), term);
      for (String table : follower.tables()) {
        Sql.execute(transaction, "drop table if exists " + other() + "." + table);
      }
      ParkedTable.clear(transaction, rows.name());
      FollowerTable.delete(transaction, rows.name());
    });
  }

  void analyze() throws SQLException {
    rows()
        .inTransaction(transaction -> {
          for (String table : follower.tables()) {
            Sql.execute(transaction, "analyze " + other() + "." + table);
          }
        });
  }

  /// Puts the new tables in the place of the old ones. Whoever reads sees the old or the new.
  ///
  /// @param from position of the old rows
  /// @param to position of the new ones, the same or a later one
  void swap(long term, long newTerm, long from, long to) throws SQLException {
    FollowerRows rows = rows();
    rows.inTransaction(transaction -> {
      Sql.execute(transaction, HASTE);
      FollowerTable.advance(transaction, follower.name(), term, from, to);
      FollowerTable.hold(transaction, rows.name(), newTerm);
      for (String table : follower.tables()) {
        Sql.execute(transaction, "drop table " + schema + "." + table);
      }
      for (String table : follower.tables()) {
        Sql.execute(transaction, "alter table " + other() + "." + table + " set schema " + schema);
      }
      ParkedTable.clear(transaction, follower.name());
      ParkedTable.rename(transaction, rows.name(), follower.name());
      FollowerTable.version(transaction, follower.name(), follower.version());
      FollowerTable.delete(transaction, rows.name());
    });
  }
}
