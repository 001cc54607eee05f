package org.sdgcities.query.programme;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sdgcities.kernel.geo.M49;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.programme.LabKind;

/// What the forms of the programme offer to choose from, the same for everybody.
public final class Choices {

  private Choices() {}

  /// @return the codes of countries and areas, by their names in this language
  public static List<String> countries(String language) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
    return M49.STANDARD.areas().stream()
        .sorted((one, other) ->
            collator.compare(M49.STANDARD.name(one, language), M49.STANDARD.name(other, language)))
        .toList();
  }

  /// @return the codes of the world and its regions
  public static List<String> regions() {
    return M49.STANDARD.regions();
  }

  public static List<String> organisationKinds() {
    return Arrays.stream(OrganisationKind.values()).map(Enum::name).toList();
  }

  public static List<String> labKinds() {
    return Arrays.stream(LabKind.values()).map(Enum::name).toList();
  }

  /// @return codes of the languages that a hub may well work in, by ISO 639; others can be typed
  public static List<String> languages() {
    return List.of("ar", "en", "es", "fr", "hi", "id", "pt", "ru", "sw", "zh");
  }

  /// @return codes of the languages in which criteria and indicators are written
  public static List<String> written() {
    return List.of("en", "fr");
  }

  /// @return codes of the languages in which the service addresses people
  public static List<String> spoken() {
    return List.of("en", "fr", "ar");
  }
}
