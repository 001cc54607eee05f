package org.sdgcities.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.query.platform.AllProjectors;
import org.sdgcities.query.platform.Dump;
import org.sdgcities.query.platform.History;
import org.sdgcities.query.platform.Projected;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// Everything that pages show follows from the log: it can be deleted and made again, to the last
/// byte.
class RebuildTest {

  private static final long SEED = 20261118;

  @Test
  void each_table_belongs_to_one_projector_and_the_history_fills_it() {
    List<Projector> projectors = AllProjectors.fresh();
    assertThat(projectors).hasSizeGreaterThanOrEqualTo(7);
    try (Projected all = played(projectors)) {
      List<String> owned =
          new ArrayList<>(
              projectors.stream().flatMap(projector -> projector.tables().stream()).toList());
      assertThat(owned).doesNotHaveDuplicates();
      owned.add("follower");
      Dump dump = Dump.of(all.jdbc());
      assertThat(dump.tables().keySet()).containsExactlyInAnyOrderElementsOf(owned);
      dump.tables().forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());
      assertThat(dump.rows()).isGreaterThan(History.events().size());
    }
  }

  @Test
  void every_projection_that_is_deleted_and_rebuilt_is_the_same_to_the_last_byte() {
    try (Projected all = played(AllProjectors.fresh())) {
      Dump before = Dump.of(all.jdbc());

      all.rebuilt();

      assertThat(Dump.of(all.jdbc()).differences(before)).isEmpty();
    }
  }

  @Test
  void another_database_that_follows_the_same_log_holds_the_same() {
    try (Projected one = played(AllProjectors.fresh());
        Projected other = Projected.by(AllProjectors.fresh().toArray(Projector[]::new))) {
      other.recorded(History.events());

      assertThat(Dump.of(other.jdbc()).differences(Dump.of(one.jdbc()))).isEmpty();
    }
  }

  @Test
  void a_projector_that_looks_at_the_clock_is_found_out() {
    Planted planted = new Planted("planted", (recorded, row) -> Instant.now());
    try (Projected all = Projected.by(planted)) {
      plantTable(all);
      all.recorded(History.events());
      Dump before = Dump.of(all.jdbc());

      all.rebuilt();

      assertThat(Dump.of(all.jdbc()).differences(before)).containsExactly("planted");
    }
  }

  @Test
  void while_one_is_rebuilt_all_serve_and_go_on() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Planted slow =
        new Planted(
            "planted",
            (recorded, row) -> {
              if (Thread.currentThread().getName().startsWith("rebuild-")) {
                begun.countDown();
                await(go);
              }
              return recorded.at();
            });
    List<Projector> projectors = new ArrayList<>(AllProjectors.fresh());
    projectors.add(slow);
    try (Projected all = Projected.by(projectors.toArray(Projector[]::new))) {
      plantTable(all);
      int most = History.events().size() - 200;
      all.recorded(History.events().subList(0, most));
      Dump before = Dump.of(all.jdbc());

      all.followers().rebuild("planted");
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

      assertThat(oldOnly(Dump.of(all.jdbc()), before)).isEmpty();
      all.append(History.events().subList(most, History.events().size()));
      projectors.forEach(one -> all.await(one.name()));
      assertThat(Objects.requireNonNull(all.status("planted").rebuild()).next()).isZero();

      go.countDown();
      Awaitility.await().until(() -> all.status("planted").rebuild() == null);
      try (Projected whole = played(AllProjectors.fresh())) {
        assertThat(Dump.of(all.jdbc()).differences(Dump.of(whole.jdbc())))
            .containsExactly("follower", "planted");
      }
    }
  }

  private static Projected played(List<Projector> projectors) {
    Projected all = Projected.by(projectors.toArray(Projector[]::new));
    History.inPieces(new Random(SEED), all::recorded);
    return all;
  }

  /// The position of the new rows is noted beside the others.
  private static List<String> oldOnly(Dump now, Dump before) {
    return now.differences(before).stream().filter(table -> !table.equals("follower")).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void plantTable(Projected all) {
    all.jdbc().sql("create table planted (city text primary key, at timestamptz)").update();
  }

  /// A projector of one table that is not part of the service.
  private static final class Planted implements Projector {

    interface Moment {
      Instant of(Recorded recorded, CityRegistered event);
    }

    private final String name;
    private final Moment moment;

    Planted(String name, Moment moment) {
      this.name = name;
      this.moment = moment;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> tables() {
      return List.of("planted");
    }

    @Override
    public void project(Event event, Recorded recorded, Rows rows) {
      if (event instanceof CityRegistered e) {
        rows.run(
            "insert into planted (city, at) values (?, ?)"
                + " on conflict (city) do update set at = excluded.at",
            e.city(),
            moment.of(recorded, e));
      }
    }
  }
}
