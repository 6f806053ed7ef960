package dev.khata.sms.gateway;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands for the placeholders in one request, and the message's own variables.
 *
 * <p>{@code to} number in the gateway's format, {@code text} the words, {@code id} the message's
 * id, the same for each try, {@code short_id} one of 20 characters, {@code key} Khata's name of the
 * template, {@code template} the gateway's id of it, {@code language} a BCP 47 tag, {@code sender},
 * {@code user} and {@code token} as configured, {@code timestamp} seconds since 1970, {@code time}
 * the same in ISO 8601, {@code expires} when the message is worthless, in ISO 8601.
 */
record Values(Map<String, String> values, Map<String, String> variables) {
  static final Set<String> NAMES =
      Set.of(
          "to",
          "text",
          "id",
          "short_id",
          "key",
          "template",
          "language",
          "sender",
          "user",
          "token",
          "timestamp",
          "time",
          "expires");

  /** In place of a name or field: one for each variable, under its name in upper case. */
  static final String VARIABLES = "{variables}";

  Values {
    values = Map.copyOf(values);
    Map<String, String> upper = new HashMap<>();
    variables.forEach((name, value) -> upper.put(name.toUpperCase(Locale.ROOT), value));
    variables = Map.copyOf(upper);
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  Values with(String name, String value) {
    Map<String, String> changed = new HashMap<>(values);
    changed.put(name, value);
    return new Values(changed, variables);
  }

  /** Masked: it holds codes and tokens. */
  @Override
  public String toString() {
    return "Values" + values.keySet();
  }
}
