package org.sdgcities.certification.certification;

import java.util.List;
import org.sdgcities.certification.certification.AppealCommand.AdmitAppeal;
import org.sdgcities.certification.certification.AppealCommand.DecideAppeal;
import org.sdgcities.certification.certification.AppealCommand.LodgeAppeal;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Person;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.criteria.Criteria;

/// Gathers the facts for decisions on appeals.
public final class AppealDecider implements Decider<AppealCommand> {

  @Override
  public Class<AppealCommand> commands() {
    return AppealCommand.class;
  }

  @Override
  public List<? extends Event> decide(AppealCommand command, Facts facts) {
    Appeals appeals = facts.of(Appeals.FOLD, command.city());
    Actor actor = Actor.askingOnACase(facts);
    return switch (command) {
      case LodgeAppeal c ->
          AppealRules.lodge(
              c,
              actor,
              facts.of(City.FOLD, c.city()).labScope(c.city()),
              appeals,
              contested(facts, c.against()));
      case AdmitAppeal c -> {
        ContestedAct act = appeals.find(c.appeal()).against();
        yield AppealRules.admit(
            c,
            actor,
            appeals,
            contested(facts, act),
            facts.of(Person.FOLD, c.panel()),
            criteria(facts, act));
      }
      case DecideAppeal c -> AppealRules.decide(c, actor, appeals);
    };
  }

  private static Contested contested(Facts facts, ContestedAct act) {
    return Contested.find(facts, act, criteria(facts, act));
  }

  private static Criteria criteria(Facts facts, ContestedAct act) {
    CycleId cycle =
        switch (act.kind()) {
          case CASE -> act.caseId().cycle();
          case STEP -> act.step().cycle();
          case CERTIFICATE ->
              CertificateRules.find(facts.of(Certificates.FOLD, act.city()), act.certificate())
                  .caseId()
                  .cycle();
        };
    return Published.find(facts, City.findCycle(facts, cycle).criteria());
  }
}
