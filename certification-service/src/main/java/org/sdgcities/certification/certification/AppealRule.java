package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.FORBIDDEN;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act on an appeal is refused. D5 is the programme's segregation of duties.
public enum AppealRule implements Rule {
  APPEAL_UNKNOWN("V.appeal", UNKNOWN, "There is no appeal {0}."),
  OTHER_CITY("V.city", FORBIDDEN, "A city appeals only against what concerns itself."),
  NOTHING_TO_CONTEST(
      "V.act", CONFLICT, "There is no decision here that could be appealed against now."),
  TOO_LATE("V.late", CONFLICT, "The last day to appeal was {0}."),
  PENDING("V.pending", CONFLICT, "Appeal {0} against the same is not decided yet."),
  NOT_AT_THIS_STAGE("V.stage", CONFLICT, "The appeal is {0}; this cannot be done now."),
  PANEL_SIZE("V.panel", CONFLICT, "An appeal is heard by {0} different people."),
  NOT_AN_APPEAL_MEMBER("V.member", CONFLICT, "{0} does not hold the role of appeal member."),
  TOOK_PART("D5", CONFLICT, "{0} took part in what the appeal is about, and so does not hear it."),
  NOT_ON_THE_PANEL("V.onPanel", FORBIDDEN, "Only those who hear the appeal decide it.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  AppealRule(String id, Kind kind, String sentence) {
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
