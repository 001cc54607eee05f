package org.sdgcities.standalone.demo.city;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Fields;

/// An application for certification, from the lab's letter to the certificate.
public final class Case {

  private final CityStory city;
  private final Cycle cycle;
  private final Setting setting;
  private final int number;
  private int panels;

  Case(CityStory city, Cycle cycle, Setting setting, int number) {
    this.city = city;
    this.cycle = cycle;
    this.setting = setting;
    this.number = number;
  }

  void apply(String level) {
    cycle.act("case", setting.lead(), "/cases", Fields.of("level", level));
    cycle.pass(2);
  }

  public Case signed() {
    act("signature", setting.authority(), Fields.of());
    cycle.pass(2);
    return this;
  }

  /// The registrar convenes three panel members who declare to be free of ties.
  public Case panelConvened() {
    panels++;
    cycle.declares(panel());
    act(
        "panel",
        setting.cast().registrar(),
        Fields.of("members", panel().stream().map(Act::person).toList()));
    cycle.pass(6);
    return this;
  }

  private List<String> panel() {
    // Whoever took part in a decision that was annulled is not asked again.
    return setting.cast().panel(setting.turn() + panels);
  }

  /// @param member 0 for the first of the panel
  /// @param level that the vote grants instead, or null
  /// @param reason null for a vote to grant
  public Case voted(int member, String vote, @Nullable String level, @Nullable String reason) {
    act(
        "votes",
        panel().get(member),
        Fields.of(
            "vote",
            vote,
            "level",
            level,
            "reasons",
            reason == null ? null : List.of(Fields.of("text", reason))));
    return this;
  }

  public Case decided(@Nullable String minority) {
    act("decision", panel().getFirst(), Fields.of("minority", minority));
    cycle.pass(3);
    return this;
  }

  public Case issued() {
    act("certificate", setting.cast().registrar(), Fields.of());
    city.certificateWasIssued();
    cycle.pass(2);
    return this;
  }

  /// The whole panel agrees.
  public Case granted() {
    signed().panelConvened();
    for (int member = 0; member < 3; member++) {
      voted(member, "GRANT", null, null);
    }
    return decided(null);
  }

  /// @return how an appeal names the decision
  public String decision() {
    return "case:" + setting.place().id() + "/" + cycle.number() + "/" + number;
  }

  private void act(String name, String by, SequencedMap<String, Object> body) {
    cycle.act("case-" + number + "/" + name, by, "/cases/" + number + "/" + name, body);
  }
}
