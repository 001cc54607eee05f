package org.sdgcities.certification.programme;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;

import org.sdgcities.certification.decision.Rule;

/// When an act about hubs and labs is refused.
public enum ProgrammeRule implements Rule {
  HUB_KNOWN("G.hub", CONFLICT, "There is a hub {0} already."),
  LAB_KNOWN("G.lab", CONFLICT, "There is a lab {0} already.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  ProgrammeRule(String id, Kind kind, String sentence) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
