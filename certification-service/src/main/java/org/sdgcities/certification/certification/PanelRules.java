package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.certification.CaseCommand.AssignPanel;
import org.sdgcities.certification.certification.CaseCommand.CastVote;
import org.sdgcities.certification.certification.CaseCommand.DecideCase;
import org.sdgcities.certification.certification.CaseStage.Ballot;
import org.sdgcities.certification.certification.CaseStage.Deliberation;
import org.sdgcities.certification.certification.CaseStage.Frozen;
import org.sdgcities.certification.certification.Cases.Case;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Person;
import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CaseEvent.PanelAssigned;
import org.sdgcities.kernel.certification.CaseEvent.VoteCast;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// How a panel is formed, votes and decides.
final class PanelRules {

  private PanelRules() {}

  /// The registrar convenes: an odd number of panel members, none of whom reviewed or decided on a
  /// step (D3) or worked for the city (D1), each having declared to be free of ties (D7).
  static List<CaseEvent> assign(
      AssignPanel command,
      Actor actor,
      Case one,
      Involved involved,
      Map<PersonId, Person> people,
      Criteria criteria) {
    actor.mustHold(Role.REGISTRAR, Scope.GLOBAL);
    unless(one.stage() instanceof Frozen, CaseRule.NOT_AT_THIS_STAGE, one.stage().getClass());
    List<PersonId> members = command.members();
    int least = criteria.bodies().panel();
    unless(
        members.size() >= least
            && members.size() % 2 == 1
            && new HashSet<>(members).size() == members.size(),
        CaseRule.PANEL_SIZE,
        least);
    unless(!members.contains(actor.id()), CaseRule.REGISTRAR_VOTES);
    people.forEach((id, person) -> mustBeFitToVote(id, person, actor, one, involved));
    return List.of(
        new PanelAssigned(
            one.id(), members, actor.today().plusDays(criteria.clocks().panelDays()), actor.id()));
  }

  private static void mustBeFitToVote(
      PersonId id, Person person, Actor actor, Case one, Involved involved) {
    unless(
        person.holds(Role.PANEL_MEMBER, Scope.GLOBAL, actor.today()),
        CaseRule.NOT_A_PANEL_MEMBER,
        id);
    unless(!involved.reviewed().contains(id), CaseRule.REVIEWER_VOTES, id);
    unless(!involved.city().contains(id), CaseRule.CITY_SIDE_VOTES, id);
    unless(!one.excluded().contains(id), CaseRule.VOTED_BEFORE, id);
    Interest declared = person.declarations().get(one.id().cycle());
    unless(declared != null, CaseRule.NO_DECLARATION, id);
    unless(declared == Interest.NONE, CaseRule.TIED_TO_THE_CITY, id);
  }

  static List<CaseEvent> vote(CastVote command, Actor actor, Case one, Criteria criteria) {
    Deliberation panel = deliberation(one, actor);
    unless(!panel.ballots().containsKey(actor.id()), CaseRule.HAS_VOTED);
    unless(
        command.vote() == Vote.GRANT || !command.reasons().isEmpty(), CaseRule.VOTE_WITHOUT_REASON);
    unless(command.vote() != Vote.DEFER || !one.deferred(), CaseRule.DEFERRED_BEFORE);
    LevelId lower = command.level();
    if (lower != null) {
      unless(criteria.level(lower).isPresent(), CaseRule.LEVEL_UNKNOWN, lower);
      unless(lower.compareTo(one.level()) < 0, CaseRule.NOT_A_LOWER_LEVEL, lower, one.level());
    }
    return List.of(new VoteCast(one.id(), command.vote(), lower, command.reasons(), actor.id()));
  }

  private static Deliberation deliberation(Case one, Actor actor) {
    if (!(one.stage() instanceof Deliberation panel)) {
      throw new Refused(CaseRule.NOT_AT_THIS_STAGE, one.stage().getClass());
    }
    unless(panel.members().contains(actor.id()), CaseRule.NOT_ON_THE_PANEL);
    return panel;
  }

  /// All have voted, and the majority decides. Who would grant the level would also grant a lower
  /// one: so if granting it has no majority, but granting at least something has, the lowest level
  /// that was named is granted.
  static List<CaseEvent> decide(DecideCase command, Actor actor, Case one, Criteria criteria) {
    Deliberation panel = deliberation(one, actor);
    int missing = panel.members().size() - panel.ballots().size();
    unless(missing == 0, CaseRule.VOTES_MISSING, missing, panel.members().size());
    SortedMap<Vote, Integer> votes = count(panel.ballots().values());
    Vote outcome = outcome(votes, panel.members().size());
    LocalDate appealUntil = actor.today().plusDays(criteria.clocks().appealDays());
    return List.of(
        new CertificationDecided(
            one.id(),
            outcome,
            granted(outcome, one, panel),
            votes,
            reasons(outcome, panel),
            command.minority(),
            appealUntil,
            actor.id()));
  }

  private static SortedMap<Vote, Integer> count(Collection<Ballot> ballots) {
    Map<Vote, Integer> votes = new EnumMap<>(Vote.class);
    ballots.forEach(ballot -> votes.merge(ballot.vote(), 1, Integer::sum));
    return new TreeMap<>(votes);
  }

  static Vote outcome(Map<Vote, Integer> votes, int members) {
    int grant = votes.getOrDefault(Vote.GRANT, 0);
    int lower = votes.getOrDefault(Vote.GRANT_LOWER, 0);
    if (2 * grant > members) {
      return Vote.GRANT;
    }
    if (2 * (grant + lower) > members) {
      return Vote.GRANT_LOWER;
    }
    return 2 * votes.getOrDefault(Vote.DEFER, 0) > members ? Vote.DEFER : Vote.REFUSE;
  }

  /// @return what those who voted so gave as their reasons
  private static List<Reason> reasons(Vote outcome, Deliberation panel) {
    return panel.members().stream()
        .map(panel.ballots()::get)
        .filter(ballot -> ballot != null && ballot.vote() == outcome)
        .flatMap(ballot -> ballot.reasons().stream())
        .distinct()
        .toList();
  }

  private static @Nullable LevelId granted(Vote outcome, Case one, Deliberation panel) {
    return switch (outcome) {
      case GRANT -> one.level();
      case GRANT_LOWER ->
          panel.ballots().values().stream()
              .map(Ballot::level)
              .filter(level -> level != null)
              .sorted()
              .findFirst()
              .orElse(null);
      case DEFER, REFUSE -> null;
    };
  }
}
