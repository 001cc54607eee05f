package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.forbidden;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act on an appeal is refused. D5 is the programme's segregation of duties.
public enum AppealRule implements Rule {
  APPEAL_UNKNOWN(unknown("V.appeal", "There is no appeal {0}.")),
  OTHER_CITY(forbidden("V.city", "A city appeals only against what concerns itself.")),
  NOTHING_TO_CONTEST(
      conflict("V.act", "There is no decision here that could be appealed against now.")),
  TOO_LATE(conflict("V.late", "The last day to appeal was {0}.")),
  PENDING(conflict("V.pending", "Appeal {0} against the same is not decided yet.")),
  NOT_AT_THIS_STAGE(conflict("V.stage", "The appeal is {0}; this cannot be done now.")),
  PANEL_SIZE(conflict("V.panel", "An appeal is heard by {0} different people.")),
  NOT_AN_APPEAL_MEMBER(conflict("V.member", "{0} does not hold the role of appeal member.")),
  TOOK_PART(conflict("D5", "{0} took part in what the appeal is about, and so does not hear it.")),
  NOT_ON_THE_PANEL(forbidden("V.onPanel", "Only those who hear the appeal decide it."));

  private final Wording wording;

  AppealRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
