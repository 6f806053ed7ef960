package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files, as apps send it. */
final class Form {
  private static final String BOUNDARY = "khata-boundary-1234567890";

  /** The content type of every form. */
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ObjectNode parts = Json.of();

  Form text(String name, String value) {
    parts.put(name, value);
    return part(
        "form-data; name=\"" + name + "\"",
        "text/plain; charset=utf-8",
        value.getBytes(StandardCharsets.UTF_8));
  }

  /** A file that says of itself that it is a JPEG. */
  Form file(String name, byte[] content) {
    parts.put(name, "<file>");
    return part(
        "form-data; name=\"" + name + "\"; filename=\"IMG_2026.jpg\"", "image/jpeg", content);
  }

  private Form part(String disposition, String type, byte[] content) {
    raw("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n");
    raw("Content-Type: " + type + "\r\n\r\n");
    bytes.writeBytes(content);
    return raw("\r\n");
  }

  private Form raw(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Its parts by their names, without the content of files. */
  ObjectNode parts() {
    return parts;
  }

  /** As it goes over the line. */
  byte[] whole() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  Answer post(App app, String path) {
    return send("POST", app, path);
  }

  Answer send(String method, App app, String path) {
    return app.withHeader("Content-Type", TYPE)
        .send(method, path, BodyPublishers.ofByteArray(whole()));
  }

  /**
   * With further parts, which many forms may share.
   *
   * @param rest a {@link #whole} form
   */
  Answer post(App app, String path, byte[] rest) {
    return app.withHeader("Content-Type", TYPE)
        .send(
            "POST",
            path,
            BodyPublishers.concat(
                BodyPublishers.ofByteArray(bytes.toByteArray()), BodyPublishers.ofByteArray(rest)));
  }
}
