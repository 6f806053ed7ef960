package dev.khata.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Reply;
import java.util.Map;

/**
 * An answer ready to be sent.
 *
 * @param type the content type; empty when there is no body
 * @param page whether it is shown by a browser
 */
record Rendered(int status, Map<String, String> headers, String type, byte[] bytes, boolean page) {

  private static final String JSON = "application/json";

  static Rendered empty(int status) {
    return new Rendered(status, Map.of(), "", new byte[0], false);
  }

  /** Of JSON that is not written yet. */
  static Rendered head(Reply<?> reply) {
    return new Rendered(reply.status(), reply.headers(), JSON, new byte[0], false);
  }

  Rendered with(byte[] body) {
    return new Rendered(status, headers, type, body, page);
  }

  static Rendered of(Reply<?> reply, ObjectMapper json) {
    return switch (reply.body()) {
      case Nothing none -> new Rendered(reply.status(), reply.headers(), "", new byte[0], false);
      case Content content ->
          new Rendered(
              reply.status(), reply.headers(), content.type(), content.bytes(), content.isPage());
      default ->
          new Rendered(reply.status(), reply.headers(), JSON, written(reply.body(), json), false);
    };
  }

  private static byte[] written(Object body, ObjectMapper json) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("can't write " + body.getClass().getName(), e);
    }
  }
}
