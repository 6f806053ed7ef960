package dev.khata.push.testing;

import java.util.Map;
import java.util.Optional;

/** An answer of Google's. */
public record Says(int status, String body, Optional<String> retryAfter) {
  private static final String FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError";
  private static final String BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest";

  public static Says of(int status, String body) {
    return new Says(status, body, Optional.empty());
  }

  /** An error with its code in a detail of its own. */
  public static Says error(int status, String statusName, String errorCode) {
    return of(status, error(status, statusName, "no", fcmError(errorCode)));
  }

  /** One that names no code. */
  public static Says bare(int status, String statusName) {
    return of(status, error(status, statusName, "no", ""));
  }

  /** An argument that is invalid, and which. */
  static Says invalid(String field) {
    String violation =
        "{\"@type\": \"%s\", \"fieldViolations\": [{\"field\": \"%s\", \"description\": \"no\"}]}"
            .formatted(BAD_REQUEST, field);
    return of(
        400, error(400, "INVALID_ARGUMENT", "Request contains an invalid argument.", violation));
  }

  static Says invalidToken() {
    String details =
        fcmError("INVALID_ARGUMENT")
            + ", {\"@type\": \"%s\", \"fieldViolations\": [{\"field\": \"message.token\", \"description\": \"Invalid registration token\"}]}"
                .formatted(BAD_REQUEST);
    return of(
        400, error(400, "INVALID_ARGUMENT", "Request contains an invalid argument.", details));
  }

  public Says retryAfter(String value) {
    return new Says(status, body, Optional.of(value));
  }

  static Says form(Map<String, String> fields) {
    StringBuilder json = new StringBuilder();
    fields.forEach(
        (name, value) ->
            json.append(json.isEmpty() ? "{" : ", ")
                .append('"')
                .append(name)
                .append("\": ")
                .append(value));
    return of(200, json.append('}').toString());
  }

  private static String fcmError(String code) {
    return "{\"@type\": \"%s\", \"errorCode\": \"%s\"}".formatted(FCM_ERROR, code);
  }

  private static String error(int status, String name, String message, String details) {
    return "{\"error\": {\"code\": %d, \"message\": \"%s\", \"status\": \"%s\", \"details\": [%s]}}"
        .formatted(status, message, name, details);
  }
}
