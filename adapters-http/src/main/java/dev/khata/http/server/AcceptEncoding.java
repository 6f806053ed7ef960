package dev.khata.http.server;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header by which a client says how an answer may be coded (RFC 9110, section 12.5.3). What is
 * no coding with a weight in it is passed over.
 */
final class AcceptEncoding {
  private static final Pattern CODING =
      Pattern.compile(
          "([!#$%&'*+.^_`|~0-9A-Za-z-]{1,40})"
              + "(?:[ \\t]*;[ \\t]*[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

  private AcceptEncoding() {}

  /** Whether gzip is taken, and not less gladly than no coding at all. */
  static boolean prefersGzip(List<String> headers) {
    Map<String, Double> weights = new HashMap<>();
    headers.stream()
        .flatMap(header -> Stream.of(header.split(",", -1)))
        .map(coding -> CODING.matcher(coding.strip()))
        .filter(Matcher::matches)
        .forEach(coding -> weights.putIfAbsent(name(coding), weight(coding)));
    double gzip = weights.getOrDefault("gzip", weights.getOrDefault("*", 0.0));
    return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
  }

  private static String name(Matcher coding) {
    String name = coding.group(1).toLowerCase(Locale.ROOT);
    return name.equals("x-gzip") ? "gzip" : name;
  }

  private static double weight(Matcher coding) {
    return coding.group(2) == null ? 1 : Double.parseDouble(coding.group(2));
  }
}
