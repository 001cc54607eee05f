package org.sdgcities.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sdgcities.kernel.Words;
import org.sdgcities.query.cases.CertificateView.Act;
import org.sdgcities.query.cases.CertificateView.Row;
import org.sdgcities.query.catalogue.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is shown of certificates to those who keep the register, and the queries that find it.
@Component
public final class CertificatesPage {

  private static final String ROWS =
      "select z.certificate, z.city, t.names, z.cycle, z.level, z.criteria, z.status, z.since,"
          + " z.valid_from, z.valid_to, z.position, z.number, z.issued_by, z.stopped_by,"
          + " z.appeal_until"
          + " from cases_certificate z join cases_city t on t.city = z.city";

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final AppealsPage appeals;
  private final JsonMapper json;

  public CertificatesPage(
      JdbcClient jdbc, Catalogue catalogue, AppealsPage appeals, JsonMapper json) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.appeals = appeals;
    this.json = json;
  }

  /// @return those of the cities he sees that are active or could become so again
  List<Row> inForce(Onlooker onlooker) {
    LevelNames levels = new LevelNames(catalogue);
    return jdbc.sql(
            ROWS
                + " where "
                + Onlooker.CITIES
                + " and z.status in ('ACTIVE', 'SUSPENDED') order by z.status desc, z.valid_to,"
                + " z.certificate")
        .params(Arrays.asList(onlooker.cityArguments()))
        .query((row, number) -> toRow(row, levels))
        .list();
  }

  Optional<CertificateView> find(String certificate, Onlooker onlooker) {
    LevelNames levels = new LevelNames(catalogue);
    List<Act> history = history(certificate);
    List<AppealView.Row> against = appeals.against("certificate:" + certificate, onlooker);
    return jdbc.sql(ROWS + " where z.certificate = ?")
        .param(certificate)
        .query((row, number) ->
            new CertificateView(
                toRow(row, levels),
                row.getInt(12),
                row.getString(6),
                row.getString(13),
                row.getString(14),
                row.getObject(15, LocalDate.class),
                history,
                against))
        .optional();
  }

  private List<Act> history(String certificate) {
    return jdbc.sql(
            "select position, status, on_day, by, ground, reason, heard, successor"
                + " from cases_certificate_act where certificate = ? order by position desc")
        .param(certificate)
        .query((row, number) ->
            new Act(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8)))
        .list();
  }

  private Row toRow(ResultSet row, LevelNames levels) throws SQLException {
    return new Row(
        row.getString(1),
        row.getString(2),
        json.readValue(row.getString(3), Words.class),
        row.getInt(4),
        levels.of(row.getString(6), row.getString(5)),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        row.getLong(11));
  }
}
