package org.sdgcities.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.query.cases.CaseView.Ballot;
import org.sdgcities.query.cases.CaseView.Decision;
import org.sdgcities.query.cases.CaseView.Dossier;
import org.sdgcities.query.cases.CaseView.Member;
import org.sdgcities.query.cases.CaseView.Round;
import org.sdgcities.query.cases.CaseView.Row;
import org.sdgcities.query.catalogue.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is shown of cases, and the queries that find it.
@Component
public final class CasesPage {

  private static final String ROWS =
      "select c.city, t.names, c.cycle, c.number, y.criteria, c.level, c.stage, c.since,"
          + " case when c.stage = 'DELIBERATION' then r.due end,"
          + " c.stage = 'DELIBERATION' and ? = any (r.members) and not exists (select from cases_vote v"
          + "  where (v.city, v.cycle, v.number, v.round) = (r.city, r.cycle, r.number, r.round)"
          + "  and v.person = ?),"
          + " case when r.annulled_by is null then r.outcome end,"
          + " case when r.annulled_by is null then r.level end, c.certificate, c.position"
          + " from cases_case c join cases_city t on t.city = c.city"
          + " join cases_cycle y on (y.city, y.cycle) = (c.city, c.cycle)"
          + " left join cases_round r"
          + "  on (r.city, r.cycle, r.number, r.round) = (c.city, c.cycle, c.number, c.round)";

  private static final String ONE = " where city = ? and cycle = ? and number = ?";

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final AppealsPage appeals;
  private final JsonMapper json;

