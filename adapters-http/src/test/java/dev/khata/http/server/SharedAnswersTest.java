package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.OPEN;
import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Redirect;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedAnswersTest {
  private static final Failure GONE = new Failure(404, "gone", "gone".repeat(1_000));

  private final Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
  private final AtomicReference<String> plans = new AtomicReference<>("plan ".repeat(1_000));
  private TestServer server;

  @BeforeEach
  void start() {
    Section section = api.section("All");
    section
        .get("/t/plans")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .shared()
        .does(call -> Said.of(plans.get()));
    section
        .get("/t/plan")
        .needs(OPEN)
        .gives(200, Said.class)
        .shared()
        .does(call -> Said.of(plans.get()));
    section.get("/t/short").needs(PUBLIC).gives(200, Said.class).shared().does(call -> brief());
    section
        .get("/t/script")
        .needs(PUBLIC)
        .givesContent(200, "text/javascript")
        .cached(Duration.ofDays(1))
        .shared()
        .does(call -> Content.text("text/javascript", plans.get()));
    section
        .get("/t/gone")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .fails(GONE)
        .shared()
        .does(
            call -> {
              throw GONE.reply();
            });
    section
        .get("/t/secret")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(call -> Said.of(plans.get()));
    server = TestServer.start(HttpConfig.development(0), api);
  }

  private static Said brief() {
    return Said.of("a".repeat(900));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void goes_compressed_to_whoever_takes_it() throws Exception {
    HttpResponse<byte[]> plain = get("/t/plans");
    HttpResponse<byte[]> coded = get("/t/plans", "Accept-Encoding", "br, gzip;q=0.9");

    assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(unzipped(coded.body())).isEqualTo(text(plain.body()));
    assertThat(coded.body()).hasSizeLessThan(plain.body().length / 10);
    assertThat(coded.headers().firstValue("Content-Length")).contains("" + coded.body().length);
    assertThat(coded.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(get("/t/plans", "Accept-Encoding", "gzip").body()).isEqualTo(coded.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "identity", "br", "*;q=0"})
  void goes_as_it_is_to_whoever_does_not(String codings) throws Exception {
    HttpResponse<byte[]> plain = get("/t/plans", "Accept-Encoding", codings);

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(text(plain.body())).contains(plans.get());
  }

  @Test
  void says_what_it_varies_by_and_has_one_weak_tag_in_both_codings() throws Exception {
    HttpResponse<byte[]> plain = get("/t/plans");
    HttpResponse<byte[]> coded = get("/t/plans", "Accept-Encoding", "gzip");

    for (HttpResponse<byte[]> answer : List.of(plain, coded)) {
      assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("W/\"[\\w-]{22}\"");
    }
    assertThat(coded.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
  }

  @Test
  void what_is_short_or_no_success_or_not_declared_is_never_compressed() throws Exception {
    for (String path : new String[] {"/t/short", "/t/gone", "/t/secret", "/nowhere"}) {
      HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");

      assertThat(answer.headers().firstValue("Content-Encoding")).as(path).isEmpty();
    }
    assertThat(get("/t/short").headers().firstValue("ETag")).isPresent();
    for (String path : new String[] {"/t/gone", "/t/secret", "/nowhere"}) {
      HttpResponse<byte[]> answer = get(path);
      assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"a\", %s", "*", "\"x\" ,%s,\"y\""})
  void is_not_sent_again_to_whoever_has_it(String known) throws Exception {
    String tag = get("/t/plans").headers().firstValue("ETag").orElseThrow();

    for (String sent : new String[] {tag, tag.substring(2)}) {
      HttpResponse<byte[]> answer =
          get(
              "/t/plans",
              "If-None-Match",
              known.replace("%s", sent),
              "Accept-Encoding",
              "gzip",
              "Origin",
              "https://app.example");

      assertThat(answer.statusCode()).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("ETag")).contains(tag);
      assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(answer.headers().map())
          .doesNotContainKeys("content-type", "content-length", "content-encoding");
    }
  }

  @Test
  void is_sent_to_whoever_has_another() throws Exception {
    String tag = get("/t/plans").headers().firstValue("ETag").orElseThrow();
    plans.set("other plans");

    HttpResponse<byte[]> answer = get("/t/plans", "If-None-Match", tag);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(get("/t/plans", "If-None-Match", "nonsense").statusCode()).isEqualTo(200);
    assertThat(get("/t/gone", "If-None-Match", "*").statusCode()).isEqualTo(404);
    assertThat(get("/t/secret", "If-None-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void head_says_what_get_would() {
    String gzip = "Host: x\nAccept-Encoding: gzip\nConnection: close\n\n";
    String got = RawHttp.send(server.port(), "GET /t/plans HTTP/1.1\n" + gzip);
    String head = RawHttp.send(server.port(), "HEAD /t/plans HTTP/1.1\n" + gzip);
    String tag = got.replaceFirst("(?s).*ETag: ([^\r]*)\r.*", "$1");

    assertThat(withoutId(head)).isEqualTo(withoutId(got.substring(0, head.length())));
    assertThat(head).contains("Content-Encoding: gzip", "Content-Length: ").endsWith("\r\n\r\n");
    assertThat(
            RawHttp.send(
                server.port(), "HEAD /t/plans HTTP/1.1\nIf-None-Match: " + tag + "\n" + gzip))
        .startsWith("HTTP/1.1 304 ")
        .contains("ETag: " + tag)
        .endsWith("\r\n\r\n");
  }

  private static String withoutId(String answer) {
    return answer.replaceFirst("X-Request-Id: .*", "").replaceFirst("Date: .*", "");
  }

  @Test
  void whoever_has_a_session_gets_what_is_theirs_alone() throws Exception {
    HttpResponse<byte[]> anybody = get("/t/plan", "Accept-Encoding", "gzip");
    assertThat(anybody.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(anybody.headers().firstValue("Vary")).contains("Accept-Encoding, Authorization");
    String tag = anybody.headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> somebody =
        get(
            "/t/plan",
            "Accept-Encoding",
            "gzip",
            "If-None-Match",
            tag,
            "Authorization",
            "Bearer " + server.tokenOf(server.people.logIn(1, Contract.GENCHARGE)));

    assertThat(somebody.statusCode()).isEqualTo(200);
    assertThat(somebody.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(somebody.headers().map()).doesNotContainKeys("etag", "content-encoding");
  }

  @Test
  void an_app_may_send_its_token_where_it_changes_nothing() throws Exception {
    HttpResponse<byte[]> answer =
        get("/t/plans", "Accept-Encoding", "gzip", "Authorization", "Bearer any");

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void what_may_be_kept_longer_says_so_and_no_part_of_it_can_be_asked_for() throws Exception {
    HttpResponse<byte[]> answer = get("/t/script", "Range", "bytes=0-9");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer.body())).isEqualTo(plans.get());
    assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=86400");
  }

  @Test
  void the_document_tells_of_the_tag() {
    Document document = Document.of(api);

    assertThat(document.at("/paths/~1t~1plans/get/responses/200/headers").has("ETag")).isTrue();
    assertThat(document.at("/paths/~1t~1plans/get/responses/304/headers").has("ETag")).isTrue();
    assertThat(document.at("/paths/~1t~1secret/get/responses").has("304")).isFalse();
    document.isValid();
  }

  @Test
  void nothing_is_shared_but_what_everybody_may_get() {
    Api other = Api.of(Contract.GENCHARGE, "Other", Naming.SNAKE_CASE, new TestErrors());
    Section section = other.section("All");
    section.get("/a").needs(USER).gives(200, Said.class).shared().does(call -> Said.of(""));
    section.post("/b").needs(PUBLIC).gives(200, Said.class).shared().does(call -> Said.of(""));
    section
        .get("/c")
        .needs(PUBLIC)
        .hasEffect()
        .gives(200, Said.class)
        .shared()
        .does(call -> Said.of(""));
    section
        .get("/d")
        .needs(PUBLIC)
        .gives(Success.redirect(302))
        .shared()
        .does(call -> new Redirect(URI.create("/")));

    assertThat(other.faults())
        .hasSize(4)
        .allMatch(fault -> fault.endsWith(" is shared, which only what everybody may GET can be"));
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(60))
            .method("GET", BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return text(in.readAllBytes());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
