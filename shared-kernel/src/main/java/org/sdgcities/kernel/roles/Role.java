package org.sdgcities.kernel.roles;

import java.util.List;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// What a person may do, always within a scope.
public enum Role implements Subject {
  /// Drafts a city's evidence.
  LAB_EDITOR(Scope.Kind.LAB),
  /// Leads a city lab: submits steps, applies, appeals.
  LAB_LEAD(Scope.Kind.LAB),
  /// Signs for the city.
  CITY_AUTHORITY(Scope.Kind.CITY),
  /// Reviews the steps of the hub's cities.
  HUB_REVIEWER(Scope.Kind.HUB),
  /// Leads a hub: checks completeness, assigns reviewers.
  HUB_LEAD(Scope.Kind.HUB),
  /// Decides on reviewed steps, for quality control.
  GLOBAL_MODERATOR(Scope.Kind.GLOBAL),
  /// Votes on certification.
  PANEL_MEMBER(Scope.Kind.GLOBAL),
  /// Keeps the register: convenes panels, issues and suspends certificates.
  REGISTRAR(Scope.Kind.GLOBAL),
  /// Hears appeals.
  APPEAL_MEMBER(Scope.Kind.GLOBAL),
  /// Publishes criteria and indicators.
  CRITERIA_STEWARD(Scope.Kind.GLOBAL),
  /// Registers people and organisations, grants roles, founds hubs and labs; acts on no case.
  PROGRAMME_ADMIN(Scope.Kind.GLOBAL),
  /// Reads all, changes nothing.
  AUDITOR(Scope.Kind.GLOBAL);

  private final Scope.Kind scope;

  Role(Scope.Kind scope) {
    this.scope = scope;
  }

  /// @return the kind of scope that the role is held in
  public Scope.Kind scope() {
    return scope;
  }

  /// @return whether it works for a city
  public boolean isOfACity() {
    return scope == Scope.Kind.LAB || scope == Scope.Kind.CITY;
  }

  /// @return whether it judges cities, at a hub or globally
  public boolean judges() {
    return switch (this) {
      case HUB_REVIEWER, HUB_LEAD, GLOBAL_MODERATOR, PANEL_MEMBER, REGISTRAR, APPEAL_MEMBER -> true;
      default -> false;
    };
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("role", name()));
  }
}
