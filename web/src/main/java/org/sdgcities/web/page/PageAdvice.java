package org.sdgcities.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.directory.Names;
import org.sdgcities.web.language.Languages;
import org.sdgcities.web.language.Sentences;
import org.sdgcities.web.security.SignedIn;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every template may use.
@ControllerAdvice
public final class PageAdvice {

  private final Sentences sentences;
  private final Directory directory;
  private final boolean demonstration;

  public PageAdvice(Sentences sentences, Directory directory, boolean demonstration) {
    this.sentences = sentences;
    this.directory = directory;
    this.demonstration = demonstration;
  }

  /// Words for values: `${words.of(value)}`.
  @ModelAttribute("words")
  WordsForPage words(Locale locale) {
    return new WordsForPage(sentences, Languages.nearest(locale));
  }

  @ModelAttribute("direction")
  String direction(Locale locale) {
    return Languages.direction(locale);
  }

  /// The address of this page without its language, to choose another one for.
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  @ModelAttribute("demonstration")
  boolean demonstration() {
    return demonstration;
  }

  @ModelAttribute("names")
  Names names() {
    return new Names(directory);
  }

  /// Who is signed in, by name; null for the public.
  @ModelAttribute("me")
  @Nullable Me me() {
    return SignedIn.now()
        .map(signedIn ->
            new Me(
                signedIn.person().value(),
                directory.find(signedIn.person()).map(Directory.Entry::name).orElse("")))
        .orElse(null);
  }

  /// @param person id of who is signed in
  public record Me(String person, String name) {}
}
