package org.sdgcities.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sdgcities.standalone.browser.Pages.Page;
import org.sdgcities.standalone.process.PlayedDemonstration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// What holds for every page there is.
class PagesTest {

  private static final int SMALL_SCREEN = 320;
  private static final Pattern NO_TEXT = Pattern.compile("\\?\\?[A-Za-z]");
  private static final List<String> PUBLIC = Pages.PUBLIC;

  private static @Nullable Browser shared;
  private static @Nullable String signedIn;

  @BeforeAll
  static void open() {
    Browser.mustBeThere();
    shared = Browser.at(PlayedDemonstration.get().service());
  }

  @AfterAll
  static void close() {
    if (shared != null) {
      shared.close();
    }
  }

  private static Browser browser() {
    return Objects.requireNonNull(shared);
  }

  static Stream<Page> pages() {
    return Pages.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void can_be_read_by_everybody(Page page) {
    browserOf(page.by()).open(page.path());
    assertThat(wrongWithThisPage()).isEmpty();
  }

  @ParameterizedTest(name = "{0} in Arabic")
  @FieldSource("PUBLIC")
  void reads_from_right_to_left_in_arabic(String path) {
    browserOf(null).open(path + (path.contains("?") ? "&" : "?") + "lang=ar");
    try {
      assertThat(browser().direction()).isEqualTo("rtl");
      assertThat(browser().text()).containsPattern("[\\u0621-\\u064a]{3}");
      assertThat(wrongWithThisPage()).isEmpty();
    } finally {
      browser().open("/?lang=en");
    }
  }

  private static List<String> wrongWithThisPage() {
    List<String> wrong = new ArrayList<>(browser().faults());
    if (browser().title().isBlank()) {
      wrong.add("It has no title.");
    }
    if (NO_TEXT.matcher(browser().source()).find()) {
      wrong.add("A text is missing.");
    }
    long overflow = browser().overflowAt(SMALL_SCREEN);
    if (overflow > 0) {
      wrong.add("It is " + overflow + " px wider than a small screen.");
    }
    return wrong;
  }

  private static Browser browserOf(@Nullable String mail) {
    if (!Objects.equals(mail, signedIn)) {
      if (mail == null) {
        browser().signOut();
      } else {
        browser().signIn(mail);
      }
      signedIn = mail;
    }
    return browser();
  }

  @Test
  void a_field_without_a_label_is_noticed() {
    browser().show("<html lang=en><title>T</title><main><h1>H</h1><input name=a></main>");
    assertThat(wrongWithThisPage()).singleElement().asString().startsWith("label: ");
    signedIn = "";
  }

  @Test
  void a_page_without_a_title_is_noticed() {
    browser().show("<html lang=en><main><h1>H</h1></main>");
    assertThat(wrongWithThisPage()).contains("It has no title.");
    signedIn = "";
  }

  @Test
  void a_text_that_is_missing_is_noticed() {
    browser().show("<html lang=en><title>T</title><main><h1>??a.key_en??</h1></main>");
    assertThat(wrongWithThisPage()).containsExactly("A text is missing.");
    signedIn = "";
  }

  @Test
  void a_page_that_is_too_wide_is_noticed() {
    browser()
        .show(
            "<html lang=en><title>T</title><body style='margin:0'><main>"
                + "<h1 style='width:400px'>H</h1></main>");
    assertThat(wrongWithThisPage()).containsExactly("It is 80 px wider than a small screen.");
    signedIn = "";
  }

  @Test
  void no_page_is_forgotten() throws Exception {
    assertThat(patterns()).hasSizeGreaterThan(20);
    assertThat(patterns())
        .filteredOn(pattern -> pages().noneMatch(page -> fits(pattern, page)))
        .isEmpty();
    assertThat(fits("/cities/{city}/elsewhere", new Page(null, "/cities/beirut"))).isFalse();
  }

  private static boolean fits(String pattern, Page page) {
    String path = page.path().replaceAll("\\?.*", "");
    return new PathPatternParser().parse(pattern).matches(PathContainer.parsePath(path));
  }

  /// Where controllers answer with pages. The door to the issuer only leads on.
  private static List<String> patterns() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class, false));
    List<String> patterns = new ArrayList<>();
    // Planted ones are for other tests.
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.planted\\..*")));
    for (BeanDefinition found : scanner.findCandidateComponents("org.sdgcities")) {
      for (var method : Class.forName(found.getBeanClassName()).getDeclaredMethods()) {
        GetMapping mapping = AnnotatedElementUtils.getMergedAnnotation(method, GetMapping.class);
        if (mapping != null
            && AnnotatedElementUtils.isAnnotated(method.getDeclaringClass(), Controller.class)) {
          patterns.addAll(List.of(mapping.value()));
          patterns.remove("/sign-in");
        }
      }
    }
    return patterns;
  }
}
