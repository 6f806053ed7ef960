package dev.khata.bootstrap.warmup;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app of somebody's, on this machine. */
final class Visit {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final HttpClient client;
  private final int port;
  private final String token;
  private final String key;
  private final BooleanSupplier mayGoOn;

  Visit(int port, String token, BooleanSupplier mayGoOn) {
    this(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        port,
        token,
        "",
        mayGoOn);
  }

  private Visit(HttpClient client, int port, String token, String key, BooleanSupplier mayGoOn) {
    this.client = client;
    this.port = port;
    this.token = token;
    this.key = key;
    this.mayGoOn = mayGoOn;
  }

  /** The same, logged in. */
  Visit with(String accessToken) {
    return new Visit(client, port, accessToken, key, mayGoOn);
  }

  /** The same with an idempotency key. */
  Visit keyed(String idempotencyKey) {
    return new Visit(client, port, token, idempotencyKey, mayGoOn);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return ask(path, builder(path));
  }

  Answer post(String path, String json) throws IOException, InterruptedException {
    return ask(
        path,
        builder(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder builder(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(LIMIT);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return request;
  }

  private Answer ask(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!mayGoOn.getAsBoolean()) {
      throw new InterruptedIOException("told to end");
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(path, response.statusCode(), response.body());
  }

  /** What came back. */
  record Answer(String path, int status, String body) {

    Answer need(int expected) throws IOException {
      if (status != expected) {
        throw new IOException(path + " was answered with " + status + ": " + body);
      }
      return this;
    }

    boolean has(String name) {
      return body.contains("\"" + name + "\":");
    }

    /** The first text of that name, wherever it stands. */
    String text(String name) throws IOException {
      return first(name, "\"([^\"]*)\"");
    }

    String number(String name) throws IOException {
      return first(name, "([0-9]+)");
    }

    private String first(String name, String value) throws IOException {
      Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(body);
      if (!found.find()) {
        throw new IOException(path + " was answered without " + name + ": " + body);
      }
      return found.group(1);
    }
  }
}
