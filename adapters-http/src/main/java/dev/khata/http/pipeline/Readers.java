package dev.khata.http.pipeline;

import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.input.InputReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One reader per style, since making one is dear. */
public final class Readers {
  private final Map<JsonStyle, InputReader> readers = new ConcurrentHashMap<>();

  public InputReader of(JsonStyle style) {
    return readers.computeIfAbsent(style, InputReader::new);
  }
}
