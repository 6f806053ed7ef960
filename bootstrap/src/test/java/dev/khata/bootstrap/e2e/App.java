package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A phone app, with an access token or without. Each answer that it gets must be one that the
 * document of the path's contract declares, and each 401 must say what it wants.
 */
final class App {
  private static final HttpClient CLIENT = clients().build();
  private static final Map<String, HttpClient> ELSEWHERE = new ConcurrentHashMap<>();

  private final HttpClient client;
  private final String base;
  private final PublishedDocuments documents;
  private final List<String> headers;

  private App(HttpClient client, String base, PublishedDocuments documents, List<String> headers) {
    this.client = client;
    this.base = base;
    this.documents = documents;
    this.headers = List.copyOf(headers);
  }

  /** Of a server of the usual settings. */
  static App of(String base) {
    return of(base, RunningKhata.documents(Map.of(), base));
  }

  static App of(String base, PublishedDocuments documents) {
    return new App(CLIENT, base, documents, List.of());
  }

  /** What the server there has published. */
  static PublishedDocuments documents(String base) {
    return PublishedDocuments.at(path -> fetch(base + path));
  }

  /** The same app on another machine, of such an address as 127.0.0.7. */
  App from(String address) {
    return new App(ELSEWHERE.computeIfAbsent(address, App::clientAt), base, documents, headers);
  }

  /** The same app, that speaks to another instance. */
  App at(String other) {
    return new App(client, other, documents, headers);
  }

  private static HttpClient clientAt(String address) {
    try {
      return clients().localAddress(InetAddress.getByName(address)).build();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  private static HttpClient.Builder clients() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
  }

  /** The same app, logged in. */
  App with(String accessToken) {
    return withHeader("Authorization", "Bearer " + accessToken);
  }

  App withHeader(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(name, value));
    return new App(client, base, documents, more);
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Answer post(String path, Object... namesAndValues) {
    return post(path, Json.of(namesAndValues));
  }

  Answer post(String path, JsonNode body) {
    return send("POST", path, body);
  }

  Answer send(String method, String path, JsonNode body) {
    return withHeader("Content-Type", "application/json")
        .send(method, path, BodyPublishers.ofString(body.toString()));
  }

  Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** A file, which need not be text. */
  HttpResponse<byte[]> download(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.headers(headers.toArray(String[]::new)).timeout(Duration.ofSeconds(60));
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(path + " got no whole answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** With the headers that were set and no others. */
  Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    Answer answer = answer(client, request.build());
    documents.check(PublishedDocument.Exchange.of(answer));
    checkChallenge(answer);
    return answer;
  }

  /** What comes to a POST, as it comes; nothing is known of how it ends. */
  HttpResponse<InputStream> stream(String path, JsonNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .headers(headers.toArray(String[]::new))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()));
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new AssertionError("POST " + path + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /**
   * Fails when the request had a parameter that the document does not know, nor the server reads.
   */
  void checkQuery(Answer answer) {
    documents.checkQuery(answer.response().request().method(), answer.response().uri());
  }

  /** Some clients fail on a 401 that doesn't say what it wants. */
  private static void checkChallenge(Answer answer) {
    assertThat(answer.header("WWW-Authenticate").isPresent())
        .as("%s: a challenge comes with every 401 and with nothing else", answer)
        .isEqualTo(answer.status() == 401);
  }

  Inbox inbox(String to) {
    return new Inbox(this, to);
  }

  private static String fetch(String url) {
    return answer(CLIENT, HttpRequest.newBuilder(URI.create(url)).build()).is(200).text();
  }

  private static Answer answer(HttpClient client, HttpRequest request) {
    try {
      return new Answer(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(request.method() + " " + request.uri() + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
