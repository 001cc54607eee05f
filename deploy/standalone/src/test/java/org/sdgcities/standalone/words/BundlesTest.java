package org.sdgcities.standalone.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// What people read is there in every language, and nothing lies about unread.
class BundlesTest {

  /// Pages that anybody may open, which speak Arabic too.
  private static final Set<String> PUBLIC =
      Set.of("register", "catalogue", "platform", "layout", "problem", "local-sign-in");

  /// Enumerations of which the public pages show values.
  private static final Set<String> PUBLIC_CODES = Set.of("Step", "Measure", "Profile");

  /// Enumerations that nobody sees: what an act was contested by, and what a scope is a scope of.
  private static final Set<String> UNSEEN = Set.of("ContestedAct.Kind", "Scope.Kind");

  private static final Bundles ALL = Bundles.all();
  private static final Bundles FAULTY =
      new Bundles(
          Map.of(
              "one",
              Map.of(
                  "en",
                  Map.of(
                      "whole", "{0} and {1}", "english.only", "x", "quoted", "it's", "bad", "{0"),
                  "fr",
                  Map.of("whole", "{0}", "quoted", "c’est", "bad", "{0}", "french.only", "x"),
                  "ar",
                  Map.of("whole", "{1} {0}", "quoted", "x"))));

  @Test
  void all_modules_are_seen() {
    assertThat(ALL.texts().keySet())
        .contains("web", "certification", "query", "desk", "audit", "cases", "standalone");
    assertThat(templates(true)).hasSizeGreaterThan(8);
    assertThat(templates(false)).hasSizeGreaterThan(30);
  }

  @Test
  void everything_is_said_in_french_too() {
    assertThat(ALL.notInFrench(key -> key.startsWith("rule."))).isEmpty();
    assertThat(FAULTY.notInFrench(key -> false))
        .containsExactlyInAnyOrder("one_en: english.only", "one_fr: french.only");
  }

  @Test
  void translations_speak_of_the_same() {
    assertThat(ALL.withOtherPlaces(key -> key.startsWith("rule."))).isEmpty();
    assertThat(FAULTY.withOtherPlaces(key -> key.equals("french.only")))
        .containsExactly("one_fr: whole");
  }

  @Test
  void every_text_can_be_written() {
    assertThat(ALL.notWritable()).isEmpty();
    assertThat(FAULTY.notWritable()).containsExactlyInAnyOrder("one_en: bad", "one_en: quoted");
  }

  @Test
  void every_key_that_a_page_uses_is_there() {
    assertThat(ALL.unknownIn(templates(false))).isEmpty();
    assertThat(
            FAULTY.unknownIn(
                List.of(
                    "#{whole(${x})} #{nowhere} #{|none.${x}|} ${words.code('Kind', x)}"
                        + " ${#messages.msg('lost.' + x)} ${#messages.msg('english.only')}")))
        .containsExactly("Kind.", "lost.", "none", "nowhere");
  }

  @Test
  void no_text_lies_about_unread() {
    assertThat(ALL.unused(templates(false), codes(), constants())).isEmpty();
    assertThat(
            FAULTY.unused(
                List.of("#{whole} ${#messages.msg('quoted')}"),
                Set.of("english"),
                List.of("a quoted b")))
        .containsExactly("bad");
  }

  @Test
  void the_pages_of_the_public_speak_arabic() {
    assertThat(ALL.notInArabic(templates(true), PUBLIC_CODES)).isEmpty();
    assertThat(FAULTY.notInArabic(List.of("#{whole(${x})} #{bad}"), Set.of("english")))
        .containsExactlyInAnyOrder("bad", "english.only");
  }

  @Test
  void every_code_of_the_kernel_has_a_name() {
    assertThat(namelessCodes(ALL)).isEmpty();
    assertThat(namelessCodes(FAULTY)).contains("Step.PLANNING", "Vote.DEFER");
  }

  private static List<String> templates(boolean publicOnly) {
    return Bundles.resources("classpath*:templates/**/*.html").stream()
        .filter(template -> !publicOnly || isPublic(template))
        .map(Bundles::read)
        .toList();
  }

  private static boolean isPublic(Resource template) {
    try {
      String[] path = template.getURL().getPath().split("/templates/", 2)[1].split("/");
      return PUBLIC.contains(path[0].replace(".html", ""));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Class<?>> enums() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(
              org.springframework.beans.factory.annotation.AnnotatedBeanDefinition found) {
            return true;
          }
        };
    scan.addIncludeFilter(new AssignableTypeFilter(Enum.class));
    List<Class<?>> enums = new ArrayList<>();
    scan.findCandidateComponents("org.sdgcities")
        .forEach(found -> enums.add(load(Objects.requireNonNull(found.getBeanClassName()))));
    return enums.stream().filter(Class::isEnum).toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, BundlesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> codes() {
    return enums().stream().map(Class::getSimpleName).collect(Collectors.toSet());
  }

  private static Set<String> namelessCodes(Bundles bundles) {
    List<Class<?>> kernel =
        enums().stream()
            .filter(code -> code.getName().startsWith("org.sdgcities.kernel."))
            .filter(code -> UNSEEN.stream().noneMatch(code.getCanonicalName()::endsWith))
            .toList();
    assertThat(kernel).as("enumerations that were looked at").hasSizeGreaterThan(20);
    Set<String> keys = bundles.keys("en");
    Set<String> nameless = new TreeSet<>();
    for (Class<?> code : kernel) {
      Arrays.stream(code.getEnumConstants())
          .map(constant -> code.getSimpleName() + "." + ((Enum<?>) constant).name())
          .filter(key -> !keys.contains(key))
          .forEach(nameless::add);
    }
    return nameless;
  }

  /// What stands in compiled classes: literals, and the families that are put together with them.
  private static List<String> constants() {
    List<String> constants = new ArrayList<>();
    for (String room : List.of("web", "certification", "query", "standalone")) {
      for (Resource resource :
          Bundles.resources("classpath*:org/sdgcities/" + room + "/**/*.class")) {
        try {
          constants.add(resource.getContentAsString(StandardCharsets.ISO_8859_1));
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }
    assertThat(constants).hasSizeGreaterThan(200);
    return constants;
  }
}
