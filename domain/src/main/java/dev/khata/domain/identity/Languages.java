package dev.khata.domain.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages and regions of language tags. Of languages the JDK lists only those with a code of
 * two letters, and most of those spoken in India and Nepal have three.
 */
final class Languages {
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
  private static final Set<String> THREE_LETTERS = read("languages.txt");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Of UN M.49, as far as they stand in IANA's registry of subtags. */
  private static final Set<String> AREAS =
      Set.of(
          "001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021",
          "029", "030", "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150",
          "151", "154", "155", "202", "419");

  private Languages() {}

  static boolean isLanguage(String code) {
    return TWO_LETTERS.contains(code) || THREE_LETTERS.contains(code);
  }

  static boolean isRegion(String code) {
    return COUNTRIES.contains(code) || AREAS.contains(code);
  }

  private static Set<String> read(String resource) {
    InputStream bytes =
        Objects.requireNonNull(Languages.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
