package org.sdgcities.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.query.cases.AppealView.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is shown of appeals, and the queries that find it.
@Component
public final class AppealsPage {

  private static final String ROWS =
      "select a.city, t.names, a.number, a.against, a.cycle, a.status, a.lodged_on, a.due,"
          + " a.status = 'ADMITTED' and ? = any (a.panel), a.outcome, a.position, a.grounds,"
          + " a.lodged_by, a.panel, a.admitted_by, a.admitted_on, a.summary, a.decided_by,"
          + " a.decided_on"
          + " from cases_appeal a join cases_city t on t.city = a.city";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public AppealsPage(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  AppealsPage on(JdbcClient other) {
    return new AppealsPage(other, json);
  }

  /// @return the appeals that he sees, those that wait for him first, then the open ones
  List<Row> all(Onlooker onlooker) {
    List<Object> arguments = new ArrayList<>(List.of(onlooker.person().value()));
    arguments.addAll(Arrays.asList(onlooker.cityArguments()));
    return jdbc.sql(
            ROWS
                + " where "
                + Onlooker.CITIES
                + " order by 9 desc, (a.status = 'DECIDED'), a.due nulls last, a.lodged_on desc,"
                + " a.city, a.number")
        .params(arguments)
        .query((row, number) -> toRow(row))
        .list();
  }

  /// @return the appeals against this act, the first one first
  List<Row> against(String act, Onlooker onlooker) {
    return jdbc.sql(ROWS + " where a.against = ? order by a.number")
        .params(onlooker.person().value(), act)
        .query((row, number) -> toRow(row))
        .list();
  }

  Optional<AppealView> find(AppealId id, Onlooker onlooker) {
    String number = id.value().substring(id.value().indexOf('/') + 1);
    return jdbc.sql(ROWS + " where a.city = ? and a.number = ?")
        .params(onlooker.person().value(), id.city().value(), Integer.valueOf(number))
        .query((row, n) ->
            new AppealView(
                toRow(row),
                row.getString(12),
                row.getString(13),
                Arrays.asList((String[]) row.getArray(14).getArray()),
                row.getString(15),
                row.getObject(16, LocalDate.class),
                row.getString(17),
                row.getString(18),
                row.getObject(19, LocalDate.class)))
        .optional();
  }

  private Row toRow(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        json.readValue(row.getString(2), Words.class),
        row.getInt(3),
        new ContestedAct(row.getString(4)),
        row.getObject(5, Integer.class),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getBoolean(9),
        row.getString(10),
        row.getLong(11));
  }
}