  public CasesPage(JdbcClient jdbc, Catalogue catalogue, AppealsPage appeals, JsonMapper json) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.appeals = appeals;
    this.json = json;
  }

  /// @return the same pages as another connection sees them, such as one into the past
  public CasesPage on(JdbcClient other) {
    return new CasesPage(other, catalogue.on(other), appeals.on(other), json);
  }

  /// @return the cases that he sees: those that wait for his vote first, then by the panel's day
  List<Row> all(Onlooker onlooker) {
    List<Object> arguments = asked(onlooker);
    arguments.addAll(Arrays.asList(onlooker.cityArguments()));
    return rows(
        " where "
            + Onlooker.CITIES
            + " order by 10 desc, 9 nulls last, c.since desc, c.city, c.cycle, c.number",
        arguments);
  }

  /// @return all cases of a city with what belongs to them, the newest first
  public List<CaseView> ofCity(CityId city, Onlooker onlooker) {
    List<Object> arguments = asked(onlooker);
    arguments.add(city.value());
    return rows(" where c.city = ? order by c.cycle desc, c.number desc", arguments).stream()
        .map(row -> view(row, onlooker))
        .toList();
  }

  Optional<CaseView> find(CaseId id, Onlooker onlooker) {
    List<Object> arguments = asked(onlooker);
    arguments.addAll(key(id));
    return rows(" where c.city = ? and c.cycle = ? and c.number = ?", arguments).stream()
        .findFirst()
        .map(row -> view(row, onlooker));
  }

  /// @return whether the person sits on the panel of this case and has not voted yet: then nothing
  ///   may tell him how others have voted
  public boolean voteIsMissing(CaseId id, Onlooker onlooker) {
    return find(id, onlooker).map(one -> one.row().voteMissing()).orElse(false);
  }

  private static List<Object> asked(Onlooker onlooker) {
    return new ArrayList<>(List.of(onlooker.person().value(), onlooker.person().value()));
  }

  private List<Row> rows(String where, List<Object> arguments) {
    LevelNames levels = new LevelNames(catalogue);
    return jdbc.sql(ROWS + where)
        .params(arguments)
        .query((row, number) -> toRow(row, levels))
        .list();
  }

  private Row toRow(ResultSet row, LevelNames levels) throws SQLException {
    String criteria = row.getString(5);
    return new Row(
        row.getString(1),
        json.readValue(row.getString(2), Words.class),
        row.getInt(3),
        row.getInt(4),
        criteria,
        row.getString(6),
        levels.of(criteria, row.getString(6)),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getBoolean(10),
        row.getString(11),
        levels.ofNullable(criteria, row.getString(12)),
        row.getString(13),
        row.getLong(14));
  }

  private CaseView view(Row row, Onlooker onlooker) {
    List<Object> key = List.of(row.city(), row.cycle(), row.number());
    List<Round> rounds = rounds(row, key).stream().map(onlooker::show).toList();
    List<AppealView.Row> against = appeals.against("case:" + id(row), onlooker);
    return jdbc.sql(
            "select applied_by, applied_on, dossier, dossier_position, evaluation, signed_by,"
                + " signed_on, steps from cases_case"
                + ONE)
        .params(key)
        .query((one, number) ->
            new CaseView(
                row,
                one.getString(1),
                one.getObject(2, LocalDate.class),
                dossier(one),
                rounds,
                against))
        .single();
  }

  private static String id(Row row) {
    return row.city() + "/" + row.cycle() + "/" + row.number();
  }

  private @Nullable Dossier dossier(ResultSet one) throws SQLException {
    return one.getString(3) == null
        ? null
        : new Dossier(
            one.getString(3),
            one.getLong(4),
            one.getString(5),
            one.getString(6),
            one.getObject(7, LocalDate.class),
            json.readValue(one.getString(8), new TypeReference<TreeMap<String, String>>() {}));
  }

  private List<Round> rounds(Row row, List<Object> key) {
    LevelNames levels = new LevelNames(catalogue);
    Map<Integer, Map<String, Ballot>> ballots = ballots(row, key, levels);
    return jdbc.sql(
            "select round, members, convened_by, convened_on, due, outcome, level, votes, reasons,"
                + " minority, appeal_until, decided_by, decided_on, certificate, annulled_by"
                + " from cases_round"
                + ONE
                + " order by round")
        .params(key)
        .query((one, number) -> {
          Map<String, Ballot> cast = ballots.getOrDefault(one.getInt(1), Map.of());
          return new Round(
              one.getInt(1),
              one.getString(3),
              one.getObject(4, LocalDate.class),
              one.getObject(5, LocalDate.class),
              texts(one, 2).stream()
                  .map(member -> new Member(member, cast.containsKey(member), cast.get(member)))
                  .toList(),
              decision(one, row, levels));
        })
        .list();
  }

  private @Nullable Decision decision(ResultSet one, Row row, LevelNames levels)
      throws SQLException {
    return one.getString(6) == null
        ? null
        : new Decision(
            one.getString(6),
            levels.ofNullable(row.criteria(), one.getString(7)),
            json.readValue(one.getString(8), new TypeReference<TreeMap<String, Integer>>() {}),
            reasons(one.getString(9)),
            one.getString(10),
            one.getObject(11, LocalDate.class),
            one.getString(12),
            one.getObject(13, LocalDate.class),
            one.getString(14),
            one.getString(15));
  }

  /// @return who voted how, by round
  private Map<Integer, Map<String, Ballot>> ballots(Row row, List<Object> key, LevelNames levels) {
    Map<Integer, Map<String, Ballot>> ballots = new HashMap<>();
    jdbc.sql("select round, person, vote, level, reasons, cast_on from cases_vote" + ONE)
        .params(key)
        .query(one -> {
          ballots
              .computeIfAbsent(one.getInt(1), round -> new HashMap<>())
              .put(
                  one.getString(2),
                  new Ballot(
                      one.getString(3),
                      levels.ofNullable(row.criteria(), one.getString(4)),
                      reasons(one.getString(5)),
                      one.getObject(6, LocalDate.class)));
        });
    return ballots;
  }

  private List<Reason> reasons(String document) {
    return json.readValue(document, new TypeReference<List<Reason>>() {});
  }

  private static List<Object> key(CaseId id) {
    return List.of(id.cycle().city().value(), id.cycle().number(), id.number());
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
