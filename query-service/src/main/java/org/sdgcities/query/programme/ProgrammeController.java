package org.sdgcities.query.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.access.AccessProjector;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where the programme's administrators found hubs and labs, where lab leads register their cities,
/// and where the stewards publish criteria.
@Controller("programmePages")
@ReadsFrom({ProgrammeProjector.NAME, CatalogueProjector.NAME, AccessProjector.NAME})
final class ProgrammeController {

  private final Cities cities;
  private final Catalogue catalogue;
  private final Access access;

  ProgrammeController(Cities cities, Catalogue catalogue, Access access) {
    this.cities = cities;
    this.catalogue = catalogue;
    this.access = access;
  }

  /// @param organisationNames by id
  /// @param cities that no hub is responsible for
  /// @param administers whether the viewer may change anything here
  /// @param steward whether he may publish criteria
  record ProgrammePage(
      List<Catalogue.Hub> hubs,
      List<Catalogue.Lab> labs,
      List<Catalogue.Organisation> organisations,
      Map<String, String> organisationNames,
      List<Cities.City> cities,
      boolean administers,
      boolean steward) {

    /// @return who could take part in a lab as academia
    public List<Catalogue.Organisation> academia() {
      return organisations.stream()
          .filter(one -> one.kind().equals("UNIVERSITY") || one.kind().equals("CIVIL_SOCIETY"))
          .toList();
    }
  }

  @GetMapping("/programme")
  @Shows(ProgrammePage.class)
  Object overview(HttpServletRequest request) {
    Viewer viewer = access.viewer();
    if (!viewer.holdsAnyOf(Role.PROGRAMME_ADMIN, Role.AUDITOR, Role.CRITERIA_STEWARD)) {
      throw new NotYours();
    }
    List<Catalogue.Organisation> organisations = catalogue.organisations();
    return Shown.as(
        "programme/index",
        new ProgrammePage(
            catalogue.hubs(),
            catalogue.labs(),
            organisations,
            organisations.stream()
                .collect(
                    Collectors.toMap(
                        Catalogue.Organisation::organisation,
                        Catalogue.Organisation::name,
                        (one, other) -> one,
                        TreeMap::new)),
            cities.withoutHub(),
            viewer.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL),
            viewer.holds(Role.CRITERIA_STEWARD, Scope.GLOBAL)),
        request);
  }

  /// @param labs that the viewer leads
  /// @param cities that these labs have registered
  record NewCityPage(List<Catalogue.Lab> labs, List<Cities.City> cities) {}

  @GetMapping("/programme/cities/new")
  @Shows(NewCityPage.class)
  Object newCity(HttpServletRequest request) {
    Viewer viewer = access.viewer();
    List<String> led = viewer.scopesOf(Role.LAB_LEAD).stream().map(Scope::name).distinct().toList();
    if (led.isEmpty()) {
      throw new NotYours();
    }
    return Shown.as(
        "programme/city",
        new NewCityPage(
            led.stream().flatMap(lab -> catalogue.lab(lab).stream()).toList(), cities.ofLabs(led)),
        request);
  }

  @GetMapping("/programme/criteria")
  @Shows(Draft.class)
  Object criteria(HttpServletRequest request) {
    if (!access.viewer().holds(Role.CRITERIA_STEWARD, Scope.GLOBAL)) {
      throw new NotYours();
    }
    return Shown.as(
        "programme/criteria",
        Draft.after(
            catalogue.criteria().stream()
                .findFirst()
                .map(Catalogue.Published::criteria)
                .orElse(null),
            catalogue.indicators().stream().map(Catalogue.Indicator::code).toList()),
        request);
  }
}
