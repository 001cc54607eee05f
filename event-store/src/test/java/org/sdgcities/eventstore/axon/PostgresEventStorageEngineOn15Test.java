package org.sdgcities.eventstore.axon;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.sdgcities.eventstore.FreshLog;

/// The same suite on the oldest PostgreSQL that is supported.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresEventStorageEngineOn15Test extends PostgresEventStorageEngineTest {

  private static final int MAJOR = 15;

  private DebianPostgres server;

  @BeforeAll
  void start() throws IOException {
    assumeTrue(
        Files.isExecutable(DebianPostgres.programs(MAJOR).resolve("initdb")),
        "PostgreSQL 15 is not installed (on Debian 12: apt install postgresql-15), so the suite"
            + " runs on PostgreSQL 18 only");
  }

  @Override
  protected DataSource database() {
    try {
      if (server == null) {
        server = DebianPostgres.start(MAJOR);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return FreshLog.migrated(server.freshDatabase());
  }

  @AfterAll
  void stop() throws IOException {
    if (server != null) {
      super.close();
      server.close();
    }
  }
}
