package org.sdgcities.certification.platform;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables of this service up to date: the log, the directory, and what automations keep.
public final class Migrations {

  private Migrations() {}

  /// @param owner of the tables; the services themselves may do far less
  /// @param certificationRole that this service signs in to the database with
  /// @param queryRole that the query service signs in to the database with
  public static void run(DataSource owner, String certificationRole, String queryRole) {
    Map<String, String> roles =
        Map.of("certificationRole", certificationRole, "queryRole", queryRole);
    migrate(owner, "eventlog", roles, "org/sdgcities/eventstore/migration");
    migrate(owner, "directory", roles, "org/sdgcities/web/directory/migration");
    migrate(
        owner,
        "certification",
        roles,
        "org/sdgcities/eventstore/follower/migration",
        "org/sdgcities/certification/migration");
  }

  private static void migrate(
      DataSource owner, String schema, Map<String, String> roles, String... locations) {
    Flyway.configure()
        .dataSource(owner)
        .schemas(schema)
        .locations(locations)
        .placeholders(roles)
        // The followers' own tables have numbers of their own.
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
