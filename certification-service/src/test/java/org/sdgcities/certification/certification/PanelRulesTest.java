package org.sdgcities.certification.certification;

import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.MAYOR;
import static org.sdgcities.certification.Town.MODERATOR;
import static org.sdgcities.certification.Town.PANEL_1;
import static org.sdgcities.certification.Town.PANEL_2;
import static org.sdgcities.certification.Town.PANEL_3;
import static org.sdgcities.certification.Town.REGISTRAR;
import static org.sdgcities.certification.Town.REVIEWER_1;
import static org.sdgcities.certification.Town.granted;
import static org.sdgcities.certification.certification.CaseRule.*;
import static org.sdgcities.certification.certification.Certified.CASES;
import static org.sdgcities.certification.certification.Certified.FIRST;
import static org.sdgcities.certification.certification.Certified.L1;
import static org.sdgcities.certification.certification.Certified.L2;
import static org.sdgcities.certification.certification.Certified.REASONS;
import static org.sdgcities.certification.certification.Certified.decided;
import static org.sdgcities.certification.certification.Certified.deliberating;
import static org.sdgcities.certification.certification.Certified.frozen;
import static org.sdgcities.certification.certification.Certified.vote;
import static org.sdgcities.certification.certification.Certified.voted;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.certification.CaseCommand.AssignPanel;
import org.sdgcities.certification.certification.CaseCommand.CastVote;
import org.sdgcities.certification.certification.CaseCommand.DecideCase;
import org.sdgcities.certification.certification.CaseCommand.IssueCertificate;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CaseEvent.PanelAssigned;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.Scope;

/// Panels and votes.
class PanelRulesTest {

  @Test
  void the_registrar_convenes_an_odd_panel_of_people_who_had_no_part() {
    frozen()
        .as(REGISTRAR)
        .when(CASES, new AssignPanel(FIRST, List.of(PANEL_1, PANEL_2, PANEL_3)))
        .then(
            new PanelAssigned(
                FIRST, List.of(PANEL_1, PANEL_2, PANEL_3), Town.day(4, 2), REGISTRAR));
  }

  @Test
  void a_panel_of_two_or_of_one_twice_is_none() {
    panel(frozen(), PANEL_1, PANEL_2).refused(PANEL_SIZE, 3);
    panel(frozen(), PANEL_1, PANEL_2, PANEL_2).refused(PANEL_SIZE, 3);
  }

  @Test
  void duty_D3_who_reviewed_or_moderated_a_step_does_not_vote_on_the_case() {
    panel(
            frozen().and(granted(REVIEWER_1, Role.PANEL_MEMBER, Scope.GLOBAL)),
            PANEL_1,
            PANEL_2,
            REVIEWER_1)
        .refused(REVIEWER_VOTES, REVIEWER_1);
    panel(
            frozen()
                .and(granted(MODERATOR, Role.PANEL_MEMBER, Scope.GLOBAL))
                .and(new ConflictDeclared(MODERATOR, CYCLE, Interest.NONE)),
            PANEL_1,
            PANEL_2,
            MODERATOR)
        .refused(REVIEWER_VOTES, MODERATOR);
  }

  @Test
  void duty_D1_who_worked_for_the_city_does_not_vote_on_it() {
    panel(frozen().and(granted(MAYOR, Role.PANEL_MEMBER, Scope.GLOBAL)), PANEL_1, PANEL_2, MAYOR)
        .refused(CITY_SIDE_VOTES, MAYOR);
  }

  @Test
  void duty_D4_the_registrar_does_not_sit_on_the_panel_he_convenes() {
    panel(
            frozen().and(granted(REGISTRAR, Role.PANEL_MEMBER, Scope.GLOBAL)),
            PANEL_1,
            PANEL_2,
            REGISTRAR)
        .refused(REGISTRAR_VOTES);
  }

  @Test
  void duty_D7_a_panel_member_has_declared_to_be_free_of_ties() {
    PersonId fourth = Town.NOBODY;
    Given frozen = frozen().and(granted(fourth, Role.PANEL_MEMBER, Scope.GLOBAL));
    panel(frozen, PANEL_1, PANEL_2, fourth).refused(NO_DECLARATION, fourth);
    panel(
            frozen.and(new ConflictDeclared(fourth, CYCLE, Interest.FINANCIAL)),
            PANEL_1,
            PANEL_2,
            fourth)
        .refused(TIED_TO_THE_CITY, fourth);
  }

