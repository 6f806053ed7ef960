package dev.khata.domain.identity;

import static dev.khata.domain.identity.PasswordPolicy.EIGHT;
import static dev.khata.domain.identity.PasswordPolicy.SIX;
import static dev.khata.domain.identity.PasswordPolicy.STRICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.PasswordPolicy.Fault;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {
  private final CommonPasswords common = password -> password.reveal().contains("common");

  @ParameterizedTest
  @CsvSource({
    "Abcdef1!, ''",
    "Äbcdéf1!, ''",
    "Abcde1!, TOO_SHORT",
    "abcdef1!, NO_UPPER",
    "ABCDEF1!, NO_LOWER",
    "Abcdefg!, NO_DIGIT",
    "Abcdefg१!, NO_DIGIT",
    "Abcdefg1, NO_SPECIAL",
    "Abcdefg1-, NO_SPECIAL",
    "Acommon1!, COMMON",
    "'', TOO_SHORT NO_UPPER NO_LOWER NO_DIGIT NO_SPECIAL",
    "common, TOO_SHORT NO_UPPER NO_DIGIT NO_SPECIAL COMMON"
  })
  void the_strict_policy_names_everything_that_is_wrong(String text, String faults) {
    assertThat(names(STRICT.faults(new Password(text), common))).isEqualTo(faults);
  }

  @ParameterizedTest
  @CsvSource({"12345678, ''", "1234567, TOO_SHORT", "common78, COMMON", "common, TOO_SHORT COMMON"})
  void the_policy_of_eight_asks_for_length_and_refuses_common_ones(String text, String faults) {
    assertThat(names(EIGHT.faults(new Password(text), common))).isEqualTo(faults);
  }

  @ParameterizedTest
  @CsvSource({"123456, ''", "12345, TOO_SHORT", "common, ''"})
  void the_policy_of_six_asks_for_length_alone(String text, String faults) {
    assertThat(names(SIX.faults(new Password(text), common))).isEqualTo(faults);
  }

  @Test
  void each_special_character_will_do() {
    for (char special : PasswordPolicy.SPECIAL.toCharArray()) {
      assertThat(STRICT.faults(new Password("Abcdefg1" + special), common)).isEmpty();
    }
  }

  @Test
  void a_password_has_at_most_128_characters() {
    String longest = "x".repeat(Password.LONGEST);

    assertThat(SIX.faults(new Password(longest), common)).isEmpty();
    assertThat(SIX.faults(new Password(longest + "x"), common)).containsExactly(Fault.TOO_LONG);
  }

  @Property
  void a_character_beyond_the_basic_plane_counts_as_one(
      @ForAll @IntRange(max = 140) int keys, @ForAll @IntRange(max = 140) int letters) {
    int length = keys + letters;
    Password password = new Password("🔑".repeat(keys) + "x".repeat(letters));

    List<Fault> faults = EIGHT.faults(password, common);

    assertThat(faults.contains(Fault.TOO_SHORT)).isEqualTo(length < 8);
    assertThat(faults.contains(Fault.TOO_LONG)).isEqualTo(length > Password.LONGEST);
  }

  @Test
  void a_password_is_as_long_from_every_keyboard() {
    assertThat(EIGHT.faults(new Password("e\u0301".repeat(7)), common))
        .containsExactly(Fault.TOO_SHORT);
    assertThat(EIGHT.faults(new Password("e\u0301".repeat(128)), common)).isEmpty();
    assertThat(EIGHT.faults(new Password("\u0958".repeat(128)), common)).isEmpty();
    assertThat(EIGHT.faults(new Password("e\u0301".repeat(129)), common))
        .containsExactly(Fault.TOO_LONG);
  }

  @Test
  void a_common_password_is_looked_up_as_it_was_written() {
    CommonPasswords exactly = password -> password.equals(new Password("password"));

    assertThat(EIGHT.faults(new Password("password"), exactly)).containsExactly(Fault.COMMON);
    assertThat(EIGHT.faults(new Password("Password"), exactly)).isEmpty();
  }

  @Test
  void a_print_shows_neither_password_nor_hash() {
    assertThat(new Password("Abcdef1!")).hasToString("***");
    assertThat(new PasswordHash("$argon2id$v=19$x")).hasToString("***");
  }

  private static String names(List<Fault> faults) {
    return String.join(" ", faults.stream().map(Fault::name).toList());
  }

  @Test
  void what_nobody_can_type_or_see_is_no_password() {
    assertThat(PasswordPolicy.EIGHT.faults(new Password("longer\u001b[Apass"), any -> false))
        .containsExactly(Fault.CONTROL_CHARACTERS);
    assertThat(PasswordPolicy.EIGHT.faults(new Password("\u200d".repeat(8)), any -> false))
        .containsExactly(Fault.TOO_SHORT);
    assertThat(PasswordPolicy.SIX.faults(new Password(" ".repeat(8)), any -> false))
        .containsExactly(Fault.TOO_SHORT);
  }
}
