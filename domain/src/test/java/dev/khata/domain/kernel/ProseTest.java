package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void prose_has_lines_and_is_trimmed() {
    assertThat(Prose.parse("  One.\n\nTwo: दुई. ").map(Prose::text)).contains("One.\n\nTwo: दुई.");
  }

  @Test
  void prose_says_something_of_bounded_length() {
    assertThat(Prose.parse(" \n ")).isEmpty();
    assertThat(Prose.parse("x".repeat(Prose.LONGEST))).isPresent();
    assertThat(Prose.parse("x".repeat(Prose.LONGEST + 1))).isEmpty();
    assertThat(Prose.parse("a\u0000b")).isEmpty();
  }
}
