package org.sdgcities.query.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.platform.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the public pages show, and the queries that find it.
@Component
public final class RegisterPage {

  private static final String CITIES =
      "select c.city, c.names, c.country, c.latitude, c.longitude, c.population,"
          + " c.population_source, c.enrolled_on, c.hub, c.lab, c.cycle, c.criteria, c.locode,"
          + " t.certificate, t.level, t.status, t.valid_from, t.valid_to, t.criteria,"
          + " (select count(*) from register_step s where s.city = c.city and s.cycle = c.cycle"
          + "  and s.stage = 'ACCEPTED')"
          + " from register_city c left join register_certificate t on t.certificate = c.certificate";

  private static final String ACTS =
      "select position, on_day, kind, about, ground from register_act";

  private static final String CERTIFICATES =
      "select t.certificate, t.city, c.names, c.country, t.cycle, t.level, t.criteria, t.dossier,"
          + " t.status, t.since, t.valid_from, t.valid_to, t.issued_position, t.successor"
          + " from register_certificate t join register_city c on c.city = t.city";

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final JsonMapper json;

  public RegisterPage(JdbcClient jdbc, Catalogue catalogue, JsonMapper json) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.json = json;
  }

  /// @return the same pages as another connection sees them, such as one into the past
  public RegisterPage on(JdbcClient other) {
    return new RegisterPage(other, catalogue.on(other), json);
  }

  /// @param region M49 code of a region or country, or null for all
  /// @param certified only cities with an active certificate
  public record Search(@Nullable String text, @Nullable String region, boolean certified) {}

  /// @param level name of the level, or null without a certificate
  /// @param accepted how many steps of the running cycle have been accepted
  public record CityRow(
      String city,
      Words names,
      String country,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude,
      @Nullable Long population,
      @Nullable String populationSource,
      @Nullable LocalDate enrolledOn,
      @Nullable String hub,
      String lab,
      @Nullable Integer cycle,
      @Nullable String criteria,
      @Nullable String locode,
      @Nullable String certificate,
      @Nullable Words level,
      @Nullable String status,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      int accepted) {}

  /// @param regions that have cities, to choose from
  public record Register(
      Search search, List<CityRow> cities, List<String> regions, long certifiedCities) {}

  /// @param stage null if the step has not begun
  public record StepRow(String step, @Nullable String stage, @Nullable LocalDate since) {}

  /// @param about what the act was about, such as the number of a certificate, or null
  /// @param ground why, for a suspension or a withdrawal, or null
  public record Act(
      long position, LocalDate on, String kind, @Nullable String about, @Nullable String ground) {}

  /// @param hub null until one is assigned
  public record CityPage(
      CityRow city,
      Catalogue.@Nullable Hub hub,
      Catalogue.@Nullable Lab lab,
      List<StepRow> steps,
      List<Certificate> certificates,
      List<Act> acts) {}

  /// @param since when the status began
  public record Certificate(
      String certificate,
      String city,
      Words names,
      String country,
      int cycle,
      String levelId,
      Words level,
      String criteria,
      String dossier,
      String status,
      LocalDate since,
      LocalDate validFrom,
      LocalDate validTo,
      long issuedPosition,
      @Nullable String successor) {

    /// @return whether the certificate holds on this day
    public boolean holdsOn(LocalDate day) {
      return status.equals("ACTIVE") && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
  }

  public Register find(Search search) {
    Sought sought = new Sought(search.text());
    List<CityRow> cities =
        jdbc
            .sql(
                CITIES
                    + " where (:region::text is null or c.country = :region"
                    + "   or :region = any (c.regions))"
                    + " and (not :certified or t.status = 'ACTIVE')"
                    + " order by c.city")
            .param("region", search.region())
            .param("certified", search.certified())
            .query(this::toCityRow)
            .list()
            .stream()
            .filter(row -> sought.isIn(row.names()) || sought.is(row.locode()))
            .toList();
    return new Register(
        search,
        cities,
        jdbc.sql(
                "select distinct unnest(regions) r from register_city except select '001'"
                    + " order by r")
            .query(String.class)
            .list(),
        jdbc.sql("select count(*) from register_certificate where status = 'ACTIVE'")
            .query(Long.class)
            .single());
  }

  public Optional<CityPage> city(String city) {
    return jdbc.sql(CITIES + " where c.city = ?")
        .param(city)
        .query(this::toCityRow)
        .optional()
        .map(row ->
            new CityPage(
                row,
                catalogue.hub(row.hub()).orElse(null),
                catalogue.lab(row.lab()).orElse(null),
                steps(row),
                certificates(row.city()),
                acts(row.city())));
  }

  private List<StepRow> steps(CityRow city) {
    return jdbc.sql(
            "select w.step, s.stage, s.since from unnest(array['DIAGNOSIS', 'PLANNING', 'CAPACITY',"
                + " 'INVESTMENT']) with ordinality w(step, n) left join register_step s"
                + " on s.step = w.step and s.city = ? and s.cycle = ? order by w.n")
        .params(city.city(), city.cycle() == null ? 0 : city.cycle())
        .query((row, number) ->
            new StepRow(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
        .list();
  }

  private List<Certificate> certificates(String city) {
    return jdbc.sql(CERTIFICATES + " where t.city = ? order by t.issued_position desc")
        .param(city)
        .query(this::toCertificate)
        .list();
  }

  public Optional<Certificate> certificate(String certificate) {
    return jdbc.sql(CERTIFICATES + " where t.certificate = ?")
        .param(certificate)
        .query(this::toCertificate)
        .optional();
  }

  private List<Act> acts(String city) {
    return jdbc.sql(ACTS + " where city = ? order by position desc")
        .param(city)
        .query(RegisterPage::toAct)
        .list();
  }

  private static Act toAct(ResultSet row, int number) throws SQLException {
    return new Act(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }

  /// @return what has happened to a certificate, the last first
  public List<Act> acts(Certificate certificate) {
    return jdbc.sql(ACTS + " where city = ? and about = ? order by position desc")
        .params(certificate.city(), certificate.certificate())
        .query(RegisterPage::toAct)
        .list();
  }

  /// Who granted a certificate: a panel, on a day, by an entry of the log.
  ///
  /// @param panel how many voted
  public record Decision(LocalDate on, int panel, long position) {}

  /// @return the decision that a certificate rests on, the last one if an appeal annulled others
  public Optional<Decision> decision(String certificate) {
    return jdbc.sql(
            "select d.decided_on, d.panel, d.position from register_certificate t"
                + " join register_decision d on d.case_id = t.case_id where t.certificate = ?")
        .param(certificate)
        .query((row, number) ->
            new Decision(row.getObject(1, LocalDate.class), row.getInt(2), row.getLong(3)))
        .optional();
  }

  private CityRow toCityRow(ResultSet row, int number) throws SQLException {
    String level = row.getString(15);
    return new CityRow(
        row.getString(1),
        json.readValue(row.getString(2), Words.class),
        row.getString(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        row.getObject(6, Long.class),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        row.getString(10),
        row.getObject(11, Integer.class),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        level == null ? null : catalogue.levelName(row.getString(19), level),
        row.getString(16),
        row.getObject(17, LocalDate.class),
        row.getObject(18, LocalDate.class),
        row.getInt(20));
  }

  private Certificate toCertificate(ResultSet row, int number) throws SQLException {
    return new Certificate(
        row.getString(1),
        row.getString(2),
        json.readValue(row.getString(3), Words.class),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        catalogue.levelName(row.getString(7), row.getString(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, LocalDate.class),
        row.getObject(11, LocalDate.class),
        row.getObject(12, LocalDate.class),
        row.getLong(13),
        row.getString(14));
  }
}
