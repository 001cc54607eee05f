package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/// The tables that the query service has drawn from the log, and its button that draws them anew.
final class Projections {

  /// Of the followers, what follows from the log.
  private static final String FOLLOWER =
      "(select name, next_position, failure, version from query.follower)";

  private static final String TERMS = "select name || ' ' || term from query.follower";

  private final Instance service;
  private final Deployment deployment;

  Projections(Deployment deployment, Instance service) {
    this.deployment = deployment;
    this.service = service;
  }

  /// @return the tables that are not what they are after everything was drawn anew
  List<String> differencesFromARebuild() throws Exception {
    awaitUpToDate();
    SortedMap<String, List<String>> before = dump(deployment.owner());
    List<String> terms = column(TERMS);
    for (String follower : column("select name from query.follower order by 1")) {
      rebuild(follower);
      awaitUpToDate();
    }
    assertThat(column(TERMS)).as("taken over anew").doesNotContainAnyElementsOf(terms);
    SortedMap<String, List<String>> after = dump(deployment.owner());
    assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(10);
    return before.keySet().stream()
        .filter(table -> !before.get(table).equals(after.get(table)))
        .toList();
  }

  private void awaitUpToDate() throws SQLException {
    String behind =
        "select name from query.follower where next_position <>"
            + " (select next_position from eventlog.head) or failed_position is not null or anew"
            + " or name like '%~rebuild'";
    await("the projections have seen everything")
        .atMost(Duration.ofMinutes(1))
        .until(() -> column(behind).isEmpty());
  }

  private void rebuild(String follower) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        service.address().resolve("/operations/followers/" + follower + "/rebuild"))
                    .header(
                        "Authorization",
                        "Bearer " + deployment.issuer().token(Deployment.person(0)))
                    .POST(BodyPublishers.noBody())
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private SortedMap<String, List<String>> dump(DataSource database) throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    for (String table :
        column(
            "select table_name from information_schema.tables where table_schema = 'query'"
                + " and table_name <> 'flyway_schema_history'")) {
      String rows = table.equals("follower") ? FOLLOWER : "query." + table;
      tables.put(
          table, column("select t::text from " + rows + " t order by t::text collate \"C\""));
    }
    return tables;
  }

  private List<String> column(String sql) throws SQLException {
    try (Connection connection = deployment.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (row.next()) {
        column.add(row.getString(1));
      }
      return column;
    }
  }
}
