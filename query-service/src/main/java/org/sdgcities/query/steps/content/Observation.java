package org.sdgcities.query.steps.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.CorrectionReason;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationCorrected;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.MissingReason;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.people.PersonId;

/// A figure, with the value that holds now and all that held before.
///
/// @param value null if it is missing
/// @param missing why there is no value; null if there is one
/// @param breakdown null for the whole population
/// @param zone null for the whole city
/// @param on the day of its recording
/// @param corrections in their order
public record Observation(
    int number,
    IndicatorCode indicator,
    ReferencePeriod period,
    @Nullable BigDecimal value,
    @Nullable MissingReason missing,
    String unit,
    String source,
    CollectionMethod method,
    @Nullable String breakdown,
    @Nullable Integer zone,
    List<Integer> evidence,
    LocalDate on,
    PersonId by,
    List<Correction> corrections) {

  /// @param former the value that held until then
  public record Correction(
      LocalDate on,
      PersonId by,
      @Nullable BigDecimal former,
      BigDecimal value,
      CorrectionReason reason,
      String note) {}

  static Observation of(
      Entry<ObservationRecorded> recorded, List<Entry<ObservationCorrected>> corrected) {
    ObservationRecorded e = recorded.event();
    BigDecimal value = e.value();
    List<Correction> corrections = new ArrayList<>();
    for (Entry<ObservationCorrected> one : corrected) {
      ObservationCorrected to = one.event();
      corrections.add(new Correction(one.on(), to.by(), value, to.value(), to.reason(), to.note()));
      value = to.value();
    }
    return new Observation(
        e.observation(),
        e.indicator(),
        e.period(),
        value,
        e.missing(),
        e.unit(),
        e.source(),
        e.method(),
        e.breakdown(),
        e.zone(),
        e.evidence(),
        recorded.on(),
        e.by(),
        corrections);
  }
}
