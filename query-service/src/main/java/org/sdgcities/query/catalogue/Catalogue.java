package org.sdgcities.query.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Looks things up for other pages.
@Component
public final class Catalogue {

  private static final String INDICATORS =
      "select code, names, unit, domain, objective, sdg, direction, source, verified"
          + " from catalogue_indicator";
  private static final String HUBS =
      "select hub, names, host, regions, languages from catalogue_hub";
  private static final String LABS = "select lab, name, kind, host, academia from catalogue_lab";
  private static final String ORGANISATIONS =
      "select organisation, name, kind, country from catalogue_organisation";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public Catalogue(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @return the catalogue as another connection sees it, such as one into the past
  public Catalogue on(JdbcClient other) {
    return new Catalogue(other, json);
  }

  public record Indicator(
      String code,
      Words names,
      String unit,
      String domain,
      String objective,
      @Nullable String sdg,
      String direction,
      String source,
      String verified) {}

  /// @param regions M49 codes
  public record Hub(
      String hub, Words names, String host, List<String> regions, List<String> languages) {}

  public record Lab(String lab, String name, String kind, String host, List<String> academia) {}

  /// @param country M49 code
  public record Organisation(String organisation, String name, String kind, String country) {}

  public record Published(Criteria criteria, LocalDate on) {}

  public List<Indicator> indicators() {
    return jdbc.sql(INDICATORS + " order by code").query(this::toIndicator).list();
  }

  public Optional<Indicator> indicator(String code) {
    return jdbc.sql(INDICATORS + " where code = ?").param(code).query(this::toIndicator).optional();
  }

  private Indicator toIndicator(ResultSet row, int number) throws SQLException {
    return new Indicator(
        row.getString(1),
        words(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }

  public List<Hub> hubs() {
    return jdbc.sql(HUBS + " order by hub").query(this::toHub).list();
  }

  public Optional<Hub> hub(@Nullable String hub) {
    return hub == null
        ? Optional.empty()
        : jdbc.sql(HUBS + " where hub = ?").param(hub).query(this::toHub).optional();
  }

  private Hub toHub(ResultSet row, int number) throws SQLException {
    return new Hub(
        row.getString(1), words(row.getString(2)), row.getString(3), texts(row, 4), texts(row, 5));
  }

  public List<Lab> labs() {
    return jdbc.sql(LABS + " order by name").query(Catalogue::toLab).list();
  }

  public Optional<Lab> lab(String lab) {
    return jdbc.sql(LABS + " where lab = ?").param(lab).query(Catalogue::toLab).optional();
  }

  private static Lab toLab(ResultSet row, int number) throws SQLException {
    return new Lab(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), texts(row, 5));
  }

  public List<Organisation> organisations() {
    return jdbc.sql(ORGANISATIONS + " order by name").query(Catalogue::toOrganisation).list();
  }

  public Optional<Organisation> organisation(String organisation) {
    return jdbc.sql(ORGANISATIONS + " where organisation = ?")
        .param(organisation)
        .query(Catalogue::toOrganisation)
        .optional();
  }

  private static Organisation toOrganisation(ResultSet row, int number) throws SQLException {
    return new Organisation(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  /// @return all published versions, the newest first
  public List<Published> criteria() {
    return jdbc.sql(
            "select document, published_on from catalogue_criteria"
                + " order by published_on desc, version desc")
        .query(this::toPublished)
        .list();
  }

  public Optional<Published> criteria(String version) {
    return jdbc.sql("select document, published_on from catalogue_criteria where version = ?")
        .param(version)
        .query(this::toPublished)
        .optional();
  }

  private Published toPublished(ResultSet row, int number) throws SQLException {
    return new Published(
        json.readValue(row.getString(1), Criteria.class), row.getObject(2, LocalDate.class));
  }

  /// @return the name of a level, or its id as a name where the version is not known
  public Words levelName(@Nullable String version, String level) {
    return Optional.ofNullable(version)
        .flatMap(this::criteria)
        .flatMap(published -> published.criteria().level(new LevelId(level)))
        .map(Level::name)
        .orElseGet(() -> Words.english(level));
  }

  private Words words(String document) {
    return json.readValue(document, Words.class);
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
