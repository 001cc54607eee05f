package org.sdgcities.query.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;

/// A certificate as those see it who keep the register.
///
/// @param stoppedBy who suspended or withdrew it, or null
/// @param appealUntil last day for the city to appeal against that, or null
public record CertificateView(
    Row row,
    int caseNumber,
    String criteria,
    String issuedBy,
    @Nullable String stoppedBy,
    @Nullable LocalDate appealUntil,
    List<Act> history,
    List<AppealView.Row> appeals) {

  /// A certificate in one line.
  ///
  /// @param since when the status began
  public record Row(
      String certificate,
      String city,
      Words names,
      int cycle,
      Words level,
      String status,
      LocalDate since,
      LocalDate validFrom,
      LocalDate validTo,
      long position) {

    public String path() {
      return "/cases/certificates/" + certificate;
    }
  }

  /// @param status that it brought about; `ISSUED` for the first
  /// @param heard what the city said to it, or null
  public record Act(
      long position,
      String status,
      LocalDate on,
      String by,
      @Nullable String ground,
      @Nullable String reason,
      @Nullable String heard,
      @Nullable String successor) {}
}
