package org.sdgcities.query.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Requirement;
import org.sdgcities.query.catalogue.Catalogue.Published;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.query.platform.Sought;
import org.sdgcities.web.problem.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What certification asks for, for everybody to read.
@Controller("criteriaPages")
@ReadsFrom(CatalogueProjector.NAME)
final class CriteriaController {

  private final Catalogue catalogue;

  CriteriaController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// @param versions all there are, the newest first
  /// @param indicators those that the criteria name, by code
  record CriteriaPage(
      List<String> versions, Published published, Map<String, Catalogue.Indicator> indicators) {}

  /// @param q what was looked for, or null
  /// @param set the set that was chosen, or null
  /// @param sets from which indicators come, as their codes begin
  /// @param all how many there are, found or not
  record IndicatorsPage(
      @Nullable String q,
      @Nullable String set,
      List<String> sets,
      int all,
      List<Catalogue.Indicator> indicators) {}

  @GetMapping("/criteria")
  @Shows(CriteriaPage.class)
  Object newest(HttpServletRequest request) {
    return catalogue.criteria().stream()
        .findFirst()
        .map(published -> Shown.as("catalogue/criteria", page(published), request))
        .orElseThrow(NotFound::new);
  }

  @GetMapping("/criteria/{version}")
  @Shows(CriteriaPage.class)
  Object version(@PathVariable String version, HttpServletRequest request) {
    return catalogue
        .criteria(version)
        .map(published -> Shown.as("catalogue/criteria", page(published), request))
        .orElseThrow(NotFound::new);
  }

  @GetMapping("/indicators")
  @Shows(IndicatorsPage.class)
  Object indicators(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String set,
      HttpServletRequest request) {
    List<Catalogue.Indicator> all = catalogue.indicators();
    List<String> sets = all.stream().map(CriteriaController::setOf).distinct().sorted().toList();
    String chosen = set != null && sets.contains(set) ? set : null;
    Sought sought = new Sought(q);
    List<Catalogue.Indicator> found =
        all.stream()
            .filter(one -> chosen == null || chosen.equals(setOf(one)))
            .filter(one -> sought.isIn(one.names()) || sought.isIn(one.code()))
            .toList();
    return Shown.as(
        "catalogue/indicators", new IndicatorsPage(q, chosen, sets, all.size(), found), request);
  }

  private static String setOf(Catalogue.Indicator indicator) {
    return indicator.code().split("-", 2)[0];
  }

  private CriteriaPage page(Published published) {
    Map<String, Catalogue.Indicator> named = new TreeMap<>();
    for (String item : items(published.criteria())) {
      catalogue.indicator(item).ifPresent(indicator -> named.put(item, indicator));
    }
    return new CriteriaPage(
        catalogue.criteria().stream().map(one -> one.criteria().version().value()).toList(),
        published,
        named);
  }

  private static List<String> items(Criteria criteria) {
    return criteria.steps().values().stream()
        .flatMap(List::stream)
        .flatMap(criterion -> criterion.requires().stream())
        .map(Requirement::of)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
