package org.sdgcities.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/// The log as a process that appends to it sees it. Several processes may append to one database.
public final class EventLog implements AutoCloseable {

  private final LogSignal signal;
  private final LogReader reader;
  private final Appender appender;

  /// @param queue how many appends may wait before further ones are turned away
  /// @param groupSize how many are written in one transaction at the most
  /// @param remembered how many recent events are kept in memory to check conditions
  public record Options(int queue, int groupSize, int remembered) {
    public static final Options DEFAULT = new Options(4096, 512, 32_768);
  }

  private EventLog(
      DataSource dataSource, Options options, LogSignal signal, MeterRegistry registry) {
    this.signal = signal;
    reader = new LogReader(dataSource);
    signal.advanceTo(reader.next());
    appender = new Appender(dataSource, options, signal, new LogMeters(registry, signal));
  }

  /// Opens the log for appending. One connection of the data source is kept for that.
  ///
  /// @param signal told of each append; to be shared with whoever follows the log in this process
  public static EventLog open(
      DataSource dataSource, Options options, LogSignal signal, MeterRegistry registry) {
    return new EventLog(dataSource, options, signal, registry);
  }

  /// Opens the log with a signal of its own and no measurements, as tests do.
  public static EventLog open(DataSource dataSource) {
    return open(dataSource, Options.DEFAULT, new LogSignal(), new SimpleMeterRegistry());
  }

  /// Appends all events or none. The answer comes when they are durable.
  ///
  /// @return fails with an {@link AppendFailure}
  public CompletableFuture<Append.Done> append(Append append) {
    return appender.append(append);
  }

  /// The same for a thread that does nothing until it has the answer; that is quicker, above all
  /// where few append at a time.
  ///
  /// @throws AppendFailure if the events were not appended, or perhaps not
  public Append.Done appendAndWait(Append append) {
    try {
      return appender.appendAndWait(append).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof AppendFailure failure ? failure : e;
    }
  }

  public LogReader reader() {
    return reader;
  }

  public LogSignal signal() {
    return signal;
  }

  /// Writes what waits, then lets go of the database.
  @Override
  public void close() {
    appender.close();
  }
}
