package org.sdgcities.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.standalone.docs.Slices.Slice;

/// `docs/slices.md` says what the code does. Written anew with `-Dslices.write=true`.
class SlicesTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path FILE = ROOT.resolve("docs/slices.md");
  private static final Slices SLICES = new Slices();

  private static String document() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Slices: from a command to its pages

        Read from the code, and checked by a test. Every command is decided in the `Rules` of its \
        room, recorded as events, and drawn on pages by projectors. The auditor's pages show every \
        event; the other rooms are named where they use it. The rows of `steps` are drawn on the pages of `desk` and `review`.

        | room of the query service | pages |
        |---|---|
        """);
    SLICES
        .pages()
        .forEach((room, pages) ->
            text.append("| [")
                .append(room)
                .append("](../query-service/src/main/java/org/sdgcities/query/")
                .append(room)
                .append(") | ")
                .append(
                    pages.stream().map(page -> "`" + page + "`").collect(Collectors.joining(" ")))
                .append(" |\n"));
    Map<String, List<Slice>> rooms =
        SLICES.all().stream()
            .collect(
                Collectors.groupingBy(
                    Slice::feature, java.util.LinkedHashMap::new, Collectors.toList()));
    rooms.forEach((room, slices) -> {
      text.append("\n## ").append(room).append("\n\n");
      text.append("| command | comes in by | becomes | is used by |\n|---|---|---|---|\n");
      slices.forEach(slice -> text.append(row(slice)));
    });
    return text.toString();
  }

  private static String row(Slice slice) {
    Set<String> rooms =
        slice.events().stream()
            .flatMap(event -> SLICES.shownBy(event).stream())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return "| "
        + link(slice.command(), "certification-service", "certification")
        + " | "
        + slice.door()
        + " | "
        + slice.events().stream()
            .map(event -> link(event, "shared-kernel", "kernel"))
            .collect(Collectors.joining(", "))
        + " | "
        + String.join(", ", rooms)
        + " |\n";
  }

  private static String link(Class<?> type, String module, String base) {
    Class<?> top = type;
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    return "[%s](../%s/src/main/java/org/sdgcities/%s/%s/%s.java)"
        .formatted(type.getSimpleName(), module, base, Slices.room(top), top.getSimpleName());
  }

  @Test
  void the_document_says_what_the_code_does() throws IOException {
    if (Boolean.getBoolean("slices.write")) {
      Files.writeString(FILE, document());
    }
    assertThat(Files.readString(FILE)).isEqualTo(document());
  }

  @Test
  void every_command_becomes_something_that_is_shown() {
    assertThat(SLICES.all()).hasSizeGreaterThan(50);
    assertThat(SLICES.all())
        .allSatisfy(slice -> {
          assertThat(slice.events()).as(slice.command().getSimpleName()).isNotEmpty();
          assertThat(slice.events().stream().flatMap(event -> SLICES.shownBy(event).stream()))
              .as(slice.command().getSimpleName())
              .isNotEmpty();
        });
  }

  @Test
  void every_event_comes_of_a_command() {
    Set<Class<?>> made =
        SLICES.all().stream().flatMap(slice -> slice.events().stream()).collect(Collectors.toSet());
    assertThat(made).containsAll(EventTypes.ALL);
  }
}
