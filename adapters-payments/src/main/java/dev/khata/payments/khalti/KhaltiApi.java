package dev.khata.payments.khalti;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.payments.json.Json;
import dev.khata.payments.json.JsonCalls;
import dev.khata.payments.json.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Khalti's API, and what its answers mean whatever was asked. */
final class KhaltiApi {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  private final URI base;
  private final Map<String, String> headers;
  private final JsonCalls calls;

  KhaltiApi(KhaltiConfig config, JsonCalls calls) {
    this.base = config.baseUrl();
    this.headers = Map.of("Authorization", "Key " + config.secretKey().reveal());
    this.calls = calls;
  }

  /** What Khalti says to a request. */
  sealed interface Answer {

    /** An answer of Khalti's own; those about payments that failed have the status 400. */
    record Given(int status, ObjectNode body) implements Answer {

      boolean isSuccess() {
        return status >= 200 && status < 300;
      }

      boolean isOfUnknownId() {
        return !isSuccess() && Json.text(body, "detail").equals(Optional.of("Not found."));
      }

      /** The fields that Khalti blames, if it blames any. */
      Optional<String> blamed() {
        return Json.text(body, "error_key")
            .filter(key -> key.equals("validation_error") && !isSuccess())
            .map(
                key ->
                    body.properties().stream()
                        .filter(field -> field.getValue().isArray())
                        .map(Map.Entry::getKey)
                        .filter(name -> name.matches("[a-z_]{1,40}"))
                        .collect(Collectors.joining(", ")));
      }
    }

    /** It may be done or not. */
    record Unclear(String reason) implements Answer {}
  }

  Answer initiate(ObjectNode payment) {
    return sort(calls.post(uri("/api/v2/epayment/initiate/"), headers, payment));
  }

  Answer lookup(String pidx) {
    ObjectNode asked = Json.object().put("pidx", pidx);
    return sort(calls.post(uri("/api/v2/epayment/lookup/"), headers, asked));
  }

  /**
   * @param body empty for the whole
   */
  Answer refund(String transaction, Optional<ObjectNode> body) {
    // Not below the version that the others have.
    String path = "/api/merchant-transaction/" + URLEncoder.encode(transaction, UTF_8) + "/refund/";
    return sort(
        body.map(amount -> calls.post(uri(path), headers, amount))
            .orElseGet(() -> calls.post(uri(path), headers)));
  }

  private URI uri(String path) {
    return JsonCalls.below(base, path);
  }

  private static Answer sort(Reply reply) {
    return switch (reply) {
      case Reply.Said(int status, ObjectNode body) when isRefusedKey(status, body) ->
          new Answer.Unclear("Khalti refuses the secret key");
      case Reply.Said(int status, ObjectNode body) when isAboutTheRequest(status) ->
          new Answer.Given(status, body);
      case Reply.Said said -> new Answer.Unclear("HTTP status " + said.status());
      case Reply.Unclear(String reason) -> new Answer.Unclear(reason);
    };
  }

  private static boolean isRefusedKey(int status, ObjectNode body) {
    return status == 401 || body.path("status_code").asInt() == 401;
  }

  private static boolean isAboutTheRequest(int status) {
    return status >= 200
        && status < 500
        && status / 100 != 3
        && status != REQUEST_TIMEOUT
        && status != TOO_MANY_REQUESTS;
  }
}
