package org.sdgcities.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.ContestedAct;

/// An appeal with all that belongs to it.
///
/// @param panel who hears it; empty until it is admitted
/// @param summary of the decision, for the public; null until then
public record AppealView(
    Row row,
    String grounds,
    String lodgedBy,
    List<String> panel,
    @Nullable String admittedBy,
    @Nullable LocalDate admittedOn,
    @Nullable String summary,
    @Nullable String decidedBy,
    @Nullable LocalDate decidedOn) {

  /// An appeal in one line.
  ///
  /// @param cycle that the contested act belongs to
  /// @param due last day for its panel; null while none is named
  /// @param yours whether it waits for the onlooker's decision
  /// @param outcome null until it is decided
  public record Row(
      String city,
      Words names,
      int number,
      ContestedAct against,
      @Nullable Integer cycle,
      String status,
      LocalDate lodgedOn,
      @Nullable LocalDate due,
      boolean yours,
      @Nullable String outcome,
      long position) {

    public boolean isOpen() {
      return !status.equals("DECIDED");
    }

    public String path() {
      return "/cases/appeals/" + city + "/" + number;
    }

    public String kind() {
      return against.kind().name();
    }

    /// @return what it is against, as a page calls it: a step, a certificate's or a case's number
    public String act() {
      return switch (against.kind()) {
        case CASE -> against.caseId().value();
        case CERTIFICATE -> against.certificate().value();
        case STEP -> against.step().step().name();
      };
    }

    /// @return where to read about what it is against
    public String actPath() {
      return pathOf(against);
    }
  }

  static String pathOf(ContestedAct act) {
    return switch (act.kind()) {
      case CASE -> "/cases/" + act.caseId();
      case CERTIFICATE -> "/cases/certificates/" + act.certificate();
      case STEP -> "/reviews/" + act.step().value().toLowerCase(Locale.ROOT);
    };
  }
}
