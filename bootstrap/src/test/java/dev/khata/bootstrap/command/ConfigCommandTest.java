package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    int code = console.run(ConfigCommand::new, "config", "--config", file.toString());

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

    int code = console.run(ConfigCommand::new, "config", "--json");

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

    int code = console.run(ConfigCommand::new, "config", "--json");

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

  private static JsonNode setting(JsonNode settings, String name) {
    return StreamSupport.stream(settings.spliterator(), false)
        .filter(setting -> setting.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
