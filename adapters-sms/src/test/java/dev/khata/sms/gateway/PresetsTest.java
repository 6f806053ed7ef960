package dev.khata.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PresetsTest {
  static final java.util.List<String> NAMES = Presets.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void each_names_its_source_and_can_be_read(String name) throws IOException {
    assertThat(Presets.find(name)).isPresent();
    try (InputStream in = Presets.class.getResourceAsStream("presets/" + name + ".properties")) {
      assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("#")
          .containsPattern("(?i)source|standardwebhooks");
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void none_goes_unencrypted(String name) {
    assertThat(Presets.find(name).orElseThrow().url().orElse("https://")).startsWith("https://");
  }
}
