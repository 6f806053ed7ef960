package dev.khata.persistence.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A text file that ships with Khata, in which a line that begins with {@code #} is a comment. */
public final class Listing {
  private Listing() {}

  public static List<String> lines(String name) {
    try (var file = Objects.requireNonNull(Listing.class.getResourceAsStream(name), name);
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
