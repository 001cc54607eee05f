package org.sdgcities.certification.diagnosis;

import static org.sdgcities.certification.decision.Refused.unless;

import java.math.BigDecimal;
import java.util.List;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.diagnosis.Diagnosis.Observation;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.CorrectObservation;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.DefineZone;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.IdentifyHotSpot;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.RecordObservation;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationCorrected;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;
import org.sdgcities.kernel.roles.Role;

/// How a city describes itself: figures, zones, and the hot spots that they show.
final class DiagnosisRules {

  private DiagnosisRules() {}

  /// A figure speaks of a period that is over, in the unit of its indicator. The city goes on
  /// observing after the step has been accepted.
  static List<DiagnosisEvent> record(
      RecordObservation command,
      Actor actor,
      StepInCity at,
      Diagnosis diagnosis,
      IndicatorDefined indicator) {
    mustBeObservedBy(actor, at);
    mustBeStatedIn(command.unit(), indicator);
    if (command.value() != null) {
      mustBePossible(command.value(), indicator);
    }
    unless(
        !command.period().end().isAfter(actor.today()),
        DiagnosisRule.PERIOD_NOT_OVER,
        command.period());
    if (command.zone() != null) {
      unless(diagnosis.hasZone(command.zone()), DiagnosisRule.ZONE_UNKNOWN, command.zone());
    }
    at.mustHaveEvidence(command.evidence());
    return List.of(
        new ObservationRecorded(
            command.cycle(),
            diagnosis.observations().size() + 1,
            command.indicator(),
            command.period(),
            command.value(),
            command.missing(),
            command.unit(),
            command.source(),
            command.method(),
            command.breakdown(),
            command.zone(),
            command.evidence(),
            actor.id()));
  }

  /// A correction gives another value, fit for the same indicator. What is missing is not corrected
  /// but recorded anew.
  static List<DiagnosisEvent> correct(
      CorrectObservation command,
      Actor actor,
      StepInCity at,
      Observation observation,
      IndicatorDefined indicator) {
    mustBeObservedBy(actor, at);
    BigDecimal former = observation.value();
    if (former == null) {
      throw new Refused(DiagnosisRule.VALUE_MISSING, command.observation());
    }
    mustBeStatedIn(observation.unit(), indicator);
    mustBePossible(command.value(), indicator);
    unless(
        command.value().compareTo(former) != 0,
        DiagnosisRule.VALUE_UNCHANGED,
        command.value().toPlainString(),
        command.observation());
    return List.of(
        new ObservationCorrected(
            command.cycle(),
            command.observation(),
            command.value(),
            command.reason(),
            command.note(),
            actor.id()));
  }

  private static void mustBeObservedBy(Actor actor, StepInCity at) {
    if (at.state().isAccepted()) {
      actor.mustHoldEither(Role.LAB_EDITOR, Role.LAB_LEAD, at.lab());
    } else {
      at.mustBeDraftedBy(actor);
    }
  }

  private static void mustBeStatedIn(String unit, IndicatorDefined indicator) {
    unless(
        unit.equals(indicator.unit()),
        DiagnosisRule.OTHER_UNIT,
        indicator.indicator(),
        indicator.unit(),
        unit);
  }

  private static void mustBePossible(BigDecimal value, IndicatorDefined indicator) {
    BigDecimal least = indicator.least();
    if (least != null) {
      unless(
          value.compareTo(least) >= 0,
          DiagnosisRule.TOO_SMALL,
          indicator.indicator(),
          least.toPlainString(),
          value.toPlainString());
    }
    BigDecimal most = indicator.most();
    if (most != null) {
      unless(
          value.compareTo(most) <= 0,
          DiagnosisRule.TOO_GREAT,
          indicator.indicator(),
          most.toPlainString(),
          value.toPlainString());
    }
  }

  /// A zone has a name of its own, however it is written.
  static List<DiagnosisEvent> define(
      DefineZone command, Actor actor, StepInCity at, Diagnosis diagnosis) {
    at.mustBeDraftedBy(actor);
    unless(!diagnosis.hasZone(command.name()), DiagnosisRule.ZONE_NAME_TAKEN, command.name());
    return List.of(
        new ZoneDefined(
            command.cycle(),
            diagnosis.zones().size() + 1,
            command.name(),
            command.kind(),
            command.population(),
            command.outline(),
            actor.id()));
  }

  /// A hot spot lies in zones that are defined, and rests on figures that were recorded.
  static List<DiagnosisEvent> identify(
      IdentifyHotSpot command, Actor actor, StepInCity at, Diagnosis diagnosis) {
    at.mustBeDraftedBy(actor);
    for (int zone : command.zones()) {
      unless(diagnosis.hasZone(zone), DiagnosisRule.ZONE_UNKNOWN, zone);
    }
    for (IndicatorCode indicator : command.indicators()) {
      unless(diagnosis.hasValue(indicator), DiagnosisRule.NOT_OBSERVED, indicator);
    }
    return List.of(
        new HotSpotIdentified(
            command.cycle(),
            diagnosis.hotSpots() + 1,
            command.kind(),
            command.title(),
            command.zones(),
            command.indicators(),
            command.method(),
            command.parameters(),
            actor.id()));
  }
}
