package dev.khata.http.server;

import dev.khata.http.endpoint.Naming;
import dev.khata.http.input.InputReader;
import java.util.EnumMap;
import java.util.Map;

/** One reader per naming, since making one is dear. */
final class Readers {
  private final Map<Naming, InputReader> readers = new EnumMap<>(Naming.class);

  Readers() {
    for (Naming naming : Naming.values()) {
      readers.put(naming, new InputReader(naming));
    }
  }

  InputReader of(Naming naming) {
    InputReader reader = readers.get(naming);
    if (reader == null) {
      throw new IllegalArgumentException("no reader for " + naming);
    }
    return reader;
  }
}
