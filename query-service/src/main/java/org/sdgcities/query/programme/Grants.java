package org.sdgcities.query.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access.Viewer;

/// Which roles the viewer could give and take: administrators all, the leads of hubs and labs those
/// of their own people. Auditors see them all and give none.
record Grants(
    PersonId viewer, boolean administers, boolean audits, List<Scope> hubs, List<Scope> labs) {

  static Grants of(Viewer viewer) {
    return new Grants(
        viewer.person(),
        viewer.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL),
        viewer.holdsAnyOf(Role.AUDITOR),
        viewer.scopesOf(Role.HUB_LEAD),
        viewer.scopesOf(Role.LAB_LEAD));
  }

  boolean seesAny() {
    return seesAll() || !hubs.isEmpty() || !labs.isEmpty();
  }

  boolean seesAll() {
    return administers || audits;
  }

  /// @return whether he could give or take this role there
  boolean reach(String role, String scope) {
    return administers
        || (role.equals(Role.HUB_REVIEWER.name()) && hubs.contains(new Scope(scope)))
        || (role.equals(Role.LAB_EDITOR.name()) && labs.contains(new Scope(scope)));
  }

  /// @param kind of scope that the roles are held in
  /// @param scopes to choose from
  record Offer(String kind, List<String> roles, List<ScopeNames.Named> scopes) {}

  /// @return what he can give, by kind of scope: so that role and scope always fit
  List<Offer> offers(ScopeNames names) {
    if (!administers) {
      List<Offer> own = new ArrayList<>();
      add(own, Scope.Kind.HUB, List.of(Role.HUB_REVIEWER), names.of(hubs));
      add(own, Scope.Kind.LAB, List.of(Role.LAB_EDITOR), names.of(labs));
      return own;
    }
    List<Offer> all = new ArrayList<>();
    for (Scope.Kind kind : Scope.Kind.values()) {
      List<Role> roles = Arrays.stream(Role.values()).filter(role -> role.scope() == kind).toList();
      add(all, kind, roles, names.all(kind));
    }
    return all;
  }

  private static void add(
      List<Offer> offers, Scope.Kind kind, List<Role> roles, List<ScopeNames.Named> scopes) {
    if (!scopes.isEmpty()) {
      offers.add(new Offer(kind.name(), roles.stream().map(Role::name).toList(), scopes));
    }
  }
}
