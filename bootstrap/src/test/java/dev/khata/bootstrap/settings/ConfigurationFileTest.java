package dev.khata.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.bootstrap.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
  @TempDir private Path directory;

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    Path file = file("KHATA_HTTP_PORT = 9001\nKHATA_HTTP_HOST=::1\n# KHATA_NO = 1\n");

    Configuration configuration = read(file, Map.of("KHATA_HTTP_PORT", "9002"));

    assertThat(configuration.http().port()).isEqualTo(9002);
    assertThat(configuration.http().host()).isEqualTo("::1");
    assertThat(configuration.http().publicUrl(9002)).hasToString("http://[::1]:9002");
    assertThat(configuration.effective())
        .filteredOn(setting -> setting.name().equals("KHATA_HTTP_HOST"))
        .extracting(EffectiveSetting::source)
        .containsExactly(Source.FILE);
  }

  @Test
  void an_empty_variable_does_not_hide_the_file() throws IOException {
    Path file = file("KHATA_HTTP_PORT=9001\n");

    assertThat(read(file, Map.of("KHATA_HTTP_PORT", "")).http().port()).isEqualTo(9001);
  }

  @Test
  void the_environment_may_name_the_file_and_the_command_line_another() throws IOException {
    Path one = file("KHATA_HTTP_PORT=9001\n");
    Path two = directory.resolve("two");
    Files.writeString(two, "\uFEFFKHATA_HTTP_PORT=9002\n");
    Map<String, String> environment = Map.of("KHATA_CONFIG", one.toString());

    Configuration named = Configuration.read(environment, Optional.empty());
    Configuration other = Configuration.read(environment, Optional.of(two));

    assertThat(named.http().port()).isEqualTo(9001);
    assertThat(other.http().port()).isEqualTo(9002);
  }

  @Test
  void problems_of_the_file_stand_beside_those_of_the_environment() throws IOException {
    Path file = file("KHATA_HTTP_PORT=no\nhttp.port=8080\nKHATA_PORT=1\nKHATA_CONFIG=other\n");

    assertThatThrownBy(() -> read(file, Map.of("KHATA_ENV", "staging")))
        .isInstanceOfSatisfying(
            BadConfiguration.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactlyInAnyOrder(
                        "KHATA_CONFIG (file): a file can't name another file",
                        "KHATA_ENV=staging (environment): expected development, production",
                        "KHATA_HTTP_PORT=no (file): expected a whole number from 0 to 65535",
                        "KHATA_PORT (file): no such setting",
                        "http.port (file): no such setting"));
  }

  @Test
  void a_file_that_cannot_be_read_is_a_problem() {
    Path missing = directory.resolve("missing");

    assertProblem(missing, "--config=" + missing + ": the file does not exist");
    assertProblem(directory, "--config=" + directory + ": the file can't be read");
  }

  @Test
  void a_file_that_says_two_things_or_nothing_readable_is_a_problem() throws IOException {
    assertProblem(
        file("KHATA_HTTP_PORT=1\nKHATA_HTTP_PORT=2\n"),
        "--config="
            + directory.resolve("khata.properties")
            + ": the file gives KHATA_HTTP_PORT twice");
    assertProblem(
        file("KHATA_SMTP_PASSWORD=\\u12"),
        "--config="
            + directory.resolve("khata.properties")
            + ": the file has a \\u that four hexadecimal digits do not follow");
    Path binary = directory.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertProblem(binary, "--config=" + binary + ": the file is not text in UTF-8");
  }

  private static void assertProblem(Path file, String problem) {
    assertThatThrownBy(() -> read(file, Map.of()))
        .isInstanceOfSatisfying(
            BadConfiguration.class, bad -> assertThat(bad.problems()).containsExactly(problem));
  }

  private static Configuration read(Path file, Map<String, String> environment) {
    return Configuration.read(environment, Optional.of(file));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("khata.properties"), text);
  }
}
