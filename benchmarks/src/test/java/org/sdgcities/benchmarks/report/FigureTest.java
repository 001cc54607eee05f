package org.sdgcities.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureTest {

  @Test
  void the_ratio_is_that_of_windows_of_the_same_round_and_not_of_the_medians() {
    Figure figure = of(Aim.atLeast(2.5));

    assertThat(figure.ratio()).isEqualTo(3);
    assertThat(figure.ours()).isEqualTo(30);
    assertThat(figure.baseline()).isEqualTo(10);
    assertThat(figure.spread()).isCloseTo((4.0 - 2.0) / 3, within(1e-9));
  }

  @Test
  void an_aim_may_be_a_least_or_a_most() {
    assertThat(of(Aim.atLeast(3)).met()).isTrue();
    assertThat(of(Aim.atLeast(3.01)).met()).isFalse();
    assertThat(of(Aim.atMost(3)).met()).isTrue();
    assertThat(of(Aim.atMost(2.99)).met()).isFalse();
  }

  @Test
  void what_is_only_told_is_no_aim(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Report report =
        new Report(
            new PrintStream(terminal, true, StandardCharsets.UTF_8), folder.resolve("bench.json"));

    report.add(of(Aim.none()));
    report.add(of(Aim.atMost(4)));
    report.add(of(Aim.atLeast(4)));

    assertThat(report.met()).isEqualTo(1);
    assertThat(report.aims()).isEqualTo(2);
    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("told", "met", "NOT MET");
    JsonNode list = JsonMapper.shared().readTree(Files.readString(folder.resolve("bench.json")));
    assertThat(list.get(0).get("met").isNull()).isTrue();
    assertThat(list.get(1).get("met").asBoolean()).isTrue();
    assertThat(list.get(2).get("met").isBoolean()).isTrue();
    assertThat(list.get(2).get("met").asBoolean()).isFalse();
  }

  @Test
  void the_file_is_a_list_with_the_keys_that_readers_of_it_expect(@TempDir Path folder)
      throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Path file = folder.resolve("bench.json");

    new Report(new PrintStream(terminal, true, StandardCharsets.UTF_8), file)
        .add(of(Aim.atMost(1)));

    JsonNode list = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(list.isArray()).isTrue();
    assertThat(list.get(0).propertyNames())
        .containsExactly(
            "name",
            "unit",
            "ours",
            "baseline",
            "baseline_name",
            "ratio",
            "spread",
            "aim",
            "met",
            "disturbed");
    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("NOT MET (1 windows disturbed)");
  }

  @Test
  void a_line_says_that_it_is_disturbed_only_if_it_is(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Report report =
        new Report(
            new PrintStream(terminal, true, StandardCharsets.UTF_8), folder.resolve("bench.json"));

    report.add(of(Aim.none(), 0));
    report.add(of(Aim.none(), 2));

    List<String> lines = terminal.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(1)).endsWith("told");
    assertThat(lines.get(2)).endsWith("told (2 windows disturbed)");
    JsonNode list = JsonMapper.shared().readTree(Files.readString(folder.resolve("bench.json")));
    assertThat(list.get(0).get("disturbed").asInt()).isZero();
    assertThat(list.get(1).get("disturbed").asInt()).isEqualTo(2);
  }

  private static Figure of(Aim aim) {
    return of(aim, 1);
  }

  private static Figure of(Aim aim, int disturbed) {
    return Figure.of(
        "append",
        "1/s",
        List.of(20.0, 40.0, 30.0),
        "pgbench",
        List.of(10.0, 10.0, 10.0),
        aim,
        disturbed);
  }
}
