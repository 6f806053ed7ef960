package dev.khata.http.endpoint;

/**
 * The JSON object in which some contracts send every answer that is JSON, to tell it from an error:
 * {@code {"success":true,"data":{…}}}. Files and answers without a body go out as they are.
 */
public record SuccessBody(boolean success, Object data) {

  /** What an endpoint answers, in such an object. */
  public static SuccessBody of(Object data) {
    return new SuccessBody(true, data);
  }

  static Reply<?> around(Reply<?> reply) {
    return switch (reply.body()) {
      case Nothing none -> reply;
      case Content content -> reply;
      case Download file -> reply;
      case Flow rows -> throw new IllegalStateException("rows that flow can't be wrapped");
      default -> new Reply<>(reply.status(), of(reply.body()), reply.headers());
    };
  }
}
