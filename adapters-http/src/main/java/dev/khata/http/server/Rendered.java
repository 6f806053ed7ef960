package dev.khata.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer ready to be sent.
 *
 * @param type the content type; empty when there is no body
 * @param page whether it is shown by a browser
 */
record Rendered(int status, Map<String, String> headers, String type, byte[] bytes, boolean page) {

  private static final String JSON = "application/json";
  private static final String LENGTH = "Content-Length";

  static Rendered empty(int status) {
    return new Rendered(status, Map.of(), "", new byte[0], false);
  }

  /** Of JSON that is not written yet. */
  static Rendered head(Reply<?> reply) {
    return new Rendered(reply.status(), reply.headers(), JSON, new byte[0], false);
  }

  /** Of a file that is not read yet. */
  static Rendered head(Reply<?> reply, Download file) {
    Map<String, String> headers = tagged(reply, file);
    headers.put("Content-Disposition", file.disposition().header());
    file.length().ifPresent(bytes -> headers.put(LENGTH, Long.toString(bytes)));
    return new Rendered(reply.status(), headers, file.mediaType(), new byte[0], false);
  }

  /** Of a file that the client has as it is. */
  static Rendered unchanged(Reply<?> reply, Download file) {
    return unchanged(tagged(reply, file));
  }

  /** Of what the client has as it is. */
  static Rendered unchanged(Map<String, String> headers) {
    return new Rendered(304, headers, "", new byte[0], false);
  }

  /** The same with these headers too. */
  Rendered with(Map<String, String> further) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(further);
    return new Rendered(status, more, type, bytes, page);
  }

  /** The same in other bytes, which the headers tell how to read. */
  Rendered coded(byte[] body) {
    return new Rendered(status, headers, type, body, page);
  }

  private static Map<String, String> tagged(Reply<?> reply, Download file) {
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    file.tag().ifPresent(tag -> headers.put("ETag", Tags.strong(tag)));
    return headers;
  }

  /**
   * @throws IllegalStateException when it was announced with another length
   */
  Rendered with(byte[] body) {
    if (!headers.getOrDefault(LENGTH, "" + body.length).equals("" + body.length)) {
      throw new IllegalStateException("a file of " + body.length + " bytes, not as announced");
    }
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
