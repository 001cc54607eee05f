package org.sdgcities.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sdgcities.certification.city.CityCommand.RegisterCity;
import org.sdgcities.eventstore.json.EventJson;

/// What the documents lead to is there.
class DocumentsTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern SETTING = Pattern.compile("`(sdg\\.[a-z.-]+)`");

  /// To the end of the line, or of what is quoted within one or over some.
  private static final Pattern MAVEN = Pattern.compile("(?m)^mvn .*$|`mvn [^`]*`");

  private static final Pattern OPTION = Pattern.compile("-D([\\w.]+)(?:=([\\w,.]+))?");
  private static final int MOST_WORDS_OF_A_DECISION = 400;

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().matches(".*/(target|node_modules|\\.git|\\.data)/.*"))
          .toList();
    }
  }

  static List<String> broken(Path document) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      Path folder = document.toAbsolutePath().getParent();
      if (!Files.exists(folder.resolve(links.group(1)))) {
        broken.add(links.group(1));
      }
    }
    return broken;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_leads_somewhere(Path document) throws IOException {
    assertThat(broken(document)).isEmpty();
  }

  @Test
  void a_broken_link_is_found(@TempDir Path folder) throws IOException {
    Path document = folder.resolve("a.md");
    Files.writeString(document, "[there](a.md) [nowhere](b.md) [web](https://example.org/)");
    assertThat(broken(document)).containsExactly("b.md");
    assertThat(documents()).hasSizeGreaterThan(15);
  }

  @Test
  void a_decision_is_at_most_a_page() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
      assertThat(files)
          .hasSizeGreaterThan(10)
          .allSatisfy(file -> {
            String text = Files.readString(file);
            assertThat(text.split("\\s+").length)
                .as(file.toString())
                .isLessThanOrEqualTo(MOST_WORDS_OF_A_DECISION);
            assertThat(text).contains("**Context.**", "**Decision.**", "**Consequences.**");
          });
    }
  }

  /// A setting that is documented is one that the code asks for.
  @Test
  void every_setting_is_known() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file :
          files.filter(one -> one.toString().matches(".*/src/main/.*\\.(java|yaml)")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Matcher settings = SETTING.matcher(Files.readString(ROOT.resolve("docs/operations.md")));
    List<String> seen = new ArrayList<>();
    while (settings.find()) {
      String prefix = settings.group(1).replaceFirst("\\.[a-z-]+$", "");
      seen.add(settings.group(1));
      assertThat(
              code.toString().contains(settings.group(1))
                  || code.toString().contains("@ConfigurationProperties(\"" + prefix + "\")"))
          .as(settings.group(1))
          .isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(8);
  }

  /// The example for programs is a body that the service reads.
  @Test
  void the_example_for_programs_is_a_command() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/api.md"));
    Matcher body = Pattern.compile("-d '([^']+)'").matcher(text);
    assertThat(body.find()).isTrue();
    RegisterCity command = EventJson.mapper().readValue(body.group(1), RegisterCity.class);
    assertThat(command.city().value()).isEqualTo("mwanza");
  }

  /// @return what Maven commands of a text ask for that is not there: tests, in the modules that
  ///   are named, and properties that these tests read
  static List<String> missing(String text) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher commands = MAVEN.matcher(text);
    while (commands.find()) {
      Map<String, String> options = new TreeMap<>();
      OPTION
          .matcher(commands.group())
          .results()
          .forEach(one -> options.put(one.group(1), one.group(2)));
      String module = commands.group().replaceFirst("(?s).* -pl (\\S+) .*", "$1");
      String tests = options.get("test");
      if (tests == null) {
        continue;
      }
      options.keySet().removeAll(Set.of("test", "surefire.failIfNoSpecifiedTests"));
      StringBuilder sources = new StringBuilder();
      for (String test : tests.split(",", -1)) {
        Path found = test(module, test);
        if (found == null) {
          missing.add(test);
        } else {
          sources.append(Files.readString(found));
        }
      }
      for (String property : options.keySet()) {
        if (!sources.toString().contains("(\"" + property + "\"")) {
          missing.add(property);
        }
      }
    }
    return missing;
  }

  private static @Nullable Path test(String module, String name) throws IOException {
    Path sources = ROOT.resolve(module).resolve("src/test/java");
    if (!Files.exists(sources)) {
      return null;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.endsWith(name + ".java")).findFirst().orElse(null);
    }
  }

  @Test
  void every_test_and_property_of_a_documented_command_is_there() throws IOException {
    long commands = 0;
    for (Path document : documents()) {
      String text = Files.readString(document);
      commands += MAVEN.matcher(text).results().filter(one -> one.group().contains("-D")).count();
      assertThat(missing(text)).as(document.toString()).isEmpty();
    }
    assertThat(commands).isGreaterThanOrEqualTo(2);
  }

  @Test
  void the_crash_command_runs_tests_that_are_there_and_heed_its_options() throws IOException {
    String script = Files.readString(ROOT.resolve("crash"));
    Matcher tests = Pattern.compile("-Dtest=(\\w+),(\\w+)").matcher(script);
    assertThat(tests.find()).isTrue();
    assertThat(script).contains("-pl event-store,deploy/standalone ");
    for (Path test :
        List.of(
            Objects.requireNonNull(test("event-store", tests.group(1))),
            Objects.requireNonNull(test("deploy/standalone", tests.group(2))))) {
      assertThat(Files.readString(test)).contains("(\"crash.rounds\"", "(\"crash.seed\"");
    }
  }

  @Test
  void a_command_that_leads_nowhere_is_found() throws IOException {
    assertThat(
            missing(
                """
                mvn -pl event-store -am verify -Dtest=CrashCampaignTest,CrushTest -Dcrash.laps=2
                mvn -pl ledger -am verify -Dtest=PromisesTest
                or `mvn -pl event-store test -Dtest=PromisesTest
                  -Dhistory.rounds=2 -Dcrash.seed=3` or mvn verify
                """))
        .containsExactly("CrushTest", "crash.laps", "PromisesTest", "crash.seed");
  }

  /// The commands of the first screen can be run, and know the options that are named.
  @Test
  void the_commands_of_the_first_screen_are_there() throws IOException, InterruptedException {
    Matcher commands =
        Pattern.compile("(?m)^\\./(\\w+)((?: --\\w+)*) +#")
            .matcher(Files.readString(ROOT.resolve("README.md")));
    List<String> seen = new ArrayList<>();
    while (commands.find()) {
      seen.add(commands.group(1));
      assertThat(ROOT.resolve(commands.group(1))).isExecutable();
      if (commands.group(1).equals("run")) {
        Process help =
            new ProcessBuilder(ROOT.resolve("run").toString(), "--help")
                .redirectErrorStream(true)
                .start();
        String usage = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(help.waitFor()).isZero();
        assertThat(usage).contains(commands.group(2).strip().split(" "));
      }
    }
    assertThat(seen).containsExactly("run", "verify");
  }
}
