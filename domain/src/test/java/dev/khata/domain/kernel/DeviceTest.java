package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

  @Test
  void a_program_is_called_as_it_calls_itself() {
    assertThat(Device.read(" Gencharge/5.2 (Android 16) ").map(Device::text))
        .contains("Gencharge/5.2 (Android 16)");
  }

  @Test
  void what_can_not_be_shown_is_left_out() {
    assertThat(
            Device.read("App\r\nX: y\u0000\u001b[31m\u202e\u00e9\ud83d\ude00!").map(Device::text))
        .contains("AppX: y[31m!");
  }

  @Test
  void a_long_name_is_cut() {
    String long_ = "a".repeat(Device.LONGEST - 1) + " b".repeat(500);

    assertThat(Device.read(long_).map(Device::text)).contains("a".repeat(Device.LONGEST - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u0001", "\u0939\u093f"})
  void nothing_to_show_is_no_device(String header) {
    assertThat(Device.read(header)).isEmpty();
  }

  @Test
  void one_is_never_made_of_what_can_not_be_shown() {
    for (String text : new String[] {"", " a", "a\nb", "a".repeat(Device.LONGEST + 1)}) {
      assertThatThrownBy(() -> new Device(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
