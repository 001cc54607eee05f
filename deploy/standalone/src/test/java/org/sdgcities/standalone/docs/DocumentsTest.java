package org.sdgcities.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents lead to is there.
class DocumentsTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern SETTING = Pattern.compile("`(sdg\\.[a-z.-]+)`");
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
}
