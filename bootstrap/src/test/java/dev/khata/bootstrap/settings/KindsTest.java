package dev.khata.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.bootstrap.config.SmsVendor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {
  private static final Kind<Duration> DURATION =
      Quantities.duration(Duration.ofMillis(1), Duration.ofDays(30));

  @ParameterizedTest
  @CsvSource({"250ms,PT0.25S", "90s,PT1M30S", "5m,PT5M", "24h,PT24H", "30d,PT720H"})
  void a_duration_is_a_number_and_a_unit(String text, Duration duration) {
    assertThat(DURATION.read(text)).isEqualTo(duration);
    assertThat(DURATION.read(Durations.text(duration))).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "m", "-5m", "5 m", "1.5h", "PT5M", "31d", "0s", "9999999999s", "٥m"})
  void anything_else_is_no_duration(String text) {
    assertUnfit(DURATION, text);
  }

  @ParameterizedTest
  @CsvSource({"1024B,1024", "64KiB,65536", "1MiB,1048576"})
  void a_size_is_a_number_and_a_unit(String text, int bytes) {
    assertThat(Quantities.bytes(1024, 1 << 20).read(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "B", "1024", "1023B", "2MiB", "1kb", "1 KiB", "-1KiB", "99999999999MiB"})
  void anything_else_is_no_size(String text) {
    assertUnfit(Quantities.bytes(1024, 1 << 20), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "/1m", "10/", "0/1m", "-1/1m", "10/2d", "10/1m/1m", "10 / 1m"})
  void a_rate_is_a_count_within_a_day_at_most(String text) {
    assertUnfit(Quantities.rate(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "+1", "0x10", "1e3", "65536", "18446744073709551617", "１"})
  void a_whole_number_has_plain_digits_and_stays_in_its_range(String text) {
    assertUnfit(Quantities.wholeNumber(0, 65_535), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nopr", "NP", "npr", "XAU", "XXX", ""})
  void a_currency_has_minor_units(String text) {
    assertUnfit(Kinds.currency(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://khata.example",
        "khata.example",
        "https://",
        "https://khata.example?x=1",
        "https://khata.example#x",
        "https://u@khata.example",
        "https://khata.example:99999",
        "https://khata .example",
        "javascript:alert(1)"
      })
  void a_base_url_has_nothing_that_a_link_could_not_follow(String text) {
    assertUnfit(Urls.http(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://khata.example/,https://khata.example",
    "https://khata.example/a/,https://khata.example/a"
  })
  void a_base_url_ends_without_a_slash(String text, String url) {
    assertThat(Urls.http().read(text)).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "https://app.example/path", "null", "app.example"})
  void an_origin_is_scheme_host_and_port(String text) {
    assertUnfit(Urls.origin(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://db/khata",
        "jdbc:mysql://db/khata",
        "jdbc:postgresql://u:p@db/khata",
        "jdbc:postgresql://db/khata?PASSWORD=x",
        "jdbc:postgresql://db/khata?sslpassword=x",
        "jdbc:postgresql://db/kha\nta"
      })
  void a_database_url_holds_no_password(String text) {
    assertUnfit(Urls.jdbc(), text);
  }

  @Test
  void a_list_names_each_item_once() {
    Kind<java.util.List<SmsVendor>> vendors = Kinds.list(Kinds.choice(SmsVendor.class));

    assertThat(vendors.read("outbox")).containsExactly(SmsVendor.OUTBOX);
    assertUnfit(vendors, "outbox, outbox");
    assertUnfit(vendors, "outbox,");
    assertUnfit(vendors, "OUTBOX");
  }

  private static void assertUnfit(Kind<?> kind, String text) {
    assertThatThrownBy(() -> kind.read(text)).isInstanceOf(Unfit.class);
  }
}
