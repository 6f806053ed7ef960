package dev.khata.http.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with files, put together as browsers do. */
public final class Multipart {
  private static final String BOUNDARY = "----khata7MA4YWxkTrZu0gW";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public Multipart text(String name, String value) {
    return part("form-data; name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
  }

  public Multipart file(String name, String fileName, String type, byte[] content) {
    String disposition = "form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"";
    return part(disposition, "Content-Type: " + type + "\r\n", content);
  }

  /** One part, headers as given. */
  public Multipart part(String disposition, String headers, byte[] content) {
    raw("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n" + headers + "\r\n");
    bytes.writeBytes(content);
    return raw("\r\n");
  }

  public Multipart raw(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public HttpResponse<String> postTo(TestServer server, String path) {
    return send(server, path, BodyPublishers.ofByteArray(whole()));
  }

  /** With its end left out. */
  public HttpResponse<String> postCutTo(TestServer server, String path) {
    return send(server, path, BodyPublishers.ofByteArray(bytes.toByteArray()));
  }

  /** With its last boundary. */
  public byte[] whole() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes.toByteArray());
    all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  public static String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private static HttpResponse<String> send(TestServer server, String path, BodyPublisher body) {
    return server.send("POST", path, body, "Content-Type", type());
  }
}
