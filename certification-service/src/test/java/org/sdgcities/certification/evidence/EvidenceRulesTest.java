package org.sdgcities.certification.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.NOBODY;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.evidence.EvidenceCommand.AddEvidence;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.evidence.EvidenceKind;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class EvidenceRulesTest {

  private static final EvidenceDecider DECIDER = new EvidenceDecider();
  private static final StepRef STEP = Town.step(Step.DIAGNOSIS);
  private static final Sha256 BYTES = new Sha256("a".repeat(64));

  private static Given drafted() {
    return Given.given(Town.programme())
        .and(Town.opened())
        .and(new StepOpened(STEP, EDITOR))
        .as(EDITOR);
  }

  @Test
  void a_file_takes_the_next_number_of_its_step() {
    drafted()
        .and(Town.file(Step.DIAGNOSIS, 1), Town.file(Step.PLANNING, 1))
        .when(DECIDER, map(STEP, BYTES))
        .then(
            new EvidenceAdded(
                STEP,
                2,
                EvidenceKind.BOUNDARY_MAP,
                "Boundary of 2019",
                BYTES,
                4096,
                "application/geo+json",
                "sw",
                "CC-BY-4.0",
                EDITOR));
  }

  @Test
  void the_same_bytes_are_not_added_to_a_step_twice() {
    drafted()
        .and(Town.file(Step.DIAGNOSIS, 1))
        .when(DECIDER, map(STEP, BYTES))
        .happens()
        .when(DECIDER, map(STEP, BYTES))
        .refused(EvidenceRule.FILE_THERE_ALREADY, 2);
  }

  @Test
  void another_step_may_rest_on_the_same_bytes() {
    StepRef planning = Town.step(Step.PLANNING);
    Given given =
        drafted()
            .and(new StepOpened(planning, EDITOR))
            .when(DECIDER, map(STEP, BYTES))
            .happens()
            .when(DECIDER, map(planning, BYTES))
            .happens();

    assertThat(given.state(EvidenceFiles.FOLD, planning).numberOf(BYTES)).contains(1);
  }

  @Test
  void only_the_lab_adds_files_and_only_while_the_step_is_drafted() {
    drafted()
        .as(NOBODY)
        .when(DECIDER, map(STEP, BYTES))
        .refused(PeopleRule.ROLE_MISSING, Role.LAB_EDITOR, Scope.of(Town.LAB));
    Given.given(Town.programme())
        .and(Town.opened())
        .as(EDITOR)
        .when(DECIDER, map(STEP, BYTES))
        .refused(ReviewRule.LOCKED, "not started");
  }

  @Test
  void the_kind_of_a_file_is_known_by_its_number() {
    EvidenceFiles files =
        drafted().when(DECIDER, map(STEP, BYTES)).happens().state(EvidenceFiles.FOLD, STEP);

    assertThat(files.isOfKind(1, EvidenceKind.BOUNDARY_MAP)).isTrue();
    assertThat(files.isOfKind(1, EvidenceKind.ADOPTION_ACT)).isFalse();
    assertThat(files.isOfKind(2, EvidenceKind.BOUNDARY_MAP)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "csv", "text/", "text/csv; charset=utf-8", "Text/CSV", "a/b/c"})
  void what_is_no_media_type_is_no_command(String mediaType) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> map(100, mediaType, "sw"));
  }

  @Test
  void an_empty_file_or_an_unknown_language_code_is_no_command() {
    Stream.<Runnable>of(() -> map(0, "text/csv", "sw"), () -> map(100, "text/csv", "Kiswahili!"))
        .forEach(command -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(command::run));
  }

  private static AddEvidence map(StepRef step, Sha256 sha256) {
    return new AddEvidence(
        step,
        EvidenceKind.BOUNDARY_MAP,
        " Boundary of 2019 ",
        sha256,
        4096,
        "application/geo+json",
        "SW",
        "CC-BY-4.0");
  }

  private static AddEvidence map(long size, String mediaType, String language) {
    return new AddEvidence(
        STEP, EvidenceKind.BOUNDARY_MAP, "Boundary", BYTES, size, mediaType, language, null);
  }
}
