package dev.khata.http.openapi;

import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.input.InputReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What whoever writes a client must know of an operation and could not guess. */
final class ClientNotes {
  private static final int UNAUTHORIZED = 401;
  private static final String FINAL =
      "A 401 of this operation is final: the same credentials are refused again. Keep it away from"
          + " authenticators that repeat a request by themselves, up to 21 times as some do: a"
          + " refused password that is repeated locks the account.";

  private ClientNotes() {}

  /** One paragraph each. */
  static List<String> of(Endpoint<?, ?, ?> endpoint, InputReader reader) {
    return Stream.of(logIn(endpoint), form(endpoint.payload(), reader))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whoever calls without a session and may get a 401 shows credentials to be let in by. */
  private static Optional<String> logIn(Endpoint<?, ?, ?> endpoint) {
    boolean takesCredentials =
        endpoint.access().level() == Access.Level.PUBLIC
            && endpoint.failures().stream().anyMatch(f -> f.status() == UNAUTHORIZED);
    return takesCredentials ? Optional.of(FINAL) : Optional.empty();
  }

  /**
   * Not as a second media type of the same operation: from that, generators make clients that don't
   * compile.
   */
  private static Optional<String> form(Payload<?> payload, InputReader reader) {
    return switch (payload) {
      case Payload.JsonOrPasswordForm<?, ?> either ->
          Optional.of(
              "Also takes the form of OAuth 2's password grant (`application/x-www-form-urlencoded`"
                  + " with `"
                  + fields(either)
                  + "`), as the token URL of that flow.");
      case Payload.JsonOrForm<?, ?> either ->
          Optional.of(
              "Also takes a form (`multipart/form-data`) with the same fields, a list as a field"
                  + " for each of its items, and the files "
                  + files(reader.files(either.form().type()))
                  + ".");
      case Payload.None any -> Optional.empty();
      case Payload.Json<?> any -> Optional.empty();
      case Payload.OptionalJson<?> any -> Optional.empty();
      case Payload.Shaped any -> Optional.empty();
      case Payload.Form<?> any -> Optional.empty();
      case Payload.Raw any -> Optional.empty();
    };
  }

  private static String files(Map<String, Accepts> files) {
    return files.entrySet().stream()
        .map(file -> "`" + file.getKey() + "` (" + FileWords.bounds(file.getValue()) + ")")
        .reduce((one, other) -> one + " and " + other)
        .orElse("");
  }

  private static String fields(Payload.JsonOrPasswordForm<?, ?> either) {
    return Stream.of(either.form().getRecordComponents())
        .map(component -> component.getName())
        .reduce((one, other) -> one + "` and `" + other)
        .orElse("");
  }
}
