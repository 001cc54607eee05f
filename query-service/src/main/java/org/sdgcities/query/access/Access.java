package org.sdgcities.query.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.web.directory.SignedIn;
import org.sdgcities.web.problem.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// What the person who is signed in may see. It may lag behind the log by moments; what he may do
/// is decided by the log itself.
@Component
public final class Access {

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public Access(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param validTo last day, or null
  public record Held(Role role, Scope scope, @Nullable LocalDate validTo) {}

  /// The person who asks, with the roles of today.
  public record Viewer(PersonId person, List<Held> roles) {

    public Viewer {
      roles = List.copyOf(roles);
    }

    public boolean holds(Role role, Scope scope) {
      return roles.stream().anyMatch(held -> held.role() == role && held.scope().equals(scope));
    }

    public boolean holdsAnyOf(Role... wanted) {
      return roles.stream().anyMatch(held -> Arrays.asList(wanted).contains(held.role()));
    }

    /// For templates, which name roles by text.
    public boolean has(String role) {
      return roles.stream().anyMatch(held -> held.role().name().equals(role));
    }

    /// @return the scopes in which the role is held
    public List<Scope> scopesOf(Role role) {
      return roles.stream().filter(held -> held.role() == role).map(Held::scope).toList();
    }

    /// @return whether he sees the work on every city: he decides, keeps the register, or audits
    public boolean seesAll() {
      return holdsAnyOf(
          Role.GLOBAL_MODERATOR,
          Role.PANEL_MEMBER,
          Role.REGISTRAR,
          Role.APPEAL_MEMBER,
          Role.AUDITOR);
    }
  }

  /// @param hub null until one is assigned
  public record CityOf(CityId city, String lab, @Nullable String hub) {}

  /// @return who is signed in
  /// @throws AccessDeniedException if nobody is
  public Viewer viewer() {
    return viewerIfAny().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
  }

  public Optional<Viewer> viewerIfAny() {
    return SignedIn.now()
        .map(signedIn -> new Viewer(signedIn.person(), rolesOf(signedIn.person())));
  }

  /// @return the roles that a person holds today
  public List<Held> rolesOf(PersonId person) {
    return jdbc.sql(
            "select role, scope, valid_to from access_role where person = ?"
                + " and (valid_to is null or valid_to >= ?) order by role, scope")
        .params(person.value(), today())
        .query((row, number) ->
            new Held(
                Role.valueOf(row.getString(1)),
                new Scope(row.getString(2)),
                row.getObject(3, LocalDate.class)))
        .list();
  }

  /// @return who holds a role today
  public List<PersonId> holders(Role role, Scope scope) {
    return jdbc
        .sql(
            "select person from access_role where role = ? and scope = ?"
                + " and (valid_to is null or valid_to >= ?) order by person")
        .params(role.name(), scope.value(), today())
        .query(String.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  /// @return what a person has declared for a cycle, if anything
  public Optional<Interest> declared(PersonId person, String cycle) {
    return jdbc.sql("select interest from access_declaration where person = ? and cycle = ?")
        .params(person.value(), cycle)
        .query(String.class)
        .optional()
        .map(Interest::valueOf);
  }

  public Optional<CityOf> city(CityId city) {
    return jdbc.sql("select city, lab, hub from access_city where city = ?")
        .param(city.value())
        .query((row, number) ->
            new CityOf(new CityId(row.getString(1)), row.getString(2), row.getString(3)))
        .optional();
  }

  /// @return the cities that the viewer works for, by name of the city's address
  public List<CityId> ownCities(Viewer viewer) {
    List<String> labs = new ArrayList<>();
    List<String> cities = new ArrayList<>();
    for (Held held : viewer.roles()) {
      switch (held.scope().kind()) {
        case LAB -> labs.add(held.scope().name());
        case CITY -> cities.add(held.scope().name());
        case GLOBAL, HUB -> {}
      }
    }
    return jdbc
        .sql("select city from access_city where lab = any (?) or city = any (?) order by city")
        .params(List.of(labs.toArray(String[]::new), cities.toArray(String[]::new)))
        .query(String.class)
        .list()
        .stream()
        .map(CityId::new)
        .toList();
  }

  /// @return whether the viewer works for the city: in its lab or as its authority
  public boolean worksFor(Viewer viewer, CityId city) {
    return ownCities(viewer).contains(city);
  }

  /// @return whether the viewer belongs to the hub that is responsible for the city
  public boolean isOfTheHubOf(Viewer viewer, CityId city) {
    return city(city)
        .map(CityOf::hub)
        .map(hub -> new Scope("hub:" + hub))
        .filter(hub -> viewer.holds(Role.HUB_LEAD, hub) || viewer.holds(Role.HUB_REVIEWER, hub))
        .isPresent();
  }

  /// @throws NotYours unless the viewer may see the work on the city
  public void mustSee(Viewer viewer, CityId city) {
    if (!viewer.seesAll() && !worksFor(viewer, city) && !isOfTheHubOf(viewer, city)) {
      throw new NotYours();
    }
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
