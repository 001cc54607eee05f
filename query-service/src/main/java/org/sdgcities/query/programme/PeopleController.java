package org.sdgcities.query.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.AccessProjector;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.query.programme.PeoplePage.Declared;
import org.sdgcities.query.programme.PeoplePage.Held;
import org.sdgcities.query.programme.PeoplePage.Person;
import org.sdgcities.web.problem.NotFound;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who belongs to the programme, and who gives which role to whom.
@Controller("peoplePages")
@ReadsFrom({ProgrammeProjector.NAME, CatalogueProjector.NAME, AccessProjector.NAME})
final class PeopleController {

  private final PeoplePage people;
  private final Catalogue catalogue;
  private final Cities cities;
  private final Access access;

  PeopleController(PeoplePage people, Catalogue catalogue, Cities cities, Access access) {
    this.people = people;
    this.catalogue = catalogue;
    this.cities = cities;
    this.access = access;
  }

  /// @param text that was looked for, or null
  /// @param scopes names of hubs, labs and cities
  /// @param organisations to choose from, for who may register people; else empty
  record PeopleList(
      @Nullable String text,
      List<Person> people,
      Map<String, Words> scopes,
      boolean administers,
      List<Catalogue.Organisation> organisations) {}

  /// @param declarations for auditors and administrators; else empty
  /// @param offers what the viewer can grant; empty if it is himself
  record PersonPage(
      Person person,
      List<Role> roles,
      Map<String, Words> scopes,
      List<Declared> declarations,
      List<Grants.Offer> offers,
      boolean self,
      boolean erasable) {

    /// @param ended whether its last day has passed
    /// @param revocable whether the viewer can take it away
    record Role(Held held, boolean ended, boolean revocable) {}
  }

  @GetMapping("/people")
  @Shows(PeopleList.class)
  Object list(@RequestParam(required = false) @Nullable String q, HttpServletRequest request) {
    Grants grants = grants();
    return Shown.as(
        "programme/people",
        new PeopleList(
            q,
            people.find(q, grants),
            new ScopeNames(catalogue, cities).byScope(),
            grants.administers(),
            grants.administers() ? catalogue.organisations() : List.of()),
        request);
  }

  @GetMapping("/people/{person}")
  @Shows(PersonPage.class)
  Object one(@PathVariable String person, HttpServletRequest request) {
    Grants grants = grants();
    Person one = people.one(person, grants).orElseThrow(NotFound::new);
    ScopeNames names = new ScopeNames(catalogue, cities);
    boolean self = grants.viewer().value().equals(person);
    LocalDate today = access.today();
    return Shown.as(
        "programme/person",
        new PersonPage(
            one,
            one.roles().stream()
                .map(held ->
                    new PersonPage.Role(
                        held,
                        held.endedBefore(today),
                        grants.reach(held.role(), held.scope()) && !held.endedBefore(today)))
                .toList(),
            names.byScope(),
            grants.seesAll() ? people.declarations(person) : List.of(),
            self || one.erased() ? List.of() : grants.offers(names),
            self,
            grants.administers() && !one.erased()),
        request);
  }

  private Grants grants() {
    Grants grants = Grants.of(access.viewer());
    if (!grants.seesAny()) {
      throw new NotYours();
    }
    return grants;
  }
}
