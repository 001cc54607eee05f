package org.sdgcities.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  private static final Words LAB =
      Words.of(Map.of("en", "Lab", "fr", "Laboratoire", "sw", "Maabara"));

  @Test
  void they_are_read_in_a_language_else_in_english_else_in_the_first_there_is() {
    assertThat(LAB.in("fr")).isEqualTo("Laboratoire");
    assertThat(LAB.in("ar")).isEqualTo("Lab");
    assertThat(Words.of(Map.of("sw", "Maabara", "fr", "Laboratoire")).in("ar"))
        .isEqualTo("Laboratoire");
    assertThat(Words.english("Lab").in("en")).isEqualTo("Lab");
  }

  @Test
  void blanks_around_them_go_and_languages_are_written_small() {
    assertThat(Words.of(Map.of("EN", "  Lab\n"))).isEqualTo(Words.english("Lab"));
  }

  @Test
  void there_are_some_and_none_is_empty_or_too_long() {
    assertInvalid("words.empty", () -> Words.of(Map.of()));
    assertInvalid("text.empty", () -> Words.english(" "));
    assertInvalid("text.long", () -> Words.english("x".repeat(2001)));
    assertThat(Words.english("x".repeat(2000)).in("en")).hasSize(2000);
  }

  @Test
  void they_do_not_change() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> LAB.value().put("en", "Another"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "english", "en_GB", "e1", "en-"})
  void a_language_has_a_code(String code) {
    assertInvalid("language", () -> Words.language(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "swa", "pt-br", "zh-hant-tw"})
  void two_or_three_letters_and_what_narrows_them(String code) {
    assertThat(Words.language(code)).isEqualTo(code);
  }
}
