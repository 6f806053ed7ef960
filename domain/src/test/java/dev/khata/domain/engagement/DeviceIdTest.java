package dev.khata.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceIdTest {
  @Test
  void it_is_a_line_of_the_apps_own_and_kept_to_the_letter() {
    for (String id : List.of("D1", "a1B2-c3:d4", "x".repeat(255), "फ़ोन 1")) {
      assertThat(DeviceId.parse(id)).map(DeviceId::text).contains(id);
    }
    assertThat(DeviceId.parse("  D1\n")).contains(new DeviceId("D1"));
    assertThat(new DeviceId("d1")).isNotEqualTo(new DeviceId("D1"));
  }

  @Test
  void what_is_blank_too_long_or_more_than_a_line_is_none() {
    for (String other : List.of("", " \t", "x".repeat(256), "D\n1", "D\u00001")) {
      assertThat(DeviceId.parse(other)).isEmpty();
    }
    assertThatThrownBy(() -> new DeviceId("D\n1")).isInstanceOf(IllegalArgumentException.class);
  }
}
