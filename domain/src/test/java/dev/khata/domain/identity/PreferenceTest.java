package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

  @ParameterizedTest
  @EnumSource
  void each_notice_can_be_wanted_and_not_apart_from_the_others(Notice notice) {
    Preference with = Preference.USUAL.with(Map.of(notice, true));
    Preference without = with.with(Map.of(notice, false));

    assertThat(with.wants(notice)).isTrue();
    assertThat(without.wants(notice)).isFalse();
    for (Notice other : Notice.values()) {
      if (other != notice) {
        assertThat(without.wants(other)).isEqualTo(Preference.USUAL.wants(other));
      }
    }
  }

  @Test
  void a_zone_is_one_of_the_database_of_iana() {
    assertThat(Preference.zone("Asia/Kathmandu")).contains(ZoneId.of("Asia/Kathmandu"));
    assertThatThrownBy(() -> Preference.USUAL.in(ZoneId.of("+05:30")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+05:30", "UTC+5", "asia/kathmandu", "Mars/Base", "Z"})
  void any_other_name_is_no_zone(String name) {
    assertThat(Preference.zone(name)).isEmpty();
  }
}
