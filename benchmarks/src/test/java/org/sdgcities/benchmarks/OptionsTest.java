package org.sdgcities.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void without_words_every_row_is_measured() {
    assertThat(Options.of(List.of())).isEqualTo(Options.NORMAL);
    assertThat(Options.NORMAL.wants("append")).isTrue();
  }

  @Test
  void rows_that_are_named_are_the_only_ones() {
    Options options = Options.of(List.of("--quick", "crash"));

    assertThat(options.wants("crash")).isTrue();
    assertThat(options.wants("append")).isFalse();
    assertThat(options.rounds()).isEqualTo(Options.QUICK.rounds());
  }

  @Test
  void what_is_not_known_is_said_and_not_passed_over() {
    assertThatThrownBy(() -> Options.of(List.of("apend")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("apend is unknown")
        .hasMessageContaining("Usage: ./bench");
  }
}
