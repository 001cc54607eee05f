package org.sdgcities.eventstore.follower;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.LogListener;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.StoredEvent;

/// One of several instances of a service: its followers note which events they have seen, and in
/// which process. Runs until it is killed.
public final class FollowerProcess {

  static final List<String> FOLLOWERS = List.of("one", "two", "three", "four", "five", "six");
  static final String TABLE =
      "create table seen (follower text, position bigint, process text not null,"
          + " primary key (follower, position))";

  private FollowerProcess() {}

  private record Noting(String name, String process) implements Follower {

    @Override
    public List<String> streams(StoredEvent event) {
      return List.of(event.tags().getFirst());
    }

    @Override
    public void apply(List<StoredEvent> events, Connection transaction) throws SQLException {
      for (StoredEvent event : events) {
        Sql.execute(
            transaction, "insert into seen values (?, ?, ?)", name, event.position(), process);
      }
    }

    @Override
    public void clear(Connection transaction) throws SQLException {
      Sql.execute(transaction, "delete from seen where follower = ?", name);
    }
  }

  /// @param args JDBC URL, user, password, schema, name of the process
  public static void main(String[] args) throws InterruptedException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(args[0]);
    database.setUser(args[1]);
    database.setPassword(args[2]);
    database.setCurrentSchema(args[3]);
    LogSignal signal = new LogSignal();
    Stream<Noting> followers = FOLLOWERS.stream().map(name -> new Noting(name, args[4]));
    Followers running =
        new Followers(
            followers.toList(),
            database,
            new LogReader(database),
            signal,
            new SimpleMeterRegistry());
    try (LogListener _ = new LogListener(database, signal);
        running) {
      running.start();
      System.out.println("started");
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }
}
