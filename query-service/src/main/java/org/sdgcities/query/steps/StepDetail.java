package org.sdgcities.query.steps;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.steps.StepsPage.CityRow;
import org.sdgcities.query.steps.StepsPage.CycleRow;
import org.sdgcities.query.steps.content.Choice;
import org.sdgcities.query.steps.content.Content;
import org.sdgcities.query.steps.content.Entry;

/// Everything about one step.
///
/// @param criteria how far it has come towards each
/// @param rounds the first first
/// @param acts what was done on its way, the first first
/// @param labSide who worked on it, signed or submitted it for the city, ever
/// @param indicators names of those that the step or its criteria speak of
public record StepDetail(
    CityRow city,
    CycleRow cycle,
    StepRow step,
    List<CriterionProgress> criteria,
    List<Round> rounds,
    List<Act> acts,
    List<PersonId> labSide,
    List<Entry<EvidenceAdded>> files,
    Content content,
    Map<String, Words> indicators) {

  /// @param about a reason, an outcome or a number, as the kind has it; or null
  public record Act(
      long position, int round, LocalDate on, String kind, PersonId by, @Nullable String about) {}

  /// @return the round that was submitted last, if any was
  public Optional<Round> current() {
    return rounds.stream().filter(round -> round.number() == step.round()).findFirst();
  }

  /// @return rounds before the last submitted one, the newest first
  public List<Round> former() {
    return rounds.stream().filter(round -> round.number() < step.round()).toList().reversed();
  }

  /// @return the files, to be named by what rests on them
  public List<Choice> fileChoices() {
    return files.stream()
        .map(file -> Choice.numbered(file.event().evidence(), file.event().title()))
        .toList();
  }

  public boolean complete() {
    return criteria.stream().allMatch(CriterionProgress::complete);
  }

  /// @return the criteria that are not complete, by their numbers
  public List<String> incomplete() {
    return criteria.stream()
        .filter(progress -> !progress.complete())
        .map(progress -> progress.criterion().id().value())
        .toList();
  }
}
