package org.sdgcities.standalone.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of bundles by bundle, language and key, and what can be wrong with them.
///
/// @param texts by bundle, then language, then key
record Bundles(Map<String, Map<String, Map<String, String>>> texts) {

  static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  static final Pattern KEY =
      Pattern.compile("#\\{\\|?([A-Za-z][\\w-]*(?:\\.[\\w-]+)*)(\\.\\$\\{)?");
  static final Pattern MESSAGE = Pattern.compile("#messages\\.msg\\('([\\w.-]+)'");
  static final Pattern FAMILY = Pattern.compile("words\\.code\\('(\\w+)'");

  /// All bundles on the class path, and so of all modules.
  static Bundles all() {
    Map<String, Map<String, Map<String, String>>> texts = new TreeMap<>();
    for (Resource resource : resources("classpath*:messages/*.properties")) {
      String name = Objects.requireNonNull(resource.getFilename()).replace(".properties", "");
      String[] parts = name.split("_", 2);
      Properties read = new Properties();
      try (Reader reader =
          new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
        read.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Map<String, String> sorted = new TreeMap<>();
      read.forEach((key, text) -> sorted.put((String) key, (String) text));
      texts
          .computeIfAbsent(parts[0], bundle -> new TreeMap<>())
          .put(parts.length == 1 ? "en" : parts[1], sorted);
    }
    return new Bundles(texts);
  }

  static List<Resource> resources(String pattern) {
    try {
      return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return all keys of that language
  Set<String> keys(String language) {
    return texts.values().stream()
        .flatMap(bundle -> bundle.getOrDefault(language, Map.of()).keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> each(Judge judge) {
    List<String> faults = new ArrayList<>();
    texts.forEach((bundle, languages) ->
        languages.forEach((language, words) ->
            words.forEach((key, text) -> {
              if (judge.isWrong(bundle, language, key, text)) {
                faults.add(bundle + "_" + language + ": " + key);
              }
            })));
    return faults.stream();
  }

  private interface Judge {
    boolean isWrong(String bundle, String language, String key, String text);
  }

  private String english(String bundle, String key) {
    return texts.get(bundle).getOrDefault("en", Map.of()).getOrDefault(key, "");
  }

  /// @param elsewhere keys whose English stands elsewhere, as the rules' does in their enums
  List<String> notInFrench(Predicate<String> elsewhere) {
    Stream<String> missing =
        each((bundle, language, key, text) ->
            language.equals("en")
                && !texts.get(bundle).getOrDefault("fr", Map.of()).containsKey(key));
    Stream<String> foreign =
        each((bundle, language, key, text) ->
            !language.equals("en") && !elsewhere.test(key) && english(bundle, key).isEmpty());
    return Stream.concat(missing, foreign).toList();
  }

  List<String> withOtherPlaces(Predicate<String> elsewhere) {
    return each((bundle, language, key, text) ->
            !elsewhere.test(key) && !places(text).equals(places(english(bundle, key))))
        .toList();
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
  }

  List<String> notWritable() {
    return each(
            (bundle, language, key, text) -> {
              try {
                return text.isBlank() || text.indexOf('\'') >= 0 || new MessageFormat(text) == null;
              } catch (IllegalArgumentException e) {
                return true;
              }
            })
        .toList();
  }

  /// @return keys that templates use and no English bundle has
  List<String> unknownIn(List<String> templates) {
    Set<String> known = keys("en");
    Set<String> unknown = new TreeSet<>();
    for (String template : templates) {
      Matcher key = KEY.matcher(template);
      while (key.find()) {
        boolean family = key.group(2) != null;
        String name = key.group(1);
        if (family
            ? known.stream().noneMatch(one -> one.startsWith(name + "."))
            : !known.contains(name)) {
          unknown.add(name);
        }
      }
      messages(template)
          .filter(name ->
              name.endsWith(".")
                  ? known.stream().noneMatch(one -> one.startsWith(name))
                  : !known.contains(name))
          .forEach(unknown::add);
      families(template)
          .filter(family -> known.stream().noneMatch(one -> one.startsWith(family)))
          .forEach(unknown::add);
    }
    return List.copyOf(unknown);
  }

  private static Stream<String> messages(String template) {
    return MESSAGE.matcher(template).results().map(message -> message.group(1));
  }

  private static Stream<String> families(String template) {
    return FAMILY.matcher(template).results().map(family -> family.group(1) + ".");
  }

  /// @param codes simple names of enumerations, whose words are looked up by their constants
  /// @param constants texts in which keys may stand, such as compiled classes
  List<String> unused(List<String> templates, Set<String> codes, List<String> constants) {
    Set<String> used = new TreeSet<>();
    Set<String> families = new TreeSet<>(codes);
    Set<String> begun = new TreeSet<>();
    for (String template : templates) {
      Matcher key = KEY.matcher(template);
      while (key.find()) {
        (key.group(2) == null ? used : families).add(key.group(1));
      }
      families(template).forEach(begun::add);
      messages(template).forEach(name -> (name.endsWith(".") ? begun : used).add(name));
    }
    return keys("en").stream()
        .filter(key -> !used.contains(key) && !families.contains(familyOf(key)))
        .filter(key -> begun.stream().noneMatch(key::startsWith))
        .filter(key -> constants.stream().noneMatch(text -> text.contains(key)))
        // Put together by code: the compiler leaves "value." before the mark of a blank.
        .filter(key -> {
          String blank = key.split("\\.", 2)[0] + ".\u0001";
          return constants.stream().noneMatch(text -> text.contains(blank));
        })
        .toList();
  }

  private static String familyOf(String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  /// @return what templates use and Arabic has no words for; codes are looked for only where there
  ///   is Arabic at all, for other rooms may have codes of the same name
  List<String> notInArabic(List<String> templates, Set<String> codes) {
    Set<String> arabic = keys("ar");
    List<String> missing = new ArrayList<>();
    texts.forEach((bundle, languages) -> {
      for (String key : languages.getOrDefault("en", Map.of()).keySet()) {
        boolean shown =
            languages.containsKey("ar")
                && (codes.contains(familyOf(key))
                    || templates.stream().flatMap(Bundles::families).anyMatch(key::startsWith));
        boolean written =
            templates.stream()
                .anyMatch(template ->
                    template.contains("#{" + key + "}") || template.contains("#{" + key + "("));
        if (!arabic.contains(key) && (shown || written)) {
          missing.add(key);
        }
      }
    });
    return missing;
  }
}
