package org.sdgcities.query.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The cities, as far as the programme's own affairs are concerned.
@Component("programmeCities")
final class Cities {

  private static final String ROWS =
      "select city, names, country, lab, hub, registered_on, enrolled_on from programme_city";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Cities(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @param country M49 code
  /// @param hub null until one is assigned
  /// @param enrolledOn null until the city's authority has signed
  record City(
      String city,
      Words names,
      String country,
      String lab,
      @Nullable String hub,
      LocalDate registeredOn,
      @Nullable LocalDate enrolledOn) {}

  List<City> all() {
    return jdbc.sql(ROWS + " order by city").query(this::toCity).list();
  }

  /// @return those that have joined first: only they can be given a hub
  List<City> withoutHub() {
    return jdbc.sql(ROWS + " where hub is null order by enrolled_on nulls last, city")
        .query(this::toCity)
        .list();
  }

  List<City> ofLabs(List<String> labs) {
    return jdbc.sql(ROWS + " where lab = any (?) order by city")
        .param(labs.toArray(String[]::new))
        .query(this::toCity)
        .list();
  }

  private City toCity(ResultSet row, int number) throws SQLException {
    return new City(
        row.getString(1),
        json.readValue(row.getString(2), Words.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }
}
