package org.sdgcities.query.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.springframework.stereotype.Component;

/// Which forms a case's page offers to whom. It only spares people forms that would be refused:
/// what they may do is decided by the log.
@Component
final class CaseTasks {

  private final Access access;
  private final Candidates candidates;
  private final OpenToAppeal appeals;

  CaseTasks(Access access, Candidates candidates, OpenToAppeal appeals) {
    this.access = access;
    this.candidates = candidates;
    this.appeals = appeals;
  }

  /// What the viewer can do now; what he cannot is false or null.
  record Tasks(
      boolean sign,
      @Nullable Convening convening,
      @Nullable Declaration declaration,
      @Nullable Voting voting,
      boolean close,
      boolean issue,
      boolean otherMustIssue,
      OpenToAppeal.@Nullable Answer appeal) {}

  /// @param least the fewest on a panel
  record Convening(int least, List<Candidate> candidates) {

    /// @return whether as many could be named today
    public boolean enough() {
      return candidates.stream().filter(Candidate::fit).count() >= least;
    }
  }

  /// @param interest declared so far, or null
  record Declaration(@Nullable String interest, List<String> choices) {}

  /// @param lower levels than the one applied for
  /// @param criteria that a reason may be about
  record Voting(List<LevelChoice> lower, List<String> criteria, boolean mayDefer) {}

  record LevelChoice(String id, Words name) {}

  Tasks of(CaseView one, Viewer viewer) {
    CaseView.Row row = one.row();
    CaseId id = new CaseId(row.city() + "/" + row.cycle() + "/" + row.number());
    boolean granted = row.stage().equals("DECIDED") && row.granted() != null;
    boolean registrar = viewer.holds(Role.REGISTRAR, Scope.GLOBAL);
    return new Tasks(
        row.stage().equals("APPLIED")
            && viewer.holds(Role.CITY_AUTHORITY, Scope.of(id.cycle().city()))
            && !one.appliedBy().equals(viewer.person().value()),
        registrar && row.stage().equals("FROZEN") ? convening(id, viewer.person()) : null,
        declaration(row, id, viewer),
        row.voteMissing() ? voting(one, id) : null,
        mayClose(one, viewer),
        registrar && granted && !judged(id, viewer.person()),
        registrar && granted && judged(id, viewer.person()),
        appeals.forLead(ContestedAct.of(id), viewer));
  }

  private Convening convening(CaseId id, PersonId registrar) {
    return new Convening(
        appeals.criteria(id.cycle()).map(criteria -> criteria.bodies().panel()).orElse(1),
        candidates.forCase(id, registrar));
  }

  /// Panel members say before a panel is formed whether anything ties them to the city.
  private @Nullable Declaration declaration(CaseView.Row row, CaseId id, Viewer viewer) {
    boolean early = row.stage().equals("APPLIED") || row.stage().equals("FROZEN");
    return early && viewer.holds(Role.PANEL_MEMBER, Scope.GLOBAL)
        ? new Declaration(
            access.declared(viewer.person(), id.cycle().value()).map(Interest::name).orElse(null),
            java.util.Arrays.stream(Interest.values()).map(Interest::name).toList())
        : null;
  }

  private Voting voting(CaseView one, CaseId id) {
    boolean deferred =
        one.rounds().stream()
            .map(CaseView.Round::decision)
            .anyMatch(decision ->
                decision != null
                    && decision.outcome().equals("DEFER")
                    && decision.annulledBy() == null);
    return appeals
        .criteria(id.cycle())
        .map(criteria -> {
          Level asked = asked(criteria, one);
          return new Voting(
              criteria.levels().stream()
                  .filter(level -> level.id().compareTo(asked.id()) < 0)
                  .map(level -> new LevelChoice(level.id().value(), level.name()))
                  .toList(),
              asked.steps().stream()
                  .flatMap(step -> criteria.of(step).stream())
                  .map(Criterion::id)
                  .map(Object::toString)
                  .toList(),
              !deferred);
        })
        .orElseGet(() -> new Voting(List.of(), List.of(), !deferred));
  }

  private static Level asked(Criteria criteria, CaseView one) {
    return criteria.levels().stream()
        .filter(level -> level.id().value().equals(one.row().levelId()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean mayClose(CaseView one, Viewer viewer) {
    if (!one.row().stage().equals("DELIBERATION")) {
      return false;
    }
    List<CaseView.Member> members = one.rounds().getLast().members();
    return members.stream().allMatch(CaseView.Member::voted)
        && members.stream().anyMatch(member -> member.person().equals(viewer.person().value()));
  }

  /// Who voted on the case, or judged one of its steps, does not issue the certificate.
  private boolean judged(CaseId id, PersonId person) {
    List<String> parts = candidates.parts(id.cycle()).getOrDefault(person.value(), List.of());
    return parts.contains("VOTED") || parts.contains("REVIEWED");
  }
}
