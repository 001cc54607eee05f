package org.sdgcities.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.review.Reason;

/// A case with all that belongs to it, as far as the onlooker may see.
///
/// @param dossier null until the city's authority has signed
/// @param rounds of its panels, the first one first
public record CaseView(
    Row row,
    String appliedBy,
    LocalDate appliedOn,
    @Nullable Dossier dossier,
    List<Round> rounds,
    List<AppealView.Row> appeals) {

  /// A case in one line.
  ///
  /// @param levelId and its name: the level applied for
  /// @param due last day for the panel; null while nobody's clock runs
  /// @param voteMissing whether it waits for the onlooker's own vote
  /// @param outcome of the decision that stands, or null
  /// @param granted level, or null
  public record Row(
      String city,
      Words names,
      int cycle,
      int number,
      String criteria,
      String levelId,
      Words level,
      String stage,
      LocalDate since,
      @Nullable LocalDate due,
      boolean voteMissing,
      @Nullable String outcome,
      @Nullable Words granted,
      @Nullable String certificate,
      long position) {

    public boolean isOpen() {
      return !stage.equals("DECIDED") && !stage.equals("ISSUED");
    }

    public String path() {
      return "/cases/" + city + "/" + cycle + "/" + number;
    }
  }

  /// What the panel judges by, fixed.
  ///
  /// @param position last position of the log that belongs to it
  /// @param evaluation version of the rules that computed whether the level's demands are met
  public record Dossier(
      String digest,
      long position,
      String evaluation,
      String signedBy,
      LocalDate signedOn,
      Map<String, String> steps) {}

  /// @param decision null while the panel deliberates
  public record Round(
      int number,
      String convenedBy,
      LocalDate convenedOn,
      LocalDate due,
      List<Member> members,
      @Nullable Decision decision) {}

  /// @param ballot null if there is none, or if the onlooker may not see it
  public record Member(String person, boolean voted, @Nullable Ballot ballot) {}

  /// @param level for a lower level; else null
  public record Ballot(String vote, @Nullable Words level, List<Reason> reasons, LocalDate on) {}

  /// @param level granted, or null
  /// @param votes how many voted how
  /// @param annulledBy number of the appeal that undid it, or null
  public record Decision(
      String outcome,
      @Nullable Words level,
      Map<String, Integer> votes,
      List<Reason> reasons,
      @Nullable String minority,
      LocalDate appealUntil,
      String by,
      LocalDate on,
      @Nullable String certificate,
      @Nullable String annulledBy) {}
}
