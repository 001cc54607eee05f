package org.sdgcities.standalone.demo.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Table;
import org.sdgcities.standalone.demo.data.Table.Row;

/// A step on its way from drafting to a decision.
public final class Step {

  private static final List<String> LETTERS = List.of("a", "b", "c", "d");
  private static final Map<String, Row> WORDS =
      Table.read("findings.csv").stream()
          .collect(Collectors.toMap(row -> row.text("criterion"), Function.identity()));

  private final Cycle cycle;
  private final Setting setting;
  private final String name;
  private final int number;
  private final Runnable draft;
  private List<String> unmet = List.of();

  Step(Cycle cycle, Setting setting, String name, int number, Runnable draft) {
    this.cycle = cycle;
    this.setting = setting;
    this.name = name;
    this.number = number;
    this.draft = draft;
  }

  public Step opened() {
    act("opening", setting.editor(), Fields.of());
    return this;
  }

  public Step drafted() {
    opened();
    draft.run();
    cycle.pass(3);
    return this;
  }

  public Step signed() {
    act("signature", setting.authority(), Fields.of());
    return this;
  }

  public Step submitted() {
    signed();
    cycle.pass(1);
    act("submission", setting.lead(), Fields.of());
    cycle.pass(6);
    return this;
  }

  public Step foundIncomplete(String gap) {
    act("incompleteness", setting.hubLead(), Fields.of("gaps", List.of(gap)));
    cycle.pass(2);
    return this;
  }

  public Step assigned() {
    cycle.reviewersDeclare();
    act(
        "reviewers",
        setting.hubLead(),
        Fields.of("reviewers", setting.reviewers().stream().map(Act::person).toList()));
    cycle.pass(10);
    return this;
  }

  public Step asked(String question) {
    act("questions", setting.reviewers().getFirst(), Fields.of("questions", List.of(question)));
    cycle.pass(9);
    return this;
  }

  public Step answered(String answer) {
    act("answers", setting.lead(), Fields.of("answers", List.of(answer)));
    cycle.pass(3);
    return this;
  }

  /// The first reviewer finishes; the second has still to.
  public Step halfReviewed() {
    review(0, "ACCEPTED", null);
    return this;
  }

  /// Both reviewers finish.
  ///
  /// @param letters of the criteria that are not met yet
  public Step reviewed(String... letters) {
    unmet = List.of(letters);
    String recommendation = unmet.isEmpty() ? "ACCEPTED" : "RETURNED";
    review(0, recommendation, null);
    cycle.pass(7);
    review(
        1,
        recommendation,
        unmet.isEmpty() ? null : "We talked it over and agree on what has to be done.");
    cycle.pass(6);
    return this;
  }

  /// Where something is missing, the two do not see it quite alike.
  private void review(int reviewer, String recommendation, @Nullable String note) {
    String by = setting.reviewers().get(reviewer);
    for (String letter : LETTERS) {
      boolean met = !unmet.contains(letter);
      act(
          "findings",
          by,
          Fields.of(
              "criterion",
              number + letter,
              "finding",
              met ? "MET" : reviewer == 0 ? "PARTLY_MET" : "NOT_MET",
              "rationale",
              words(letter).text(met ? "met" : "unmet"),
              "evidence",
              List.of(1)));
    }
    act("completion", by, Fields.of("recommendation", recommendation, "note", note));
  }

  public Step accepted() {
    act("decision", setting.moderator(), Fields.of("outcome", "ACCEPTED"));
    cycle.pass(5);
    return this;
  }

  /// @param days in which the condition is to be met
  public Step acceptedOnCondition(String condition, int days) {
    act(
        "decision",
        setting.moderator(),
        Fields.of(
            "outcome",
            "CONDITIONAL",
            "reasons",
            List.of(Fields.of("text", "One thing is left to be done; it does not stop the city.")),
            "conditions",
            List.of(
                Fields.of(
                    "text",
                    condition,
                    "owner",
                    "City lab",
                    "due",
                    cycle.today().plusDays(days).toString()))));
    return this;
  }

  public Step returned() {
    List<SequencedMap<String, Object>> reasons = new ArrayList<>();
    for (String letter : unmet) {
      reasons.add(Fields.of("criterion", number + letter, "text", words(letter).text("unmet")));
    }
    act("decision", setting.moderator(), Fields.of("outcome", "RETURNED", "reasons", reasons));
    cycle.pass(6);
    return this;
  }

  /// The lab answers each reason.
  public Step revised() {
    SequencedMap<String, Object> answers = Fields.of();
    for (String letter : unmet) {
      answers.put(number + letter, words(letter).text("answer"));
    }
    act("revision", setting.lead(), Fields.of("answers", answers));
    cycle.upload(
        name,
        "OTHER",
        "Notes to the revision of " + cycle.today(),
        Documents.notes(setting.place(), "Notes to the revision of " + cycle.today()));
    cycle.pass(4);
    return this;
  }

  public Step withdrawn(String reason) {
    act("withdrawal", setting.lead(), Fields.of("reason", reason));
    return this;
  }

  /// All goes well, from opening to acceptance.
  public Step passes() {
    return drafted().submitted().assigned().reviewed().accepted();
  }

  private Row words(String letter) {
    Row row = WORDS.get(number + letter);
    if (row == null) {
      throw new IllegalStateException("no words for criterion " + number + letter);
    }
    return row;
  }

  private void act(String act, String by, SequencedMap<String, Object> body) {
    cycle.act(name + "/" + act, by, "/steps/" + name + "/" + act, body);
  }
}
