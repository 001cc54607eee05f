package org.sdgcities.standalone;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.web.database.DatabaseAccess;

/// The one database with its three users: the owner, who makes the tables, and one for each
/// service, who may do no more than the service must.
public final class Databases implements AutoCloseable {

  private static final String NAME = "sdg";
  private static final String CERTIFICATION = "sdg_certification";
  private static final String QUERY = "sdg_query";

  private final RunningPostgres server;
  private final String password = Secrets.readable(6);
  private final HikariDataSource certification;
  private final HikariDataSource query;

  Databases(RunningPostgres server) throws SQLException {
    this.server = server;
    server.createDatabaseIfAbsent(NAME);
    DataSource owner = server.dataSource(NAME);
    createRoles(owner);
    org.sdgcities.certification.platform.Migrations.run(owner, CERTIFICATION, QUERY);
    certification = access(CERTIFICATION).pool("certification", 16);
    org.sdgcities.query.platform.Migrations.run(access(QUERY).unpooled());
    query = access(QUERY).pool("query", 24);
  }

  private void createRoles(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (String role : new String[] {CERTIFICATION, QUERY}) {
        statement.execute(
            "do $$ begin if not exists (select from pg_roles where rolname = '"
                + role
                + "') then create role "
                + role
                + " login; end if; end $$");
        // A new password at each start: nothing has to be kept.
        statement.execute("alter role " + role + " password '" + password + "'");
      }
      for (String schema : new String[] {"query", "query_rebuild"}) {
        statement.execute("create schema if not exists " + schema + " authorization " + QUERY);
      }
    }
  }

  private DatabaseAccess access(String role) {
    return new DatabaseAccess(server.jdbcUrl(NAME), role, password);
  }

  DataSource certification() {
    return certification;
  }

  DataSource query() {
    return query;
  }

  @Override
  public void close() {
    query.close();
    certification.close();
  }
}
