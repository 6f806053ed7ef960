package dev.khata.http.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types of bodies that can be read, all of them in UTF-8. */
enum ContentType {
  JSON("application/json"),
  FORM("application/x-www-form-urlencoded");

  private static final Set<String> UTF8 = Set.of("utf-8", "utf8", "us-ascii");
  private static final String CHARSET = "charset=";

  private final String name;

  ContentType(String name) {
    this.name = name;
  }

  /** What a {@code Content-Type} header says; empty for any other type or charset. */
  static Optional<ContentType> of(String header) {
    String[] parts = header.toLowerCase(Locale.ROOT).split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith(CHARSET)
          && !UTF8.contains(parameter.substring(CHARSET.length()).replace("\"", ""))) {
        return Optional.empty();
      }
    }
    return Stream.of(values()).filter(type -> type.name.equals(parts[0].strip())).findFirst();
  }
}
