package org.sdgcities.eventstore.follower;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogScan;
import org.sdgcities.eventstore.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one set of rows forward: applies page after page and parks what cannot be applied. Used
/// by one thread; what it tells of itself may be asked by any.
final class FollowerWork {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerWork.class);

  /// Near the end of the log so many events are read at a time.
  static final int PAGE = 1_000;

  /// Far behind, so many are applied in one transaction.
  private static final int BULK = 10_000;

  /// So many events are read in one go at the most: the database cannot clean up behind a reading.
  private static final long STRETCH = 200_000;

  /// When so many streams are parked, the events are hardly to blame.
  private static final int MOST_PARKED = 100;

  /// @param next position of the event that is next
  /// @param failure why it stands still, or null
  record State(
      long next, FollowerStatus.@Nullable Failure failure, List<FollowerStatus.Parked> parked) {
    static final State START = new State(0, null, List.of());
  }

  private final Follower follower;
  private final FollowerRows rows;
  private final LogReader reader;
  private final Runnable whenMoved;
  private final Rate rate = new Rate();
  private final LongAdder applied = new LongAdder();
  private volatile State state = State.START;
  private Parking parking = Parking.NONE;
  private Set<Long> passedOver = Set.of();
  private long term;

  FollowerWork(FollowerRows rows, LogReader reader, Runnable whenMoved) {
    this.follower = rows.follower();
    this.rows = rows;
    this.reader = reader;
    this.whenMoved = whenMoved;
  }

  State state() {
    return state;
  }

  double rate() {
    return rate.of(state.next(), System.nanoTime());
  }

  long applied() {
    return applied.sum();
  }

  long term() {
    return term;
  }

  /// Takes the rows over, or only looks how far somebody else has brought them.
  ///
  /// @return nothing if there are none
  Optional<FollowerTable.Row> load(boolean take) throws SQLException {
    Optional<FollowerRows.Kept> kept = rows.load(take);
    kept.ifPresent(found -> {
      if (take) {
        term = found.row().term();
        passedOver = found.passedOver();
        parking = new Parking(found.knots(), Orders.given(follower, reader));
      }
      tell(new State(found.row().next(), found.row().failure(), found.parked()));
    });
    return kept.map(FollowerRows.Kept::row);
  }

  /// Applies what comes next: a page, or, if it is far from where the log ends, a long stretch.
  ///
  /// @param end of the log, as far as known
  /// @param mayGoOn asked between pages
  /// @return whether there was anything
  boolean goOn(long end, BooleanSupplier mayGoOn) throws SQLException {
    if (end - state.next() > PAGE) {
      long from = state.next();
      long to = Math.min(end, from + STRETCH);
      Optional<LogScan> reading = reader.scan(from, to, follower.ignores());
      if (reading.isPresent()) {
        try (LogScan scan = reading.get()) {
          while (state.failure() == null && mayGoOn.getAsBoolean()) {
            if (!scan.hasNext()) {
              passOver(to);
              break;
            }
            apply(scan.next(BULK));
          }
        }
        return state.next() > from;
      }
    }
    return page(PAGE);
  }

  /// @return whether there was anything to apply
  boolean page(int most) throws SQLException {
    List<StoredEvent> page = reader.page(state.next(), most);
    if (page.isEmpty()) {
      return false;
    }
    apply(page);
    return true;
  }

  private void apply(List<StoredEvent> page) throws SQLException {
    try {
      together(page);
    } catch (FollowerTable.Displaced e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      if (Trouble.isPassing(e)) {
        throw e;
      }
      if (page.size() == 1) {
        setAside(page.getFirst(), e);
        return;
      }
      // One of them is at fault: it is looked for by halves, and the others count.
      for (List<StoredEvent> half : halves(page)) {
        if (state.failure() == null) {
          apply(half);
        }
      }
    }
  }

  private static <T> List<List<T>> halves(List<T> page) {
    int middle = page.size() / 2;
    return List.of(page.subList(0, middle), page.subList(middle, page.size()));
  }

  private void together(List<StoredEvent> page) throws SQLException {
    long to = page.getLast().position() + 1;
    Parking.Share share = parking.divide(page, follower);
    rows.apply(share, term, state.next(), to);
    passedOver.addAll(share.passedOver());
    applied.add(to - state.next() - share.held().values().stream().mapToInt(List::size).sum());
    if (share.held().isEmpty()) {
      tell(new State(to, null, state.parked()));
    } else {
      parking = parking.after(share);
      look();
    }
    heed(page);
  }

  /// Behind the last event of a stretch there may be some that it ignores.
  private void passOver(long to) throws SQLException {
    if (state.failure() == null && state.next() < to) {
      rows.apply(Parking.NONE.divide(List.of(), follower), term, state.next(), to);
      applied.add(to - state.next());
      tell(new State(to, null, state.parked()));
    }
  }

  private void setAside(StoredEvent event, Exception e) throws SQLException {
    FollowerStatus.Failure why = FollowerStatus.Failure.of(event, e);
    List<String> streams = follower.streams(event);
    if (streams.isEmpty() || state.parked().size() >= MOST_PARKED) {
      LOG.error("follower {} stands at position {}", rows.name(), event.position(), e);
      rows.fail(why);
      tell(new State(state.next(), why, state.parked()));
      return;
    }
    String stream = streams.getFirst();
    LOG.error("follower {} parks {} at position {}", rows.name(), stream, event.position(), e);
    rows.park(stream, why, term, state.next());
    look();
  }

  /// The log may say that an event is to be left out that has come before.
  private void heed(List<StoredEvent> page) throws SQLException {
    for (StoredEvent event : page) {
      OptionalLong order = Orders.given(follower, event);
      if (order.isPresent() && !passedOver.contains(order.getAsLong())) {
        leaveOut(order.getAsLong());
      }
    }
  }

  private void leaveOut(long position) throws SQLException {
    parking = parking.leavingOut(Set.of(position));
    List<String> knots =
        rows.ask(connection -> ParkedTable.knotOf(connection, rows.name(), position));
    for (String knot : knots) {
      release(knot);
    }
    if (knots.isEmpty() && Orders.matters(follower, reader, position)) {
      LOG.info("follower {} begins anew, without the event at {}", rows.name(), position);
      rows.inTransaction(connection -> {
        FollowerTable.askAnew(connection, follower.name(), true);
      });
    }
  }

  /// Tries once more what has been parked.
  void releaseAll() throws SQLException {
    for (FollowerStatus.Parked parked : state.parked()) {
      release(parked.stream());
    }
  }

  /// Goes on where it stood still.
  void mend() {
    if (state.failure() != null) {
      tell(new State(state.next(), null, state.parked()));
    }
  }

  void releaseAsked() throws SQLException {
    if (!state.parked().isEmpty()) {
      for (String knot : rows.ask(connection -> ParkedTable.askedAgain(connection, rows.name()))) {
        release(knot);
      }
    }
  }

  private void release(String knot) throws SQLException {
    List<Long> positions;
    long from = 0;
    do {
      long next = from;
      positions =
          rows.ask(connection -> ParkedTable.held(connection, rows.name(), knot, next, PAGE));
      if (!release(knot, reader.at(positions))) {
        break;
      }
      from = positions.isEmpty() ? from : positions.getLast() + 1;
    } while (positions.size() == PAGE);
    look();
  }

  /// @return whether all of them wait no more
  private boolean release(String knot, List<StoredEvent> events) throws SQLException {
    try {
      Parking.Share share = parking.without(knot).divide(events, follower);
      if (!share.held().isEmpty()) {
        // Some of them have to wait for others that are parked as well: from now on all do.
        rows.merge(knot, share.held().keySet().iterator().next(), term);
        return false;
      }
      rows.release(knot, events.stream().map(StoredEvent::position).toList(), share, term);
      passedOver.addAll(share.passedOver());
      applied.add(share.applied().size());
      return true;
    } catch (FollowerTable.Displaced e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      if (Trouble.isPassing(e) || events.isEmpty()) {
        throw e;
      }
      if (events.size() == 1) {
        LOG.warn("{} of follower {} stays parked: {}", knot, rows.name(), e.getMessage());
        rows.parkAgain(knot, FollowerStatus.Failure.of(events.getFirst(), e), term);
        return false;
      }
      List<List<StoredEvent>> halves = halves(events);
      return release(knot, halves.get(0)) && release(knot, halves.get(1));
    }
  }

  /// Looks at the tables again, after what happens seldom.
  private void look() throws SQLException {
    FollowerRows.Kept kept =
        rows.load(false).orElseThrow(() -> new FollowerTable.Displaced(rows.name()));
    parking = new Parking(kept.knots(), parking.leftOut());
    tell(new State(kept.row().next(), kept.row().failure(), kept.parked()));
  }

  private void tell(State now) {
    state = now;
    rate.seen(now.next(), System.nanoTime());
    whenMoved.run();
  }
}
