package org.sdgcities.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.database.Outage;
import org.sdgcities.web.database.Patience;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.directory.Names;
import org.sdgcities.web.directory.SignedIn;
import org.sdgcities.web.language.LanguageChoice;
import org.sdgcities.web.language.Languages;
import org.sdgcities.web.language.Sentences;

/// What every template may use: `words` for values, `names` for people, `me` for who is signed in
/// (absent for the public), `direction` of the page, `here` for its address and `hereInFull` for
/// all of it, with what was asked for but without the language (both absent in the answer to a
/// form), and whether this is a `demonstration`.
public final class PageModel {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Sentences sentences;
  private final Directory directory;
  private final LanguageChoice languages;
  private final boolean demonstration;

  public PageModel(
      Sentences sentences, Directory directory, LanguageChoice languages, boolean demonstration) {
    this.sentences = sentences;
    this.directory = directory;
    this.languages = languages;
    this.demonstration = demonstration;
  }

  /// @param person id of who is signed in
  public record Me(String person, String name) {}

  public Map<String, Object> of(HttpServletRequest request) {
    Locale locale = languages.resolveLocale(request);
    Map<String, Object> model = new HashMap<>();
    model.put("words", new WordsForPage(sentences, locale));
    model.put("names", new Names(directory));
    model.put("direction", Languages.direction(locale));
    if (READS.contains(request.getMethod())) {
      model.put("here", request.getRequestURI());
      model.put("hereInFull", inFull(request));
    }
    model.put("demonstration", demonstration);
    SignedIn.now()
        .ifPresent(signedIn ->
            model.put("me", new Me(signedIn.person().value(), nameOf(signedIn.person()))));
    return model;
  }

  /// A page that tells of an outage must not fail by it.
  private String nameOf(PersonId person) {
    try {
      return Patience.orOutage(() -> directory.find(person)).map(Directory.Entry::name).orElse("");
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        return "";
      }
      throw e;
    }
  }

  /// @return the address with all that was asked for, but for the language
  private static String inFull(HttpServletRequest request) {
    String query = request.getQueryString();
    String kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
    return kept.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + kept;
  }
}
