package org.sdgcities.web.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.StoreConnections;

/// How a service signs in to the database.
///
/// @param url of JDBC
/// @param user the service's own role, which may do no more than the service must
public record DatabaseAccess(String url, String user, String password) {

  /// What cannot be had in this time is refused, so that a database that is away turns into an
  /// answer while who asks still waits.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// A connection that lay idle and does not answer in this time is given up.
  private static final Duration SIGN_OF_LIFE = Duration.ofMillis(500);

  /// One that is silent for so long, in the midst of a statement, has no other end any more.
  private static final Duration SILENCE = Duration.ofSeconds(30);

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
    config.setValidationTimeout(SIGN_OF_LIFE.toMillis());
    config.addDataSourceProperty("socketTimeout", Long.toString(SILENCE.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // A database that comes up after the service is waited for.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /// @return connections that are opened when they are asked for, and may take their time: for
  ///   migrations
  public DataSource unpooled() {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setUrl(url);
    connections.setUser(user);
    connections.setPassword(password);
    return connections;
  }

  /// Not the password.
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
