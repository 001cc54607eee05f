package org.sdgcities.localpostgres.testing;

import javax.sql.DataSource;
import org.sdgcities.localpostgres.RunningPostgres;

/// One empty database for one test or test class.
public record TestDatabase(RunningPostgres server, String name) {
  public String url() {
    return server.jdbcUrl(name);
  }

  public String user() {
    return server.superuser();
  }

  public String password() {
    return server.password();
  }

  public DataSource dataSource() {
    return server.dataSource(name);
  }
}
