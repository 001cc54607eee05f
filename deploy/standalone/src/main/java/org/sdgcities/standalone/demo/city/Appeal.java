package org.sdgcities.standalone.demo.city;

import java.util.SequencedMap;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Fields;

/// A city objects to a decision.
public final class Appeal {

  private final Setting setting;
  private final int number;

  Appeal(Setting setting, int number) {
    this.setting = setting;
    this.number = number;
  }

  void lodge(String against, String grounds) {
    act("appeal", setting.lead(), "", Fields.of("against", against, "grounds", grounds));
    setting.chapter().pass(5);
  }

  public Appeal admitted() {
    act(
        "admission",
        setting.cast().registrar(),
        "/" + number + "/admission",
        Fields.of(
            "panel",
            setting.cast().appealPanel(setting.turn()).stream().map(Act::person).toList()));
    return this;
  }

  public Appeal upheld(String summary) {
    act(
        "decision",
        setting.cast().appealPanel(setting.turn()).getFirst(),
        "/" + number + "/decision",
        Fields.of("outcome", "UPHELD", "summary", summary));
    setting.chapter().pass(4);
    return this;
  }

  private void act(String name, String by, String path, SequencedMap<String, Object> body) {
    setting
        .chapter()
        .act(
            "appeal-" + number + "/" + name,
            by,
            "/cities/" + setting.place().id() + "/appeals" + path,
            body);
  }
}
