package dev.khata.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShorteningTest {
  @Test
  void what_fits_stays() {
    assertThat(Shortening.of("", 0)).isEmpty();
    assertThat(Shortening.of("twelve bytes", 12)).isEqualTo("twelve bytes");
    assertThat(Shortening.of("पैसा", 12)).isEqualTo("पैसा");
  }

  @Test
  void it_ends_after_a_word_unless_that_is_too_long() {
    assertThat(Shortening.of("one two three four five", 18)).isEqualTo("one two three…");
    assertThat(Shortening.of("x".repeat(30), 13)).isEqualTo("x".repeat(10) + "…");
  }

  @Test
  void no_character_is_cut_in_two() {
    String family = "👨‍👩‍👧‍👦";
    int size = family.getBytes(UTF_8).length;

    assertThat(Shortening.of(family.repeat(3), 2 * size + 3)).isEqualTo(family.repeat(2) + "…");
    assertThat(Shortening.of(family.repeat(3), 2 * size + 2)).isEqualTo(family + "…");
    assertThat(Shortening.of(family.repeat(3), size)).isEmpty();
    assertThat(Shortening.of("कि".repeat(3), 14)).isEqualTo("कि…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a \"quoted\" \\ text\nof two lines\t", "पैसा आयो ", "😀", "\u0001"})
  void it_is_never_longer_than_there_is_room_for(String part) {
    String text = part.repeat(50);
    for (int room = 3; room < 200; room++) {
      assertThat(Shortening.bytes(Shortening.of(text, room))).isLessThanOrEqualTo(room);
    }
  }
}
