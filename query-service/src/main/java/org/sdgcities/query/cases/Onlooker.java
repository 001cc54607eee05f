package org.sdgcities.query.cases;

import java.util.List;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access.Viewer;

/// Who looks at cases, and how much of them he sees: whoever works for a city or its hub sees that
/// city's, and of a vote only how many voted how; whoever decides or keeps the register sees all
/// cities' and, once a panel has decided, who voted how; auditors see it at once. A member of a
/// panel sees the others' votes when he has cast his own.
///
/// @param all whether he sees all cities
public record Onlooker(
    PersonId person,
    boolean all,
    boolean audits,
    List<String> labs,
    List<String> cities,
    List<String> hubs) {

  /// Condition on a row of cities called `t`.
  static final String CITIES = "(? or t.lab = any (?) or t.city = any (?) or t.hub = any (?))";

  public static Onlooker of(Viewer viewer) {
    return new Onlooker(
        viewer.person(),
        viewer.seesAll(),
        viewer.holdsAnyOf(Role.AUDITOR),
        names(viewer, Scope.Kind.LAB),
        names(viewer, Scope.Kind.CITY),
        names(viewer, Scope.Kind.HUB));
  }

  private static List<String> names(Viewer viewer, Scope.Kind kind) {
    return viewer.roles().stream()
        .filter(held -> held.scope().kind() == kind)
        .map(held -> held.scope().name())
        .distinct()
        .toList();
  }

  /// @return whether there is any city whose cases he sees
  boolean seesAny() {
    return all || !labs.isEmpty() || !cities.isEmpty() || !hubs.isEmpty();
  }

  /// @return arguments for {@link #CITIES}
  Object[] cityArguments() {
    return new Object[] {
      all, labs.toArray(String[]::new), cities.toArray(String[]::new), hubs.toArray(String[]::new)
    };
  }

  /// @return whether he sees who voted how in a round
  boolean seesBallots(CaseView.Round round) {
    boolean hasVoted =
        round.members().stream()
            .anyMatch(member -> member.person().equals(person.value()) && member.voted());
    return audits || hasVoted || (all && round.decision() != null);
  }

  /// @return what he sees of a round
  CaseView.Round show(CaseView.Round round) {
    if (seesBallots(round)) {
      return round;
    }
    return new CaseView.Round(
        round.number(),
        round.convenedBy(),
        round.convenedOn(),
        round.due(),
        round.members().stream()
            .map(member -> new CaseView.Member(member.person(), member.voted(), null))
            .toList(),
        round.decision());
  }
}
