package org.sdgcities.query.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables of this service up to date. The service owns them, and may drop them at any
/// time: all of them can be rebuilt from the log.
public final class Migrations {

  private Migrations() {}

  public static void run(DataSource queryDataSource) {
    Flyway.configure()
        .dataSource(queryDataSource)
        // In the second one, rows are made anew beside the first.
        .schemas("query", "query_rebuild")
        // The followers' own tables and the pages' have numbers of their own.
        .outOfOrder(true)
        .locations("org/sdgcities/eventstore/follower/migration", "org/sdgcities/query/migration")
        .load()
        .migrate();
  }
}
