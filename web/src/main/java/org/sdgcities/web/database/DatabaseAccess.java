package org.sdgcities.web.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.sdgcities.eventstore.StoreConnections;

/// How a service signs in to the database.
///
/// @param url of JDBC
/// @param user the service's own role, which may do no more than the service must
public record DatabaseAccess(String url, String user, String password) {

  /// What cannot be had in this time is refused, so that a database that is away turns into an
  /// answer.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// @param schema in which tables are looked for that are named without one
  /// @param size the most connections
  public HikariDataSource pool(String schema, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(user);
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setSchema(schema);
    config.setMaximumPoolSize(size);
    config.setConnectionInitSql(StoreConnections.preparation());
    config.setConnectionTimeout(PATIENCE.toMillis());
    // A database that comes up after the service is waited for.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /// Not the password.
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
