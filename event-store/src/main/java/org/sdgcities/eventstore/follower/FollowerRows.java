package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.StoreConnections;

/// What a follower keeps: its rows, its position and what waits, which change in one transaction.
///
/// @param name under which the position is kept
/// @param database where they are
/// @param path the schemas to look for tables in, if not those of the connection
record FollowerRows(Follower follower, String name, DataSource database, @Nullable String path) {

  /// Rows that are made anew come in large pages, which nobody waits for.
  private static final String UNHURRIED = "; " + StoreConnections.unhurried(Duration.ofSeconds(30));

  @FunctionalInterface
  interface Work {
    void in(Connection transaction) throws SQLException;
  }

  @FunctionalInterface
  interface Question<T> {
    T in(Connection transaction) throws SQLException;
  }

  /// What is kept, but for the rows.
  ///
  /// @param passedOver what has been left out already
  record Kept(
      FollowerTable.Row row,
      List<FollowerStatus.Parked> parked,
      Map<String, String> knots,
      Set<Long> passedOver) {}

  /// @param take whether to begin a term
  /// @return nothing if there is no such row
  Optional<Kept> load(boolean take) throws SQLException {
    return ask(connection -> {
      Optional<FollowerTable.Row> row =
          take ? FollowerTable.take(connection, name) : FollowerTable.read(connection, name);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      List<ParkedTable.Row> streams = ParkedTable.streams(connection, name);
      Map<String, String> knots = new HashMap<>();
      streams.forEach(stream -> knots.put(stream.stream(), stream.knot()));
      return Optional.of(
          new Kept(
              row.get(),
              streams.isEmpty() ? List.of() : parked(connection, streams),
              knots,
              take ? new HashSet<>(ParkedTable.leftOut(connection, name)) : Set.of()));
    });
  }

  private List<FollowerStatus.Parked> parked(Connection connection, List<ParkedTable.Row> streams)
      throws SQLException {
    Map<String, Long> held = new HashMap<>();
    ParkedTable.counts(connection, name)
        .forEach(count -> held.put(count.getKey(), count.getValue()));
    return streams.stream()
        .filter(stream -> stream.stream().equals(stream.knot()))
        .map(stream ->
            new FollowerStatus.Parked(
                stream.stream(),
                stream.position(),
                String.valueOf(stream.cause()),
                stream.since().toInstant(),
                held.getOrDefault(stream.knot(), 0L),
                streams.stream()
                    .filter(other ->
                        other.knot().equals(stream.knot())
                            && !other.stream().equals(stream.stream()))
                    .map(ParkedTable.Row::stream)
                    .toList()))
        .toList();
  }

  /// Deals with a page and moves the position past it.
  void apply(Parking.Share share, long term, long from, long to) throws SQLException {
    inTransaction(transaction -> {
      write(share, transaction);
      FollowerTable.advance(transaction, name, term, from, to);
    });
  }

  private void write(Parking.Share share, Connection transaction) throws SQLException {
    if (!share.applied().isEmpty()) {
      follower.apply(share.applied(), transaction);
    }
    for (Map.Entry<String, List<Long>> held : share.held().entrySet()) {
      ParkedTable.hold(transaction, name, held.getKey(), held.getValue());
    }
    for (Map.Entry<String, Parking.Joined> joined : share.joined().entrySet()) {
      Parking.Joined why = joined.getValue();
      ParkedTable.join(transaction, name, joined.getKey(), why.knot(), why.position());
    }
    if (!share.passedOver().isEmpty()) {
      ParkedTable.leaveOut(transaction, name, share.passedOver());
    }
  }

  /// Parks the stream of an event that cannot be applied, and moves the position past the event.
  void park(String stream, FollowerStatus.Failure why, long term, long from) throws SQLException {
    inTransaction(transaction -> {
      ParkedTable.park(transaction, name, stream, why);
      ParkedTable.hold(transaction, name, stream, List.of(why.position()));
      FollowerTable.advance(transaction, name, term, from, why.position() + 1);
    });
  }

  /// Deals with the first events that wait in a knot, which then wait no more; the last of them
  /// takes the knot with it.
  void release(String knot, List<Long> positions, Parking.Share share, long term)
      throws SQLException {
    inTransaction(transaction -> {
      FollowerTable.hold(transaction, name, term);
      ParkedTable.release(transaction, name, positions);
      write(share, transaction);
      ParkedTable.untie(transaction, name, knot);
    });
  }

  /// Lets all that waits in one knot wait in another.
  void merge(String knot, String other, long term) throws SQLException {
    inTransaction(transaction -> {
      FollowerTable.hold(transaction, name, term);
      ParkedTable.merge(transaction, name, knot, other);
    });
  }

  /// Notes why a stream is still parked.
  void parkAgain(String knot, FollowerStatus.Failure why, long term) throws SQLException {
    inTransaction(transaction -> {
      FollowerTable.hold(transaction, name, term);
      ParkedTable.park(transaction, name, knot, why);
    });
  }

  void clear(long term) throws SQLException {
    inTransaction(transaction -> {
      FollowerTable.hold(transaction, name, term);
      follower.clear(transaction);
      ParkedTable.clear(transaction, name);
      FollowerTable.restart(transaction, name, follower.version());
    });
  }

  void fail(FollowerStatus.Failure why) throws SQLException {
    inTransaction(transaction -> {
      FollowerTable.fail(transaction, name, why);
    });
  }

  void inTransaction(Work work) throws SQLException {
    Optional<Boolean> _ =
        ask(transaction -> {
          work.in(transaction);
          return Optional.empty();
        });
  }

  <T> T ask(Question<T> question) throws SQLException {
    try (Connection transaction = database.getConnection()) {
      transaction.setAutoCommit(false);
      try {
        if (path != null) {
          Sql.execute(transaction, "set local search_path to " + path + UNHURRIED);
        }
        T result = question.in(transaction);
        transaction.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        transaction.rollback();
        throw e;
      } finally {
        transaction.setAutoCommit(true);
      }
    }
  }
}
