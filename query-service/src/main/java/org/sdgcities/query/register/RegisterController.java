package org.sdgcities.query.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.geo.M49;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.query.register.RegisterPage.Act;
import org.sdgcities.query.register.RegisterPage.Certificate;
import org.sdgcities.query.register.RegisterPage.Decision;
import org.sdgcities.query.register.RegisterPage.Search;
import org.sdgcities.web.page.Browser;
import org.sdgcities.web.problem.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The public register.
@Controller
@ReadsFrom({RegisterProjector.NAME, CatalogueProjector.NAME})
final class RegisterController {

  private final RegisterPage pages;
  private final Catalogue catalogue;
  private final Access access;

  RegisterController(RegisterPage pages, Catalogue catalogue, Access access) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.access = access;
  }

  @GetMapping("/")
  @Shows(RegisterPage.Register.class)
  Object register(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(defaultValue = "false") boolean certified,
      HttpServletRequest request) {
    Optional<Certificate> meant = q == null ? Optional.empty() : pages.certificate(q.strip());
    if (meant.isPresent() && Browser.asks(request)) {
      // Who types the number of a certificate wants to check that one, be it an old one.
      return "redirect:/certificates/" + meant.get().certificate();
    }
    String known = region != null && M49.STANDARD.isKnown(region) ? region : null;
    return Shown.as("register/index", pages.find(new Search(q, known, certified)), request);
  }

  @GetMapping("/cities/{city}")
  @Shows(RegisterPage.CityPage.class)
  Object city(@PathVariable String city, HttpServletRequest request) {
    return Shown.as("register/city", pages.city(city).orElseThrow(NotFound::new), request);
  }

  /// @param today the day for which the answer holds
  /// @param holds whether the certificate holds today
  /// @param decision that it rests on; null if that is not known
  /// @param level what it was granted for; null if its criteria are not known
  /// @param acts what has happened to it, the last first
  record CertificatePage(
      Certificate certificate,
      LocalDate today,
      boolean holds,
      @Nullable Decision decision,
      @Nullable Level level,
      List<Act> acts) {}

  @GetMapping("/certificates/{certificate}")
  @Shows(CertificatePage.class)
  Object certificate(@PathVariable String certificate, HttpServletRequest request) {
    Certificate one = pages.certificate(certificate).orElseThrow(NotFound::new);
    LocalDate today = access.today();
    return Shown.as(
        "register/certificate",
        new CertificatePage(
            one,
            today,
            one.holdsOn(today),
            pages.decision(certificate).orElse(null),
            catalogue
                .criteria(one.criteria())
                .flatMap(published -> published.criteria().level(new LevelId(one.levelId())))
                .orElse(null),
            pages.acts(one)),
        request);
  }
}
