package dev.khata.http.server;

import dev.khata.domain.kernel.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header by which a client says what its user reads (RFC 9110, section 12.5.4). What is no tag
 * with a weight in it is passed over, and so is {@code *}: who reads anything reads English.
 */
final class AcceptLanguage {
  private static final Pattern RANGE =
      Pattern.compile(
          "([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)"
              + "(?:[ \\t]*;[ \\t]*[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

  private AcceptLanguage() {}

  private record Wish(Language language, double weight) {}

  /** The language that is wished for most, the first of several; empty where none is Khata's. */
  static Optional<Language> preferred(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(range -> RANGE.matcher(range.strip()))
        .filter(Matcher::matches)
        .flatMap(AcceptLanguage::wish)
        .max(Comparator.comparingDouble(Wish::weight))
        .map(Wish::language);
  }

  private static Stream<Wish> wish(Matcher range) {
    double weight = Optional.ofNullable(range.group(2)).map(Double::parseDouble).orElse(1.0);
    return Language.of(range.group(1)).stream()
        .filter(language -> weight > 0)
        .map(language -> new Wish(language, weight));
  }
}
