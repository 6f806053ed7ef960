package dev.khata.payments.razorpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.payments.json.Json;
import dev.khata.payments.json.JsonCalls;
import dev.khata.payments.json.Reply;
import dev.khata.payments.json.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Razorpay's API, version 1, and what its answers mean whatever was asked. */
final class RazorpayApi {
  private static final String VERSION = "/v1/";
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  private final URI base;
  private final Map<String, String> headers;
  private final JsonCalls calls;

  RazorpayApi(RazorpayConfig config, JsonCalls calls) {
    String login = config.keyId() + ":" + config.keySecret().reveal();
    this.base = config.baseUrl();
    // The scheme in exactly these letters: any other case is refused.
    this.headers =
        Map.of(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
    this.calls = calls;
  }

  /** What Razorpay says to a request. */
  sealed interface Answer {

    /** It is done; this is what was asked for. */
    record Given(ObjectNode body) implements Answer {}

    /**
     * It is not done, and nothing has changed.
     *
     * @param words Razorpay's own
     */
    record Complaint(int status, String words, String field) implements Answer {

      /** There is nothing by the id that was asked for; the status is 400 then. */
      boolean isOfUnknownId() {
        return words.contains("does not exist") || words.contains("is not a valid id");
      }

      String reason() {
        return "Razorpay: " + Words.harmless(words);
      }
    }

    /** It may be done or not. */
    record Unclear(String reason) implements Answer {}
  }

  Answer get(String path) {
    return sort(calls.get(uri(path), headers));
  }

  Answer post(String path, ObjectNode body) {
    return sort(calls.post(uri(path), headers, body));
  }

  Answer post(String path, ObjectNode body, String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return sort(calls.post(uri(path), more, body));
  }

  private URI uri(String path) {
    return JsonCalls.below(base, VERSION + path);
  }

  /** One part of a path, or a value in a query. */
  static String part(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Answer sort(Reply reply) {
    return switch (reply) {
      case Reply.Said said when said.isSuccess() -> new Answer.Given(said.body());
      case Reply.Said(int status, ObjectNode body) -> refusal(status, body.path("error"));
      case Reply.Unclear(String reason) -> new Answer.Unclear(reason);
    };
  }

  /** Only what the request itself is blamed for is surely not done. */
  private static Answer refusal(int status, JsonNode error) {
    String words = Json.text(error, "description").orElse("");
    if (status == 401 || words.startsWith("Authentication failed") || isOfKey(words)) {
      return new Answer.Unclear("Razorpay refuses the API key");
    }
    boolean blamed =
        status >= 400
            && status < 500
            && status != REQUEST_TIMEOUT
            && status != TOO_MANY_REQUESTS
            && error.path("code").asText("").equals("BAD_REQUEST_ERROR");
    return blamed
        ? new Answer.Complaint(status, words, Json.text(error, "field").orElse(""))
        : new Answer.Unclear("HTTP status " + status);
  }

  private static boolean isOfKey(String words) {
    return words.startsWith("The API ") && words.endsWith("provided is invalid.");
  }
}
