package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tables that the query service has drawn from the log, and its button that draws them anew.
final class Projections {

  /// Of the followers, what follows from the log.
  private static final String FOLLOWER =
      "(select name, next_position, failure, version from query.follower)";

  private static final String TERMS = "select name || ' ' || term from query.follower";

  private final Operator operator;
  private final Deployment deployment;

  Projections(Deployment deployment, Instance service) {
    this.deployment = deployment;
    this.operator = deployment.operator(service);
  }

  /// @return the tables that are not what they are after everything was drawn anew
  List<String> differencesFromARebuild() throws Exception {
    awaitUpToDate();
    SortedMap<String, List<String>> before = dump();
    List<String> terms = deployment.column(TERMS);
    for (String follower : deployment.column("select name from query.follower order by 1")) {
      rebuild(follower);
      awaitUpToDate();
    }
    // A follower takes its new rows over a moment after they have changed places with the old ones.
    await("taken over anew")
        .atMost(Duration.ofMinutes(1))
        .until(() -> Collections.disjoint(deployment.column(TERMS), terms));
    SortedMap<String, List<String>> after = dump();
    assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(10);
    return before.keySet().stream()
        .filter(table -> !before.get(table).equals(after.get(table)))
        .toList();
  }

  void awaitUpToDate() throws SQLException {
    String behind =
        "select name from query.follower where next_position <>"
            + " (select next_position from eventlog.head) or failed_position is not null or anew"
            + " or name like '%~rebuild'";
    await("the projections have seen everything")
        .atMost(Duration.ofMinutes(1))
        .until(() -> deployment.column(behind).isEmpty());
  }

  private void rebuild(String follower) {
    var answer = operator.post("/operations/followers/" + follower + "/rebuild");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private SortedMap<String, List<String>> dump() throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    for (String table :
        deployment.column(
            "select table_name from information_schema.tables where table_schema = 'query'"
                + " and table_name <> 'flyway_schema_history'")) {
      String rows = table.equals("follower") ? FOLLOWER : "query." + table;
      tables.put(
          table,
          deployment.column("select t::text from " + rows + " t order by t::text collate \"C\""));
    }
    return tables;
  }
}
