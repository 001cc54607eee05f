package org.sdgcities.query.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.AccessProjector;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.desk.DeskPage.Wish;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.query.steps.StepsProjector;
import org.sdgcities.web.problem.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The desks of everybody, of a city, and of a step.
@Controller
@ReadsFrom({StepsProjector.NAME, AccessProjector.NAME, CatalogueProjector.NAME})
final class DeskController {

  private final HomePage homes;
  private final DeskPage desks;
  private final Access access;

  DeskController(HomePage homes, DeskPage desks, Access access) {
    this.homes = homes;
    this.desks = desks;
    this.access = access;
  }

  @GetMapping("/desk")
  @Shows(HomePage.Home.class)
  Object home(HttpServletRequest request) {
    return Shown.as("desk/home", homes.of(access.viewer()), request);
  }

  @GetMapping("/desk/{city}")
  @Shows(DeskPage.CityDesk.class)
  Object city(
      @PathVariable String city,
      @RequestParam(required = false) @Nullable Integer cycle,
      HttpServletRequest request) {
    return Shown.as(
        "desk/city", desks.city(city, cycle, access.viewer()).orElseThrow(NotFound::new), request);
  }

  @GetMapping("/desk/{city}/{cycle}/{step}")
  @Shows(DeskPage.Workspace.class)
  Object step(
      @PathVariable String city,
      @PathVariable String cycle,
      @PathVariable String step,
      @RequestParam(required = false) @Nullable String indicator,
      @RequestParam(required = false) @Nullable Integer correct,
      HttpServletRequest request) {
    return Shown.as(
        "desk/step",
        desks
            .step(city + "/" + cycle + "/" + step, new Wish(indicator, correct), access.viewer())
            .orElseThrow(NotFound::new),
        request);
  }
}
