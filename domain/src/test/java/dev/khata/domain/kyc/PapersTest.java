package dev.khata.domain.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {
  @ParameterizedTest
  @ValueSource(strings = {"42101-1234567-1", "4210112345671"})
  void a_cnic_is_read_with_and_without_dashes(String typed) {
    assertThat(Cnic.parse(typed).orElseThrow().formatted()).isEqualTo("42101-1234567-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42101-1234567",
        "42101-1234567-12",
        "421011-234567-1",
        "00000-1234567-1",
        "4210l-1234567-1",
        " "
      })
  void anything_else_is_no_cnic(String typed) {
    assertThat(Cnic.parse(typed)).isEmpty();
  }

  @Test
  void a_cnic_and_a_birth_date_are_not_printed() {
    assertThat(new Cnic("4210112345671").toString()).isEqualTo("Cnic[…]");
    assertThat(new BirthDate(LocalDate.of(1990, 3, 15)).toString()).isEqualTo("BirthDate[…]");
  }

  @ParameterizedTest
  @CsvSource({
    "2008-11-29, 2026-11-28, false",
    "2008-11-29, 2026-11-29, true",
    "2008-02-29, 2026-02-28, false",
    "2008-02-29, 2026-03-01, true",
    "2006-03-01, 2024-02-29, false",
    "2006-03-01, 2024-03-01, true"
  })
  void somebody_is_of_age_from_the_day_of_the_birthday(
      LocalDate born, LocalDate today, boolean adult) {
    assertThat(new BirthDate(born).isAdult(today)).isEqualTo(adult);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, false",
    "2026-11-29, true",
    "1896-11-29, true",
    "1896-11-28, false",
  })
  void nobody_is_born_in_the_future_or_too_long_ago(LocalDate born, boolean possible) {
    assertThat(new BirthDate(born).isPossible(LocalDate.of(2026, 11, 29))).isEqualTo(possible);
  }
}
