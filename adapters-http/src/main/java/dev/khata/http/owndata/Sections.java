package dev.khata.http.owndata;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What each section is, in words for whom it is about. */
final class Sections {
  private static final String FILE = "sections.properties";

  private final Properties words;

  private Sections(Properties words) {
    this.words = words;
  }

  static Sections read() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Sections.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sections(words);
  }

  /**
   * @throws IllegalStateException when nobody has said what it is
   */
  String meaning(String section) {
    return Optional.ofNullable(words.getProperty(section))
        .orElseThrow(
            () -> new IllegalStateException(FILE + " does not say what " + section + " is"));
  }

  /** The text that goes with those files. */
  String explanation(Map<String, String> files) {
    StringBuilder text = new StringBuilder(meaning("README")).append("\n\n");
    files.forEach(
        (name, meaning) -> text.append(name).append("\n    ").append(meaning).append('\n'));
    return text.toString();
  }
}
