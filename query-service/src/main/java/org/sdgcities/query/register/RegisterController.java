package org.sdgcities.query.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.geo.M49;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.register.RegisterPage.Certificate;
import org.sdgcities.query.register.RegisterPage.Search;
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
  private final Access access;

  RegisterController(RegisterPage pages, Access access) {
    this.pages = pages;
    this.access = access;
  }

  @GetMapping("/")
  Object register(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(defaultValue = "false") boolean certified,
      HttpServletRequest request) {
    String known = region != null && M49.STANDARD.isKnown(region) ? region : null;
    return Shown.as("register/index", pages.find(new Search(q, known, certified)), request);
  }

  @GetMapping("/cities/{city}")
  Object city(@PathVariable String city, HttpServletRequest request) {
    return Shown.as("register/city", pages.city(city).orElseThrow(NotFound::new), request);
  }

  /// @param today the day for which the answer holds
  /// @param holds whether the certificate holds today
  record CertificatePage(Certificate certificate, LocalDate today, boolean holds) {}

  @GetMapping("/certificates/{certificate}")
  Object certificate(@PathVariable String certificate, HttpServletRequest request) {
    Certificate one = pages.certificate(certificate).orElseThrow(NotFound::new);
    LocalDate today = access.today();
    return Shown.as(
        "register/certificate", new CertificatePage(one, today, one.holdsOn(today)), request);
  }
}
