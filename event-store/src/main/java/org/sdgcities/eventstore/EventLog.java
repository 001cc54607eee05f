package org.sdgcities.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/// The log as a process that appends to it sees it. Several processes may append to one database.
public final class EventLog implements AutoCloseable {

  private static final int PAGE = 1_000;
  private static final int CATCH_UP = 1_000;

  private final LogSignal signal;
  private final LogReader reader;
  private final Appender appender;
  private final Lately lately;

  /// @param queue how many appends may wait before further ones are turned away
  /// @param groupSize how many are written in one transaction at the most
  /// @param remembered of how many recent events type and tags are kept in memory, to check
  ///   conditions
  /// @param kept how many recent events are kept in memory, to be read again
  public record Options(int queue, int groupSize, int remembered, int kept) {
    public static final Options DEFAULT = new Options(4096, 512, 32_768, 16_384);
  }

  private EventLog(
      DataSource dataSource, Options options, LogSignal signal, MeterRegistry registry) {
    this.signal = signal;
    reader = new LogReader(dataSource);
    signal.advanceTo(reader.next());
    lately = new Lately(options.kept(), signal.next());
    appender = new Appender(dataSource, options, signal, lately, new LogMeters(registry, signal));
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

  /// What has happened since a position, as far as any of the criteria matches. As long as this
  /// process hears of what others append, what is young comes from memory, and may lag by moments
  /// behind what another process has just appended; the condition of an append finds that out.
  ///
  /// @param from the first position that is asked for
  public History history(List<Criterion> criteria, long from) {
    return remembered(criteria, from).orElseGet(() -> read(criteria, from));
  }

  private Optional<History> remembered(List<Criterion> criteria, long from) {
    if (!signal.isListening()) {
      return Optional.empty();
    }
    long behind = signal.next() - lately.next();
    if (behind > CATCH_UP) {
      lately.startAt(signal.next());
    } else if (behind > 0) {
      lately.add(reader.page(lately.next(), CATCH_UP));
    }
    return lately.since(from, criteria);
  }

  private History read(List<Criterion> criteria, long from) {
    // The head is taken before the read: whatever it covers, the read sees.
    long upTo = signal.next();
    List<StoredEvent> events = new ArrayList<>();
    LogReader.Page page;
    long next = from;
    do {
      page = reader.matching(criteria, next, PAGE);
      events.addAll(page.events());
      next = page.resumeAt();
    } while (!page.isLast());
    return new History(
        events, events.isEmpty() ? upTo : Math.max(upTo, events.getLast().position() + 1));
  }

  /// @return how often the log was set back since this process opened it; what was learned before
  ///   may never have happened
  public long epoch() {
    return appender.epoch();
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
