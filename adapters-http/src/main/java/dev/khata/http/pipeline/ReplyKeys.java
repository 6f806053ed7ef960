package dev.khata.http.pipeline;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.input.InputReader;
import java.util.List;
import java.util.Optional;

/** Reads {@code Idempotency-Key}, where the endpoint takes it. */
final class ReplyKeys {
  static final String HEADER = "Idempotency-Key";

  private static final Problem NO_KEY =
      new Problem.Other("Must be 1 to " + ReplyKey.LONGEST + " printable characters");

  private ReplyKeys() {}

  static Optional<ReplyKey> of(
      Endpoint<?, ?, ?> endpoint,
      Exchange exchange,
      Optional<Caller> caller,
      byte[] body,
      InputReader reader) {
    List<String> sent = exchange.headers(HEADER);
    if (!endpoint.idempotent() || sent.isEmpty()) {
      return Optional.empty();
    }
    if (sent.size() > 1 || !isKey(sent.getFirst())) {
      throw FaultException.invalid(HEADER, NO_KEY);
    }
    Caller who = caller.orElseThrow();
    return Optional.of(
        ReplyKey.of(
            who.user().id(),
            who.session().contract(),
            endpoint.name(),
            sent.getFirst(),
            reader.canonical(body)));
  }

  private static boolean isKey(String text) {
    return !text.isEmpty()
        && text.length() <= ReplyKey.LONGEST
        && text.chars().allMatch(character -> character >= ' ' && character <= '~');
  }
}
