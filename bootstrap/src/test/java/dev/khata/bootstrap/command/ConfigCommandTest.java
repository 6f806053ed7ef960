package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.KeysConfig;
import dev.khata.bootstrap.keys.KeyFile;
import dev.khata.bootstrap.keys.SampleKeys;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  @TempDir private Path directory;

  @Test
  void it_prints_values_and_where_they_came_from() throws IOException {
    Path file = Files.writeString(directory.resolve("khata.properties"), "KHATA_HTTP_HOST=::1\n");
    Console console =
        new Console(Map.of("KHATA_HTTP_PORT", "9000", "KHATA_ADMIN_PASSWORD", "hunter2hunter2"));

    int code = console.run(Console::config, "config", "--config", file.toString());

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(console.out())
        .containsPattern("(?m)^HTTP$")
        .containsPattern("(?m)^  KHATA_HTTP_HOST +::1  \\[file]$")
        .containsPattern("(?m)^  KHATA_HTTP_PORT +9000  \\[environment]$")
        .containsPattern("(?m)^  KHATA_MANAGEMENT_PORT +\\(the same port\\)  \\[default]$")
        .containsPattern("(?m)^  KHATA_ADMIN_PASSWORD +\\*\\*\\*  \\[environment]$")
        .doesNotContain("hunter2");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void it_prints_json() throws IOException {
    Console console =
        new Console(
            Map.of(
                "KHATA_HTTP_PORT", "9000",
                "KHATA_SMTP_USER", "khata",
                "KHATA_SMTP_PASSWORD", "hunter2"));

    int code = console.run(Console::config, "config", "--json");

    JsonNode settings = new JsonMapper().readTree(console.out()).get("settings");
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(setting(settings, "KHATA_HTTP_PORT"))
        .hasToString(
            "{\"name\":\"KHATA_HTTP_PORT\",\"value\":\"9000\",\"source\":\"environment\",\"secret\":false}");
    assertThat(setting(settings, "KHATA_SMTP_PASSWORD"))
        .hasToString(
            "{\"name\":\"KHATA_SMTP_PASSWORD\",\"value\":\"***\",\"source\":\"environment\",\"secret\":true}");
    assertThat(setting(settings, "KHATA_DB_URL").get("value").isNull()).isTrue();
  }

  @Test
  void problems_go_to_standard_error_one_a_line() {
    Console console =
        new Console(Map.of("KHATA_HTTP_PORT", "no", "KHATA_ADMIN_PASSWORD", "hunter2"));

    int code = console.run(Console::config, "config", "--json");

    assertThat(code).isEqualTo(ExitCode.MISUSED);
    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .isEqualToNormalizingNewlines(
            """
            khata config: the configuration has 2 problems:
              KHATA_HTTP_PORT=no (environment): expected a whole number from 0 to 65535
              KHATA_ADMIN_PASSWORD=*** (environment): expected 8 to 128 characters
            """);
  }

  @Test
  void a_fresh_set_of_keys_is_a_file_that_is_read_as_it_is() throws IOException {
    Console console = new Console(Map.of());

    int code = console.run(Console::config, "config", "--new-keys");

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).isEmpty();
    Path file = SampleKeys.file(directory.resolve("keys"), console.out());
    Map<KeyPurpose, KeyRing> given =
        Configuration.read(Map.of("KHATA_KEYS_FILE", file.toString()), Optional.empty())
            .keys()
            .given();
    assertThat(given).containsOnlyKeys(KeyPurpose.values());
    assertThat(KeyFile.render(new EnumMap<>(given))).isEqualTo(console.out());
    assertThat(given.get(KeyPurpose.OTP).ids())
        .singleElement()
        .asString()
        .matches("2026-03-04-235959-[0-9a-f]{4}");
  }

  @Test
  void as_json_they_are_the_variables_of_the_keys() throws IOException {
    Console console = new Console(Map.of());

    int code = console.run(Console::config, "config", "--new-keys", "--json");

    Map<String, String> variables =
        new JsonMapper().readValue(console.out(), new TypeReference<Map<String, String>>() {});
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(variables).containsOnlyKeys(KeysConfig.asSettings(given(variables)).keySet());
    assertThat(KeysConfig.asSettings(given(variables))).isEqualTo(variables);
    assertThat(given(variables)).containsOnlyKeys(KeyPurpose.values());
  }

  private static Map<KeyPurpose, KeyRing> given(Map<String, String> variables) {
    return Configuration.read(variables, Optional.empty()).keys().given();
  }

  @Test
  void every_set_of_keys_is_another_and_none_needs_a_configuration_that_is_right() {
    Map<String, String> environment = Map.of("KHATA_ENV", "production", "KHATA_HTTP_PORT", "x");
    Console first = new Console(environment);
    Console second = new Console(environment);

    assertThat(first.run(Console::config, "config", "--new-keys")).isEqualTo(ExitCode.DONE);
    assertThat(second.run(Console::config, "config", "--new-keys")).isEqualTo(ExitCode.DONE);

    assertThat(keys(first.out())).hasSize(7).doesNotContainAnyElementsOf(keys(second.out()));
    assertThat(keys(first.out())).doesNotHaveDuplicates();
  }

  private static List<String> keys(String file) {
    return Pattern.compile("(?m) = (\\S+) current$")
        .matcher(file)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static JsonNode setting(JsonNode settings, String name) {
    return StreamSupport.stream(settings.spliterator(), false)
        .filter(setting -> setting.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
