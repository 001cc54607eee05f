package org.sdgcities.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sdgcities.web.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/// Signing in and out.
@Controller
final class SignInController {

  static final String REGISTRATION = "issuer";

  private final ClientRegistrationRepository registrations;
  private final Problems problems;
  private final LocaleResolver languages;

  SignInController(
      ClientRegistrationRepository registrations, Problems problems, LocaleResolver languages) {
    this.registrations = registrations;
    this.problems = problems;
    this.languages = languages;
  }

  @GetMapping("/sign-in")
  String signIn() {
    return "redirect:/oauth2/authorization/" + REGISTRATION;
  }

  /// The issuer knows the account, but nobody in the programme has its address.
  @GetMapping("/sign-in/unknown")
  Object unknown(HttpServletRequest request) {
    return problems.answer(
        request,
        problems.of("unknown-account", HttpStatus.FORBIDDEN, languages.resolveLocale(request)));
  }

  @GetMapping("/sign-in/failed")
  Object failed(HttpServletRequest request) {
    return problems.answer(
        request,
        problems.of("sign-in-failed", HttpStatus.UNAUTHORIZED, languages.resolveLocale(request)));
  }

  /// Ends the session here, and at the issuer if it offers that.
  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    String token = SessionCookie.read(request).orElse("");
    SessionCookie.clear(request, response);
    ClientRegistration registration = registrations.findByRegistrationId(REGISTRATION);
    Object end =
        registration == null
            ? null
            : registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
    if (end == null || token.isEmpty()) {
      return "redirect:/";
    }
    String home =
        UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
            .replacePath("/")
            .replaceQuery(null)
            .toUriString();
    return "redirect:"
        + UriComponentsBuilder.fromUriString(end.toString())
            .queryParam("id_token_hint", token)
            .queryParam("post_logout_redirect_uri", home)
            .toUriString();
  }
}
