package org.sdgcities.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.platform.History;
import org.sdgcities.query.platform.Served;

/// Cases, certificates, appeals, the audit, the programme and the operations, as every role sees
/// them in the recorded history: by following the links from page to page.
class GovernancePagesTest {

  private static final List<String> ROOMS = List.of("cases", "audit", "programme", "operations");
  private static final List<String> SEEDS =
      List.of(
          "/programme",
          "/programme/criteria",
          "/programme/cities/new",
          "/people",
          "/operations",
          "/cases",
          "/cases/appeals/new?city=george-town&against=case:george-town/1/1",
          "/audit");

  /// Of pages of one kind so many are looked at, for each person.
  private static final int OF_A_KIND = 6;

  /// Of all cities only this one has applied, and its authority has not signed yet.
  private static final Scope WAITS_FOR_SIGNATURE = new Scope("city:george-town");

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
  private static final Pattern FORM = Pattern.compile("action=\"(/[^\"?#]*)");
  private static final Pattern MISSING = Pattern.compile("\\?\\?[^<\\s]{1,80}\\?\\?");

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.withHistory();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /// What a walk from page to page has come by.
  private record Walk(Set<String> actions, List<String> faults) {}

  private static Walk walk(String language) {
    Walk walk = new Walk(new TreeSet<>(), new ArrayList<>());
    for (Role role : Role.values()) {
      History.holders(role).stream().limit(2).forEach(person -> walk(person, language, walk));
    }
    History.all(RoleGranted.class)
        .filter(granted -> granted.scope().equals(WAITS_FOR_SIGNATURE))
        .forEach(granted -> walk(granted.person(), language, walk));
    return walk;
  }

  private static void walk(PersonId person, String language, Walk walk) {
    Deque<String> ahead = new ArrayDeque<>(SEEDS);
    Set<String> known = new HashSet<>(SEEDS);
    Map<String, Integer> kinds = new HashMap<>();
    while (!ahead.isEmpty()) {
      String path = ahead.poll();
      if (kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
        continue;
      }
      HttpResponse<String> answer = served.page(path, person, language);
      String body = answer.body();
      if (answer.statusCode() != 200 && answer.statusCode() != 403) {
        walk.faults().add(answer.statusCode() + " " + path + " for " + person);
      }
      Matcher missing = MISSING.matcher(body);
      while (missing.find()) {
        walk.faults().add(missing.group() + " on " + path);
      }
      find(FORM, body).forEach(action -> walk.actions().add(kind(action)));
      find(LINK, body).stream()
          .filter(link -> ofTheseRooms(link) && known.add(link))
          .forEach(ahead::add);
    }
  }

  private static List<String> find(Pattern pattern, String body) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(body);
    while (matcher.find()) {
      found.add(matcher.group(1).replace("&amp;", "&"));
    }
    return found;
  }

  private static boolean ofTheseRooms(String link) {
    return ROOMS.stream().anyMatch(room -> link.startsWith("/" + room))
        || link.startsWith("/people");
  }

  /// @return a path without what tells one from another of the same kind
  private static String kind(String path) {
    return path.replaceAll("\\?.*", "")
        .replaceAll("/(cities|people|certificates|followers)/(?!new)[^/]+", "/$1/-")
        .replaceAll("/cases/(?!appeals|certificates)[^/]+/[0-9]+/[0-9]+", "/cases/-/-/-")
        .replaceAll("/appeals/(?!new)[^/]+", "/appeals/-")
        .replaceAll("/[0-9]+", "/-");
  }

  @Test
  void every_page_is_whole_in_english_and_french_for_every_role() throws IOException {
    Walk english = walk("en");
    Walk french = walk("fr");

    assertThat(english.faults()).isEmpty();
    assertThat(french.faults()).isEmpty();
    assertThat(served.shown()).containsAll(pages());
    assertThat(english.actions()).isEqualTo(french.actions());
    assertThat(english.actions())
        .contains(
            "/organisations",
            "/hubs",
            "/labs",
            "/people",
            "/people/-/roles",
            "/people/-/roles/revocation",
            "/people/-/erasure",
            "/cities",
            "/cities/-/hub",
            "/criteria",
            "/indicators",
            "/operations/followers/-/rebuild",
            "/cities/-/cycles/-/cases/-/signature",
            "/cities/-/cycles/-/cases/-/panel",
            "/cities/-/cycles/-/cases/-/votes",
            "/cities/-/cycles/-/cases/-/certificate",
            "/cities/-/cycles/-/declarations",
            "/certificates/-/suspension",
            "/certificates/-/reinstatement",
            "/cities/-/appeals/-/decision");
  }

  @Test
  void a_key_without_a_sentence_is_found_out() {
    assertThat(MISSING.matcher("<p>??cases.title_fr??</p>").find()).isTrue();
  }

  /// @return the names of all templates of these rooms that are pages and not parts of pages
  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates", room))) {
        for (Path file : files.toList()) {
          if (Files.readString(file).contains("~{layout :: page")) {
            pages.add(room + "/" + file.getFileName().toString().replace(".html", ""));
          }
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(12);
    return pages;
  }
}
