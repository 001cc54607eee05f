package org.sdgcities.web.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where a service that runs by itself has its database.
///
/// @param url of JDBC
/// @param user the service's own role
/// @param password best from a file, by `spring.config.import=configtree:`
/// @param connections the most
/// @param owner who owns the tables; if given, they are brought up to date at the start
/// @param ownerPassword of the owner
/// @param queryRole the role of the query service, which is given leave to read the log
@ConfigurationProperties("sdg.database")
public record DatabaseProperties(
    String url,
    String user,
    String password,
    @DefaultValue("16") int connections,
    @Nullable String owner,
    @Nullable String ownerPassword,
    @DefaultValue("sdg_query") String queryRole) {

  public DatabaseAccess access() {
    return new DatabaseAccess(url, user, password);
  }
}
