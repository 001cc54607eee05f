package org.sdgcities.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.Event;
import org.sdgcities.query.platform.AllProjectors;
import org.sdgcities.query.platform.Dump;
import org.sdgcities.query.platform.History;
import org.sdgcities.query.platform.Projected;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// Streams that were parked and released again leave no trace, whatever the projector.
class ParkedTest {

  private static final int FAULTS = 25;

  private final long seed = Long.getLong("parked.seed", new Random().nextInt(1_000_000));
  private final Random random = new Random(seed);

  @Test
  void rows_after_release_are_to_the_last_byte_as_if_nothing_had_ever_been_parked() {
    List<Failing> failing = failing();
    try (Projected parked = Projected.by(failing.toArray(Projector[]::new));
        Projected whole = Projected.by(AllProjectors.fresh().toArray(Projector[]::new))) {
      History.inPieces(random, parked::recorded);
      whole.recorded(History.events());
      Dump faulty = Dump.of(parked.jdbc());
      Dump right = Dump.of(whole.jdbc());
      assertThat(faulty.differences(right)).as("seed %d", seed).hasSizeGreaterThan(10);
      assertThat(failing)
          .as("seed %d", seed)
          .allSatisfy(one -> {
            assertThat(parked.status(one.name()).parked()).isNotEmpty();
            assertThat(parked.status(one.name()).failure()).isNull();
          });

      for (int mended = 0; mended < FAULTS; mended++) {
        failing.forEach(one -> one.mendOne(random));
        failing.forEach(one -> retryOne(parked, one.name()));
      }
      failing.forEach(one -> retryAll(parked, one.name()));

      assertThat(Dump.of(parked.jdbc()).differences(right)).as("seed %d", seed).isEmpty();
    }
  }

  /// Streams that depended on each other in secret would show here.
  @Test
  void a_projector_whose_rows_follow_from_the_order_of_streams_would_be_found_out() {
    List<Failing> failing = failing();
    Failing steps =
        failing.stream().filter(one -> one.name().equals("steps")).findFirst().orElseThrow();
    steps.forgetsWhatItLooksUp = true;
    steps.faults.clear();
    History.events().stream()
        .filter(event -> event.type().equals("sdg.CriteriaPublished"))
        .forEach(event -> steps.faults.add((long) History.events().indexOf(event)));
    try (Projected parked = Projected.by(steps);
        Projected whole = Projected.by(steps.real)) {
      parked.recorded(History.events());
      whole.recorded(History.events());
      steps.faults.clear();
      retryAll(parked, "steps");

      assertThat(Dump.of(parked.jdbc()).differences(Dump.of(whole.jdbc()))).contains("steps_step");
    }
  }

  private List<Failing> failing() {
    int events = History.events().size();
    List<Failing> failing = new ArrayList<>();
    for (Projector real : AllProjectors.fresh()) {
      Set<Long> faults = new HashSet<>();
      while (faults.size() < FAULTS) {
        faults.add((long) random.nextInt(events));
      }
      failing.add(new Failing(real, faults));
    }
    return failing;
  }

  private void retryOne(Projected parked, String follower) {
    List<String> streams =
        parked.status(follower).parked().stream().map(one -> one.stream()).toList();
    if (!streams.isEmpty()) {
      parked.followers().retry(follower, streams.get(random.nextInt(streams.size())));
    }
  }

  private static void retryAll(Projected parked, String follower) {
    Awaitility.await()
        .until(() -> {
          parked
              .status(follower)
              .parked()
              .forEach(one -> parked.followers().retry(follower, one.stream()));
          return parked.status(follower).parked().isEmpty();
        });
  }

  /// Cannot project some events, until that is mended.
  private static final class Failing implements Projector {

    private final Projector real;
    private final Set<Long> faults = ConcurrentHashMap.newKeySet();
    private boolean forgetsWhatItLooksUp;

    Failing(Projector real, Set<Long> faults) {
      this.real = real;
      this.faults.addAll(faults);
    }

    void mendOne(Random random) {
      List<Long> left = faults.stream().sorted().toList();
      if (!left.isEmpty()) {
        faults.remove(left.get(random.nextInt(left.size())));
      }
    }

    @Override
    public String name() {
      return real.name();
    }

    @Override
    public List<String> tables() {
      return real.tables();
    }

    @Override
    public List<String> streams(StoredEvent event) {
      List<String> streams = real.streams(event);
      return forgetsWhatItLooksUp ? streams.subList(0, 1) : streams;
    }

    @Override
    public Set<Class<? extends Event>> concerns() {
      return real.concerns();
    }

    /// So that it may fail at what means nothing to it too.
    @Override
    public boolean notesAll() {
      return true;
    }

    @Override
    public void project(Event event, Recorded recorded, Rows rows) {
      real.project(event, recorded, rows);
    }

    @Override
    public void note(Recorded recorded, Rows rows) {
      if (faults.contains(recorded.position())) {
        throw new IllegalStateException("planted at " + recorded.position());
      }
      real.note(recorded, rows);
    }
  }
}
