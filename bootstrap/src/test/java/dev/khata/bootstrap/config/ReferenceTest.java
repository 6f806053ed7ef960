package dev.khata.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Holds the reference against the code, to the letter. After a change of settings, {@code mvn test
 * -Dtest=ReferenceTest -Dreference.renew=true} writes it anew.
 */
class ReferenceTest {
  private static final String FILE = "reference.md";
  private static final Path SOURCE =
      Path.of("src/main/resources/dev/khata/bootstrap/config").resolve(FILE);

  @Test
  void the_reference_says_what_the_code_declares() throws IOException {
    String declared = render();
    if (Boolean.getBoolean("reference.renew")) {
      Files.createDirectories(SOURCE.getParent());
      Files.writeString(SOURCE, declared);
    }

    assertThat(Files.readString(SOURCE)).isEqualTo(declared);
  }

  @Test
  void no_setting_is_declared_twice() {
    assertThat(Catalogue.settings()).extracting(Setting::name).doesNotHaveDuplicates();
  }

  @Test
  void the_reference_is_shipped() throws IOException {
    try (InputStream shipped = Configuration.class.getResourceAsStream(FILE)) {
      assertThat(new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("# ");
    }
  }

  private static String render() {
    StringBuilder page = new StringBuilder();
    page.append("# Configuration\n\n");
    page.append("Every setting is an environment variable, or a line `NAME = value` of the");
    page.append(" properties file that `--config` or `KHATA_CONFIG` names (UTF-8; a backslash is");
    page.append(
        " written twice). The environment wins; an empty value is as good as none. Changes");
    page.append(" take a restart. `khata config` prints what is in force and where it came from.");
    page.append("\n");
    for (Section section : Catalogue.SECTIONS) {
      page.append("\n## ").append(section.title()).append("\n\n");
      page.append("| variable | default | allowed | meaning |\n|---|---|---|---|\n");
      for (Setting<?> setting : section.settings()) {
        page.append("| `").append(setting.name()).append("` | ").append(otherwise(setting));
        page.append(" | ").append(setting.allowed()).append(" | ").append(setting.meaning());
        page.append(setting.isSecret() ? " A secret. |\n" : " |\n");
      }
    }
    return page.toString();
  }

  private static String otherwise(Setting<?> setting) {
    String otherwise = setting.otherwise();
    return otherwise.startsWith("(")
        ? otherwise.substring(1, otherwise.length() - 1)
        : "`" + otherwise + "`";
  }
}
