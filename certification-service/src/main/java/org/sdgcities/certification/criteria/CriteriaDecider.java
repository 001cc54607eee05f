package org.sdgcities.certification.criteria;

import java.util.List;
import org.sdgcities.certification.criteria.CriteriaCommand.DefineIndicators;
import org.sdgcities.certification.criteria.CriteriaCommand.PublishCriteria;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.criteria.CriteriaEvent;

/// Gathers the facts for decisions about criteria.
public final class CriteriaDecider implements Decider<CriteriaCommand> {

  @Override
  public Class<CriteriaCommand> commands() {
    return CriteriaCommand.class;
  }

  @Override
  public List<? extends CriteriaEvent> decide(CriteriaCommand command, Facts facts) {
    return switch (command) {
      case PublishCriteria c ->
          CriteriaRules.publish(
              c,
              Actor.asking(facts),
              facts.of(Published.FOLD, c.criteria().version()),
              facts.of(Indicator.FOLD, CriteriaRules.named(c.criteria())));
      case DefineIndicators c -> CriteriaRules.define(c, Actor.asking(facts));
    };
  }
}
