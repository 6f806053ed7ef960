package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexIdTest {
  @Test
  void an_id_is_the_beginning_of_a_time_ordered_uuid() {
    assertThat(HexId.of(UUID.fromString("019b76a1-b2c3-7d4e-8f90-1a2b3c4d5e6f")).digits())
        .isEqualTo("019b76a1b2c37d4e8f901a2b");
  }

  @Test
  void the_uuids_of_which_an_id_is_the_beginning_stand_between_two() {
    HexId id = new HexId("019b76a1b2c37d4e8f901a2b");

    assertThat(id.first()).hasToString("019b76a1-b2c3-7d4e-8f90-1a2b00000000");
    assertThat(id.last()).hasToString("019b76a1-b2c3-7d4e-8f90-1a2bffffffff");
    assertThat(HexId.of(id.first())).isEqualTo(id);
    assertThat(HexId.of(id.last())).isEqualTo(id);
  }

  @Test
  void an_id_is_read_in_either_case() {
    assertThat(HexId.parse("019B76A1B2C37D4E8F901A2B"))
        .contains(new HexId("019b76a1b2c37d4e8f901a2b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "019b76a1b2c37d4e8f901a2",
        "019b76a1b2c37d4e8f901a2b0",
        "g19b76a1b2c37d4e8f901a2b",
        "०१९b76a1b2c37d4e8f901a2b"
      })
  void nothing_else_is_one(String text) {
    assertThat(HexId.parse(text)).isEmpty();
    assertThatThrownBy(() -> new HexId(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
