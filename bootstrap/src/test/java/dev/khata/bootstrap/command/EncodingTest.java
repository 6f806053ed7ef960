package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final Encoding UTF_8 = new Encoding("UTF-8", "LANG=C.UTF-8", "/srv/খাতা");
  private static final Encoding LATIN_1 = new Encoding("ISO-8859-1", "LANG=en_US", "/srv/à¦–");
  private static final Encoding NONE = new Encoding("ANSI_X3.4-1968", "LANG is not set", "/srv");

  @Test
  void where_the_locale_is_in_utf8_every_text_is_what_was_written() {
    assertThat(UTF_8.complaint(List.of("--reason", "ফেরত"), Map.of("KHATA_DATA_DIR", "खाता")))
        .isEmpty();
  }

  @Test
  void what_is_not_in_utf8_there_is_refused() {
    assertThat(UTF_8.complaint(List.of("--reason", "caf\uFFFD"), Map.of()))
        .contains("argument 2 is not text in UTF-8, as the locale (LANG=C.UTF-8) says it is");
  }

  @Test
  void letters_come_in_right_in_no_other_locale() {
    assertThat(NONE.complaint(List.of("--name", "\uFFFD\uFFFD"), Map.of()))
        .contains(
            "argument 2 is not in ASCII, and the locale (LANG is not set) has texts read as"
                + " ANSI_X3.4-1968: set LC_ALL to one in UTF-8 that this machine has, such as"
                + " C.UTF-8");
    assertThat(LATIN_1.complaint(List.of("--name", "à¦«"), Map.of())).isPresent();
    assertThat(NONE.complaint(List.of("--amount", "-5.00"), Map.of("KHATA_ENV", "development")))
        .isEmpty();
  }

  @Test
  void a_variable_is_named_and_not_repeated() {
    assertThat(NONE.complaint(List.of(), Map.of("KHATA_ADMIN_PASSWORD", "hunter\uFFFD")))
        .get()
        .asString()
        .startsWith("KHATA_ADMIN_PASSWORD is not in ASCII")
        .doesNotContain("hunter");
  }

  @Test
  void a_working_directory_that_can_t_be_named_can_t_be_worked_in() {
    Encoding lost = new Encoding("ANSI_X3.4-1968", "LANG=C", "/srv/\uFFFD\uFFFD");

    assertThat(lost.complaint(List.of(), Map.of()))
        .get()
        .asString()
        .startsWith("the name of the working directory");
    assertThat(LATIN_1.complaint(List.of(), Map.of())).isEmpty();
  }
}
