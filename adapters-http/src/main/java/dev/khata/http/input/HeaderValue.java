package dev.khata.http.input;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header's value with parameters, such as {@code text/plain; charset="utf-8"}.
 *
 * @param value in lower case
 * @param parameters by name in lower case; of several of one name the first
 */
public record HeaderValue(String value, Map<String, String> parameters) {
  /** Of quoted texts only the quote and the backslash are escaped; old browsers escape neither. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";[ \t]*([^=;\\s]+)[ \t]*=[ \t]*(?:\"((?:\\\\[\"\\\\]|[^\"])*+)\"|([^;\"]*+))");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  public HeaderValue {
    parameters = Map.copyOf(parameters);
  }

  public static HeaderValue parse(String header) {
    int end = header.indexOf(';');
    String value = end < 0 ? header : header.substring(0, end);
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher found = PARAMETER.matcher(end < 0 ? "" : header.substring(end));
    while (found.find()) {
      String text =
          found.group(2) == null
              ? found.group(3).strip()
              : ESCAPED.matcher(found.group(2)).replaceAll("$1");
      parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), text);
    }
    return new HeaderValue(value.strip().toLowerCase(Locale.ROOT), parameters);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
