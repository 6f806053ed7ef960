package dev.khata.sms.gateway;

import java.util.Map;
import java.util.Optional;

/**
 * A gateway as its file describes it. Texts have <code>{placeholders}</code>, which are listed at
 * {@link Values}.
 *
 * @param url none where it has to be configured
 * @param country the code of the only country that it serves, such as 977
 * @param basic whether user and token go as HTTP's basic credentials
 * @param signed whether requests are signed as Standard Webhooks have it, by the token
 */
public record Gateway(
    String method,
    Optional<String> url,
    NumberFormat number,
    Optional<String> country,
    boolean basic,
    boolean signed,
    Map<String, String> query,
    Map<String, String> headers,
    BodyForm body,
    Verdicts verdicts) {
  public Gateway {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** Whether a request holds that value, and so can't be made without it. */
  public boolean needs(String value) {
    return (basic && (value.equals("user") || value.equals("token")))
        || (signed && value.equals("token"))
        || url.filter(text -> holds(text, value)).isPresent()
        || query.values().stream().anyMatch(text -> holds(text, value))
        || needsInHeader(value)
        || switch (body) {
          case BodyForm.None none -> false;
          case BodyForm.Form(var fields) ->
              fields.values().stream().anyMatch(text -> holds(text, value));
          case BodyForm.Json(var template) -> holds(template.toString(), value);
        };
  }

  public boolean needsInHeader(String value) {
    return headers.values().stream().anyMatch(text -> holds(text, value));
  }

  private static boolean holds(String text, String value) {
    return text.contains("{" + value + "}");
  }
}
