package org.sdgcities.localpostgres;

import org.postgresql.ds.PGSimpleDataSource;

/// The way to a server's databases.
final class Connecting {
  private static final int SECONDS_TO_CONNECT = 10;

  private Connecting() {}

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  static PGSimpleDataSource to(int port, String database, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(url(port, database));
    source.setUser(Cluster.SUPERUSER);
    source.setPassword(password);
    source.setConnectTimeout(SECONDS_TO_CONNECT);
    return source;
  }
}
