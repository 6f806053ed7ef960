package dev.khata.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private static final String ODD_NAME = "Asha $1 {code} \\ %s {{link}} $";

  @Test
  void each_placeholder_gives_way_to_its_value() {
    assertThat(Placeholders.fill("{a}{b} and {a}", Map.of("a", "1", "b", "2")))
        .isEqualTo("12 and 1");
    assertThat(Placeholders.fill("plain", Map.of())).isEqualTo("plain");
  }

  @Test
  void a_value_that_looks_like_a_placeholder_stays_what_it_is() {
    String text =
        Placeholders.fill(
            "Dear {name}, {code} is yours.", Map.of("name", ODD_NAME, "code", "042137"));

    assertThat(text).isEqualTo("Dear " + ODD_NAME + ", 042137 is yours.");
  }

  @Test
  void a_placeholder_without_a_value_or_an_end_is_a_mistake() {
    assertThatThrownBy(() -> Placeholders.fill("{a}", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Placeholders.fill("{a", Map.of("a", "1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Placeholders.in("{a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_names_are_listed_once_each() {
    assertThat(Placeholders.in("{b} {a} {b}")).containsExactly("b", "a");
    assertThat(Placeholders.in("plain")).isEmpty();
  }
}
