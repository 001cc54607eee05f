package org.sdgcities.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections for what a request asks at once, in short statements. A server that falls silent
/// within one is given up in the time that the request may wait, and not only in that which long
/// readings are given. The pool behind sees to it that the next borrower is not hurried.
public final class PatientConnections extends DelegatingDataSource {

  /// Who has waited long for something else still gets so much.
  private static final Duration LEAST = Duration.ofMillis(500);

  public PatientConnections(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    long millis = Math.max(LEAST.toMillis(), Patience.left().toMillis());
    connection.setNetworkTimeout(Runnable::run, (int) millis);
    return connection;
  }
}
