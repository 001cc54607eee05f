package org.sdgcities.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The loops that tell shapes apart, held against the regular expressions that say what is meant.
class ShapeTest {

  private static final String LETTERS = "az09-_A/:{`é\n";

  @Test
  void a_slug_is_what_the_expression_says_for_every_short_word() {
    Pattern slug = Pattern.compile("(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*", Pattern.DOTALL);

    List<String> words = words(4);
    words.add("a".repeat(60));
    words.add("a".repeat(61));

    assertThat(words)
        .allSatisfy(
            word -> assertThat(isTaken(word, Shape::slug)).isEqualTo(slug.matcher(word).matches()));
    assertThat(words).anyMatch(word -> isTaken(word, Shape::slug));
  }

  @Test
  void a_digest_is_what_the_expression_says_wherever_the_odd_character_stands() {
    Pattern digest = Pattern.compile("[0-9a-f]{64}");
    List<String> words =
        new ArrayList<>(List.of("", "0".repeat(63), "0".repeat(64), "f".repeat(65)));
    for (int at = 0; at < 64; at++) {
      for (String odd : List.of("0", "9", "a", "f", "g", "F", "/", ":", "`", "é")) {
        words.add("7".repeat(at) + odd + "b".repeat(63 - at));
      }
    }

    assertThat(words)
        .allSatisfy(word ->
            assertThat(isTaken(word, Sha256::new)).isEqualTo(digest.matcher(word).matches()));
    assertThat(words).anyMatch(word -> isTaken(word, Sha256::new));
  }

  private static boolean isTaken(String word, Consumer<String> shape) {
    try {
      shape.accept(word);
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }

  /// @return all words up to this length
  private static List<String> words(int longest) {
    List<String> words = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= longest; length++) {
      int to = words.size();
      for (int i = from; i < to; i++) {
        for (char letter : LETTERS.toCharArray()) {
          words.add(words.get(i) + letter);
        }
      }
      from = to;
    }
    return words;
  }
}