  @Test
  void duty_D10_an_administrator_convenes_no_panel() {
    frozen()
        .and(granted(REGISTRAR, Role.PROGRAMME_ADMIN, Scope.GLOBAL))
        .as(REGISTRAR)
        .when(CASES, new AssignPanel(FIRST, List.of(PANEL_1, PANEL_2, PANEL_3)))
        .refused(PeopleRule.ADMIN_ACTS_ON_NO_CASE);
  }

  @Test
  void who_is_no_panel_member_is_not_assigned() {
    panel(frozen(), PANEL_1, PANEL_2, Town.NOBODY).refused(NOT_A_PANEL_MEMBER, Town.NOBODY);
  }

  private static Given.When<CaseCommand> panel(Given given, PersonId... members) {
    return given.as(REGISTRAR).when(CASES, new AssignPanel(FIRST, List.of(members)));
  }

  @Test
  void only_members_vote_once_and_with_reasons() {
    deliberating()
        .as(REGISTRAR)
        .when(CASES, new CastVote(FIRST, Vote.GRANT, null, List.of()))
        .refused(NOT_ON_THE_PANEL);
    vote(deliberating(), PANEL_1, Vote.GRANT)
        .when(CASES, new CastVote(FIRST, Vote.REFUSE, null, REASONS))
        .refused(HAS_VOTED);
    deliberating()
        .as(PANEL_1)
        .when(CASES, new CastVote(FIRST, Vote.REFUSE, null, List.of()))
        .refused(VOTE_WITHOUT_REASON);
  }

  @Test
  void a_lower_level_is_lower() {
    deliberating()
        .as(PANEL_1)
        .when(CASES, new CastVote(FIRST, Vote.GRANT_LOWER, L2, REASONS))
        .refused(NOT_A_LOWER_LEVEL, L2, L1);
  }

  @Test
  void all_vote_before_it_is_decided() {
    vote(deliberating(), PANEL_1, Vote.GRANT)
        .when(CASES, new DecideCase(FIRST, null))
        .refused(VOTES_MISSING, 2, 3);
  }

  @Test
  void the_majority_decides_and_its_reasons_are_kept() {
    voted(Vote.GRANT, Vote.REFUSE, Vote.REFUSE)
        .when(CASES, new DecideCase(FIRST, "One of us would have granted it."))
        .then(
            new CertificationDecided(
                FIRST,
                Vote.REFUSE,
                null,
                new TreeMap<>(Map.of(Vote.GRANT, 1, Vote.REFUSE, 2)),
                REASONS,
                "One of us would have granted it.",
                Town.day(4, 2),
                PANEL_3));
  }

  @ParameterizedTest
  @CsvSource({
    "3,0,0,0,GRANT",
    "2,0,0,1,GRANT",
    "1,1,0,1,GRANT_LOWER",
    "0,2,0,1,GRANT_LOWER",
    "1,0,2,0,DEFER",
    "1,0,0,2,REFUSE",
    "1,0,1,1,REFUSE",
    "2,1,1,1,GRANT_LOWER",
    "0,0,3,2,DEFER"
  })
  void who_would_grant_it_would_also_grant_a_lower_level(
      int grant, int lower, int defer, int refuse, Vote outcome) {
    Map<Vote, Integer> votes =
        Map.of(Vote.GRANT, grant, Vote.GRANT_LOWER, lower, Vote.DEFER, defer, Vote.REFUSE, refuse);

    org.assertj.core.api.Assertions.assertThat(
            PanelRules.outcome(votes, grant + lower + defer + refuse))
        .isEqualTo(outcome);
  }

  @Test
  void a_case_is_put_off_once() {
    Given deferred = decided(Vote.DEFER);

    deferred
        .as(PANEL_1)
        .when(CASES, new CastVote(FIRST, Vote.DEFER, null, REASONS))
        .refused(DEFERRED_BEFORE);
    vote(vote(vote(deferred, PANEL_1, Vote.GRANT), PANEL_2, Vote.GRANT), PANEL_3, Vote.GRANT)
        .when(CASES, new DecideCase(FIRST, null))
        .happens();
  }

  @Test
  void duty_D4_who_voted_or_reviewed_does_not_issue() {
    decided(Vote.GRANT)
        .and(granted(PANEL_1, Role.REGISTRAR, Scope.GLOBAL))
        .as(PANEL_1)
        .when(CASES, new IssueCertificate(FIRST))
        .refused(VOTER_ISSUES);
    decided(Vote.GRANT)
        .and(granted(REVIEWER_1, Role.REGISTRAR, Scope.GLOBAL))
        .as(REVIEWER_1)
        .when(CASES, new IssueCertificate(FIRST))
        .refused(REVIEWER_ISSUES);
  }
}
