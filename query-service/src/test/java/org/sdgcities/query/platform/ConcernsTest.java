package org.sdgcities.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.localpostgres.testing.TestDatabases;

/// A projector is not given what it does not name, so it has to name all that it would write of.
class ConcernsTest {

  private static final Events EVENTS = new Events(Projected.JSON);

  private static final Path CONTRACTS =
      Path.of("../certification-service/src/test/resources/events");

  @Test
  void every_projector_names_each_event_that_it_would_write_of() throws Exception {
    List<Projector> projectors = AllProjectors.fresh();
    assertThat(projectors).hasSizeGreaterThan(7);
    for (Projector projector : projectors) {
      assertThat(written(projector, EVENTS.allBut(projector.concerns())))
          .as(projector.name())
          .isEmpty();
      assertThat(written(projector, EVENTS.allBut(Set.of()))).as(projector.name()).isNotEmpty();
    }
  }

  @Test
  void one_that_is_not_named_is_found_out() throws Exception {
    Projector steps =
        AllProjectors.fresh().stream()
            .filter(one -> one.name().equals("steps"))
            .findFirst()
            .orElseThrow();
    Set<Class<? extends Event>> fewer = new java.util.HashSet<>(steps.concerns());
    fewer.remove(CityRegistered.class);

    assertThat(written(steps, EVENTS.allBut(fewer))).containsExactly("sdg.CityRegistered#1");
  }

  @Test
  void whoever_notes_that_something_was_recorded_says_so() throws Exception {
    for (Projector projector : AllProjectors.fresh()) {
      try (Connection connection = TestDatabases.fresh().dataSource().getConnection()) {
        Rows rows = new Rows(connection, Projected.JSON);
        projector.note(new Recorded(1, Instant.EPOCH, List.of("city:mwanza", "person:p")), rows);
        assertThat(rows.waiting() > 0).as(projector.name()).isEqualTo(projector.notesAll());
      }
    }
  }

  /// @return those of the types of which the projector writes something
  private static Set<String> written(Projector projector, Set<String> types)
      throws IOException, SQLException {
    Set<String> written = new TreeSet<>();
    try (Connection connection = TestDatabases.fresh().dataSource().getConnection()) {
      for (Class<? extends Event> type : EventTypes.ALL) {
        String name = DeclaredEvents.nameOf(type) + "#" + DeclaredEvents.versionOf(type);
        if (types.contains(name)) {
          // Never sent: only whether there is something is looked at.
          Rows rows = new Rows(connection, Projected.JSON);
          projector.project(example(name, type), new Recorded(1, Instant.EPOCH, List.of()), rows);
          if (rows.waiting() > 0) {
            written.add(name);
          }
        }
      }
    }
    return written;
  }

  private static Event example(String name, Class<? extends Event> type) throws IOException {
    String file = name.substring(name.indexOf('.') + 1).replace('#', '.') + ".json";
    return Projected.JSON.readValue(Files.readString(CONTRACTS.resolve(file)), type);
  }
}
