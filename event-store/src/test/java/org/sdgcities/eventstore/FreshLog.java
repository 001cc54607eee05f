package org.sdgcities.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sdgcities.localpostgres.testing.TestDatabases;

/// A log in a database of its own on a real PostgreSQL.
public final class FreshLog {

  private FreshLog() {}

  /// @return a database that holds an empty log
  public static DataSource database() {
    return migrated(TestDatabases.fresh().dataSource());
  }

  public static DataSource migrated(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas("eventlog")
        .locations("classpath:org/sdgcities/eventstore/migration")
        .load()
        .migrate();
    return database;
  }

  /// @return an event whose payload names its tags
  public static NewEvent event(String type, String... tags) {
    return at(Instant.parse("2026-03-03T10:00:00Z"), type, tags);
  }

  public static NewEvent at(Instant time, String type, String... tags) {
    return new NewEvent(
        UUID.randomUUID(),
        type,
        "1",
        time,
        List.of(tags),
        String.join(",", tags).getBytes(StandardCharsets.UTF_8),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  public static Append append(NewEvent... events) {
    return new Append(List.of(events), null, null);
  }
}
