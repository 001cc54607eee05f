package org.sdgcities.certification.diagnosis;

import java.util.List;
import org.sdgcities.certification.criteria.Indicator;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.diagnosis.Diagnosis.Observation;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.CorrectObservation;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.DefineZone;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.IdentifyHotSpot;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.RecordObservation;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;

/// Gathers the facts for decisions about figures, zones and hot spots.
public final class DiagnosisDecider implements Decider<DiagnosisCommand> {

  @Override
  public Class<DiagnosisCommand> commands() {
    return DiagnosisCommand.class;
  }

  @Override
  public List<DiagnosisEvent> decide(DiagnosisCommand command, Facts facts) {
    StepInCity at = StepInCity.find(facts, command.step());
    Actor actor = Actor.askingOnACase(facts);
    Diagnosis diagnosis = Diagnosis.find(facts, command.cycle());
    return switch (command) {
      case RecordObservation c ->
          DiagnosisRules.record(c, actor, at, diagnosis, Indicator.find(facts, c.indicator()));
      case CorrectObservation c -> {
        Observation observation = diagnosis.observation(c.observation());
        yield DiagnosisRules.correct(
            c, actor, at, observation, Indicator.find(facts, observation.indicator()));
      }
      case DefineZone c -> DiagnosisRules.define(c, actor, at, diagnosis);
      case IdentifyHotSpot c -> DiagnosisRules.identify(c, actor, at, diagnosis);
    };
  }
}
