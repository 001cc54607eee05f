package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.certification.decision.RuleBook;
import org.sdgcities.web.language.Sentences;
import org.sdgcities.web.page.Browser;
import org.sdgcities.web.problem.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Explains the types of problems: where the `type` of a problem document leads.
@Controller
final class ProblemsController {

  private final RuleBook rules;
  private final Sentences sentences;

  ProblemsController(RuleBook rules, Sentences sentences) {
    this.rules = rules;
    this.sentences = sentences;
  }

  /// @param rule id, or null if it is no rule of the programme
  record Explained(String type, String title, String sentence, @Nullable String rule) {}

  @GetMapping("/problems/{kind}")
  Object explain(@PathVariable String kind, HttpServletRequest request, Locale locale) {
    Explained explained =
        rules.find(kind).map(rule -> of(rule, locale)).orElseGet(() -> of(kind, locale));
    return Browser.asks(request)
        ? new ModelAndView("explained", Map.of("page", explained))
        : ResponseEntity.ok(explained);
  }

  private Explained of(Rule rule, Locale locale) {
    Object[] blanks = {"…", "…", "…", "…"};
    return new Explained(
        "/problems/" + rule.id(),
        sentences.in(locale, "explained.title", rule.id()),
        sentences.in(locale, "rule." + rule.id(), rule.sentence(), blanks),
        rule.id());
  }

  private Explained of(String kind, Locale locale) {
    String title = sentences.in(locale, "problem." + kind + ".title", "");
    if (title.isEmpty()) {
      throw new NotFound();
    }
    return new Explained(
        "/problems/" + kind,
        title,
        sentences.in(locale, "problem." + kind + ".detail", "", "…"),
        null);
  }
}
