package dev.khata.http.gencharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01T00:00:00Z", "+10221-03-04T05:06:07Z"})
  void a_year_of_five_digits_leaves_as_the_last_of_four(String far) {
    assertThat(Dates.printable(Instant.parse(far))).isEqualTo(LAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T12:00:00+05:45",
        "2026-03-01T12:00:00 05:45",
        "2026-03-01T12:00 05:45"
      })
  void a_plus_that_arrives_as_a_blank_is_read_as_the_plus(String text) {
    assertThat(Dates.start(text, "created_at_start"))
        .isEqualTo(Instant.parse("2026-03-01T06:15:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-01 05:45", "2026-03-01T12:00:00  05:45", " 05:45", "2026-03-01T 2:00"})
  void any_other_blank_is_none(String text) {
    assertThat(Dates.moment(text, ZoneOffset.UTC, false)).isEmpty();
  }

  @Test
  void any_other_leaves_as_it_is() {
    Instant now = Instant.parse("2026-03-01T12:00:00.123456Z");

    assertThat(Dates.printable(now)).isEqualTo(now);
    assertThat(Dates.printable(LAST)).isEqualTo(LAST);
  }
}
