package dev.khata.payments.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.payments.call.Call;
import dev.khata.payments.call.Caller;
import dev.khata.payments.call.Outcome;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Calls that bring objects and are answered with one. */
public record JsonCalls(Caller caller) {

  public Reply get(URI uri, Map<String, String> headers) {
    return make(new Call("GET", uri, headers, Optional.empty()));
  }

  public Reply post(URI uri, Map<String, String> headers) {
    return make(new Call("POST", uri, headers, Optional.empty()));
  }

  public Reply post(URI uri, Map<String, String> headers, ObjectNode body) {
    Call.Body json = new Call.Body("application/json", body.toString());
    return make(new Call("POST", uri, headers, Optional.of(json)));
  }

  /**
   * @param base with a path of its own or none, with a slash at its end or none
   * @param path from a slash on, and a query
   */
  public static URI below(URI base, String path) {
    String start = base.toString();
    return URI.create(
        (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
  }

  private Reply make(Call call) {
    return switch (caller.make(call)) {
      case Outcome.Answered(int status, String body) ->
          Json.read(body.getBytes(UTF_8))
              .<Reply>map(object -> new Reply.Said(status, object))
              .orElseGet(() -> new Reply.Unclear("HTTP status " + status + ", not JSON"));
      case Outcome.NotReached(String reason) -> new Reply.Unclear("not reached: " + reason);
      case Outcome.Unanswered(String reason) -> new Reply.Unclear("no answer: " + reason);
    };
  }
}
