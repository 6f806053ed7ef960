package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.identity.Profile.Told;
import dev.khata.domain.kernel.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Optional<LocalDate> BORN = Optional.of(LocalDate.parse("1990-03-15"));
  private static final Optional<Prose> ADDRESS = Prose.parse("Damak 4");
  private static final PersonName ASHA = new PersonName("Asha", "Rai");

  @Test
  void it_is_complete_with_name_birthday_and_address() {
    assertThat(telling(BORN, ADDRESS).isComplete(ASHA)).isTrue();
    assertThat(telling(BORN, Optional.empty()).isComplete(ASHA)).isFalse();
    assertThat(telling(Optional.empty(), ADDRESS).isComplete(ASHA)).isFalse();
    assertThat(telling(BORN, ADDRESS).isComplete(new PersonName("A", ""))).isFalse();
    assertThat(telling(BORN, ADDRESS).isComplete(PersonName.NONE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, true",
    "2026-11-23, false",
    "1896-11-22, true",
    "1896-11-21, false",
    "0001-01-01, false",
  })
  void nobody_is_born_tomorrow_or_too_long_ago(LocalDate born, boolean possible) {
    Told told = new Told(Optional.of(born), Optional.empty());

    assertThat(told.isPossible(LocalDate.parse("2026-11-22"))).isEqualTo(possible);
  }

  @Test
  void who_tells_no_birthday_tells_nothing_wrong() {
    assertThat(Told.NOTHING.isPossible(LocalDate.parse("2026-11-22"))).isTrue();
  }

  @Test
  void an_address_has_an_end() {
    String longest = "\ud83c\udfe0".repeat(Told.LONGEST_ADDRESS);

    assertThat(telling(BORN, Prose.parse(longest)).told().address()).isPresent();
    assertThatThrownBy(() -> telling(BORN, Prose.parse(longest + "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_of_it_is_printed() {
    Told told = new Told(BORN, ADDRESS);

    assertThat(Profile.empty(UUID.randomUUID(), NOW).telling(told, NOW).toString())
        .doesNotContain("1990", "Damak", "asha");
  }

  private static Profile telling(Optional<LocalDate> born, Optional<Prose> address) {
    return Profile.empty(UUID.randomUUID(), NOW).telling(new Told(born, address), NOW);
  }
}
