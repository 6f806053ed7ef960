package dev.khata.http.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the fields and parameters of a contract mean, for its documentation. One line explains a
 * name wherever it stands; one that names a schema as well ({@code User.id}) goes before.
 */
public final class Glossary {
  /** Explains nothing. */
  public static final Glossary EMPTY = new Glossary(Map.of());

  private static final String FILE = "glossary.properties";

  private final Map<String, String> words;

  private Glossary(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /** The file {@code glossary.properties} in the package of the class. */
  public static Glossary beside(Class<?> contract) {
    Properties lines = new Properties();
    try (InputStream file = contract.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("no " + FILE + " beside " + contract.getName());
      }
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new HashMap<>();
    lines.stringPropertyNames().forEach(name -> words.put(name, lines.getProperty(name)));
    return new Glossary(words);
  }

  /** What a parameter is. */
  public Optional<String> of(String parameter) {
    return Optional.ofNullable(words.get(parameter));
  }

  /**
   * What a field is.
   *
   * @param schema the name of the record that has it
   */
  public Optional<String> of(String schema, String field) {
    return Optional.ofNullable(words.get(schema + "." + field)).or(() -> of(field));
  }
}
