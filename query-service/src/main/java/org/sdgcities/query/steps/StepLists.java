package org.sdgcities.query.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Steps of many cities: what a queue lists.
@Component
public final class StepLists {

  private static final String LISTED =
      "select "
          + StepRow.COLUMNS
          + ", c.names, array (select r.reviewer from steps_reviewer r where r.step = s.step"
          + " and r.round = s.round order by r.number)"
          + " from steps_step s join steps_city c on c.city = s.city";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public StepLists(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// Which steps to list.
  ///
  /// @param stages at any of these
  /// @param foremost steps at this stage come first, or null
  /// @param hubs of cities of these hubs; null for all
  /// @param first how many to leave out
  public record Wanted(
      Collection<StepStage> stages,
      @Nullable StepStage foremost,
      @Nullable Collection<String> hubs,
      int first,
      int most) {}

  /// A step on a list.
  ///
  /// @param reviewers of the current round
  public record Listed(StepRow step, Words names, List<PersonId> reviewers) {}

  /// @return steps in the order of their last days
  public List<Listed> list(Wanted wanted) {
    String[] hubs = wanted.hubs() == null ? null : wanted.hubs().toArray(String[]::new);
    return jdbc.sql(
            LISTED
                + " where s.stage = any (:stages) and (:all or c.hub = any (:hubs))"
                + " order by s.stage = :foremost desc, s.due nulls last, s.since, s.step"
                + " limit :most offset :first")
        .param("stages", wanted.stages().stream().map(Enum::name).toArray(String[]::new))
        .param("all", hubs == null)
        .param("hubs", hubs == null ? new String[0] : hubs)
        .param("foremost", wanted.foremost() == null ? "" : wanted.foremost().name())
        .param("most", wanted.most())
        .param("first", wanted.first())
        .query(this::toListed)
        .list();
  }

  /// @param hubs of cities of these hubs; null for all
  /// @return how many steps stand at each stage
  public Map<StepStage, Integer> counts(@Nullable Collection<String> hubs) {
    Map<StepStage, Integer> counts = new EnumMap<>(StepStage.class);
    jdbc.sql(
            "select s.stage, count(*) from steps_step s join steps_city c on c.city = s.city"
                + " where (:all or c.hub = any (:hubs)) group by s.stage")
        .param("all", hubs == null)
        .param("hubs", hubs == null ? new String[0] : hubs.toArray(String[]::new))
        .query((ResultSet row) -> {
          counts.put(StepStage.valueOf(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  /// @return steps under review that wait for this reviewer
  public List<Listed> awaiting(PersonId reviewer) {
    return jdbc.sql(
            LISTED
                + " where s.stage in ('UNDER_REVIEW', 'CLARIFICATION') and exists (select"
                + "  from steps_reviewer r where r.step = s.step and r.round = s.round"
                + "  and r.reviewer = ? and r.completed_on is null) order by s.due, s.step")
        .param(reviewer.value())
        .query(this::toListed)
        .list();
  }

  private Listed toListed(ResultSet row, int number) throws SQLException {
    return new Listed(
        StepRow.read(row, number),
        json.readValue(row.getString(14), Words.class),
        Arrays.stream((String[]) row.getArray(15).getArray()).map(PersonId::new).toList());
  }
}
