package dev.khata.bootstrap.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was given, by name. The environment wins over the file, and an empty text in either is as
 * good as none.
 */
public final class Given {

  /** A text and where it stands. */
  public record Value(String text, Source source) {}

  private final Map<String, Value> values = new HashMap<>();

  public Given(Map<String, String> file, Map<String, String> environment) {
    add(file, Source.FILE);
    add(environment, Source.ENVIRONMENT);
  }

  private void add(Map<String, String> texts, Source source) {
    texts.forEach(
        (name, text) -> {
          if (!text.isBlank()) {
            values.put(name, new Value(text, source));
          }
        });
  }

  public Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
