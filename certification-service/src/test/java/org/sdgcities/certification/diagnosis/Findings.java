package org.sdgcities.certification.diagnosis;

import static org.sdgcities.certification.Town.AIR;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.SLUMS;

import java.math.BigDecimal;
import java.util.List;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.CorrectObservation;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.DefineZone;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.IdentifyHotSpot;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.RecordObservation;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.CorrectionReason;
import org.sdgcities.kernel.diagnosis.HotSpotKind;
import org.sdgcities.kernel.diagnosis.HotSpotMethod;
import org.sdgcities.kernel.diagnosis.MissingReason;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.diagnosis.ZoneKind;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;

/// What the town's lab finds out in the tests.
final class Findings {

  static final DiagnosisDecider DECIDER = new DiagnosisDecider();
  static final String PM = "microgram per m3";

  private Findings() {}

  static Given drafted() {
    return Given.given(Town.programme())
        .and(Town.opened())
        .and(new StepOpened(Town.step(Step.DIAGNOSIS), EDITOR))
        .as(EDITOR);
  }

  /// The air was measured once: 31.5.
  static Given measured() {
    return drafted().when(DECIDER, air("2024", "31.5")).happens();
  }

  /// Besides, there is one zone.
  static Given zoned() {
    return measured().when(DECIDER, zone("Ilemela")).happens();
  }

  static RecordObservation air(String period, String value) {
    return observation(AIR, period, new BigDecimal(value), null, PM, null);
  }

  static RecordObservation slums(String value) {
    return observation(SLUMS, "2024", new BigDecimal(value), null, "%", null);
  }

  static RecordObservation missing() {
    return observation(AIR, "2024", null, MissingReason.NOT_COLLECTED, PM, null);
  }

  static RecordObservation observation(
      IndicatorCode indicator,
      String period,
      BigDecimal value,
      MissingReason missing,
      String unit,
      Integer zone) {
    return new RecordObservation(
        CYCLE,
        indicator,
        new ReferencePeriod(period),
        value,
        missing,
        unit,
        "City",
        CollectionMethod.SENSOR,
        null,
        zone,
        List.of());
  }

  static CorrectObservation correction(int observation, String value) {
    return new CorrectObservation(
        CYCLE,
        observation,
        new BigDecimal(value),
        CorrectionReason.TYPING_ERROR,
        "Digits were swapped.");
  }

  static DefineZone zone(String name) {
    return new DefineZone(CYCLE, name, ZoneKind.ADMINISTRATIVE, null, null);
  }

  static IdentifyHotSpot hotSpot(int zone, IndicatorCode indicator) {
    return hotSpot(List.of(zone), List.of(indicator), "> 30");
  }

  static IdentifyHotSpot hotSpot(
      List<Integer> zones, List<IndicatorCode> indicators, String parameters) {
    return new IdentifyHotSpot(
        CYCLE,
        HotSpotKind.CHALLENGE,
        "Smoke",
        zones,
        indicators,
        HotSpotMethod.THRESHOLD,
        parameters);
  }
}
