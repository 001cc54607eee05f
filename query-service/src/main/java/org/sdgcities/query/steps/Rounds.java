package org.sdgcities.query.steps;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.steps.Round.Condition;
import org.sdgcities.query.steps.Round.Decision;
import org.sdgcities.query.steps.Round.Found;
import org.sdgcities.query.steps.Round.Gaps;
import org.sdgcities.query.steps.Round.Question;
import org.sdgcities.query.steps.Round.Review;
import org.sdgcities.query.steps.Round.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Puts the rounds of a step together from their rows.
final class Rounds {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Rounds(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// What belongs to a round, and to which.
  private record Of<T>(int round, T what) {

    static <T> Map<Integer, List<T>> byRound(List<Of<T>> rows) {
      Map<Integer, List<T>> byRound = new HashMap<>();
      rows.forEach(
          row -> byRound.computeIfAbsent(row.round(), _ -> new ArrayList<>()).add(row.what()));
      return byRound;
    }
  }

  /// What stands in the row of the round itself.
  private record Ends(Submission submission, @Nullable Decision decision) {}

  /// @return all rounds, the first first
  List<Round> of(String step) {
    Map<Integer, List<Condition>> conditions = Of.byRound(conditions(step));
    Map<Integer, Ends> ends = new TreeMap<>();
    ends(step, conditions).forEach(row -> ends.put(row.round(), row.what()));
    Map<Integer, List<Map.Entry<String, String>>> answers = Of.byRound(answers(step));
    Map<Integer, List<Gaps>> gaps = Of.byRound(gaps(step));
    Map<Integer, List<Review>> reviews = Of.byRound(reviews(step));
    Map<Integer, List<Question>> questions = Of.byRound(questions(step));
    TreeSet<Integer> numbers = new TreeSet<>(ends.keySet());
    numbers.addAll(answers.keySet());
    List<Round> rounds = new ArrayList<>();
    for (int number : numbers) {
      Ends its = ends.get(number);
      rounds.add(
          new Round(
              number,
              sorted(answers.getOrDefault(number, List.of())),
              gaps.getOrDefault(number, List.of()),
              its == null ? null : its.submission(),
              reviews.getOrDefault(number, List.of()),
              questions.getOrDefault(number, List.of()),
              its == null ? null : its.decision()));
    }
    return rounds;
  }

  private static SortedMap<String, String> sorted(List<Map.Entry<String, String>> answers) {
    SortedMap<String, String> sorted = new TreeMap<>();
    answers.forEach(answer -> sorted.put(answer.getKey(), answer.getValue()));
    return sorted;
  }

  private List<Of<Ends>> ends(String step, Map<Integer, List<Condition>> conditions) {
    return jdbc.sql(
            "select round, submitted_on, submitted_by, signed_by, manifest, outcome, decided_on,"
                + " decided_by, reasons from steps_round where step = ?")
        .param(step)
        .query((row, number) -> {
          Submission submission =
              new Submission(
                  row.getObject(2, LocalDate.class),
                  new PersonId(row.getString(3)),
                  new PersonId(row.getString(4)),
                  row.getString(5));
          int round = row.getInt(1);
          return new Of<>(
              round,
              new Ends(submission, decision(row, conditions.getOrDefault(round, List.of()))));
        })
        .list();
  }

  private @Nullable Decision decision(ResultSet row, List<Condition> conditions)
      throws SQLException {
    return row.getString(6) == null
        ? null
        : new Decision(
            StepOutcome.valueOf(row.getString(6)),
            row.getObject(7, LocalDate.class),
            new PersonId(row.getString(8)),
            List.of(json.readValue(row.getString(9), Reason[].class)),
            conditions);
  }

  private List<Of<Condition>> conditions(String step) {
    return jdbc.sql(
            "select round, number, text, owner, due, closed_on, closed_by, note"
                + " from steps_condition where step = ? order by round, number")
        .param(step)
        .query((row, number) ->
            new Of<>(
                row.getInt(1),
                new Condition(
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    person(row.getString(7)),
                    row.getString(8))))
        .list();
  }

  private List<Of<Map.Entry<String, String>>> answers(String step) {
    return jdbc.sql("select round, criterion, answer from steps_answer where step = ?")
        .param(step)
        .query(
            (row, number) -> new Of<>(row.getInt(1), Map.entry(row.getString(2), row.getString(3))))
        .list();
  }

  private List<Of<Gaps>> gaps(String step) {
    return jdbc.sql(
            "select round, found_on, found_by, gaps from steps_gap where step = ?"
                + " order by position")
        .param(step)
        .query((row, number) ->
            new Of<>(
                row.getInt(1),
                new Gaps(
                    row.getObject(2, LocalDate.class),
                    new PersonId(row.getString(3)),
                    Arrays.asList((String[]) row.getArray(4).getArray()))))
        .list();
  }

  private List<Of<Review>> reviews(String step) {
    Map<Map.Entry<Integer, PersonId>, List<Of<Found>>> findings =
        findings(step).stream()
            .collect(groupingBy(found -> Map.entry(found.round(), found.what().by())));
    return jdbc.sql(
            "select round, reviewer, assigned_on, recommendation, note, completed_on"
                + " from steps_reviewer where step = ? order by round, number")
        .param(step)
        .query((row, number) -> {
          PersonId reviewer = new PersonId(row.getString(2));
          String recommendation = row.getString(4);
          return new Of<>(
              row.getInt(1),
              new Review(
                  reviewer,
                  row.getObject(3, LocalDate.class),
                  recommendation == null ? null : StepOutcome.valueOf(recommendation),
                  row.getString(5),
                  row.getObject(6, LocalDate.class),
                  findings.getOrDefault(Map.entry(row.getInt(1), reviewer), List.of()).stream()
                      .map(Of::what)
                      .toList()));
        })
        .list();
  }

  private List<Of<Found>> findings(String step) {
    return jdbc.sql(
            "select round, reviewer, criterion, finding, rationale, evidence, found_on"
                + " from steps_finding where step = ? order by round, criterion")
        .param(step)
        .query((row, number) ->
            new Of<>(
                row.getInt(1),
                new Found(
                    row.getString(3),
                    Finding.valueOf(row.getString(4)),
                    row.getString(5),
                    Arrays.asList((Integer[]) row.getArray(6).getArray()),
                    new PersonId(row.getString(2)),
                    row.getObject(7, LocalDate.class))))
        .list();
  }

  private List<Of<Question>> questions(String step) {
    return jdbc.sql(
            "select round, number, question, asked_by, asked_on, due, answer, answered_by,"
                + " answered_on from steps_question where step = ? order by asked, number")
        .param(step)
        .query((row, number) ->
            new Of<>(
                row.getInt(1),
                new Question(
                    row.getInt(2),
                    row.getString(3),
                    new PersonId(row.getString(4)),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    row.getString(7),
                    person(row.getString(8)),
                    row.getObject(9, LocalDate.class))))
        .list();
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
