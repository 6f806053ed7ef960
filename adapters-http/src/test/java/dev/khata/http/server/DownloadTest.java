package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.testing.CapturedLog;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DownloadTest {
  private static final String CSV = "text/csv";
  private static final int LONG = 10 << 20;

  private final Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
  private final AtomicInteger opened = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);
  private TestServer server;

  @BeforeEach
  void start() {
    Section section = api.section("All");
    serve(
        section,
        "/t/made",
        Download.made(CSV + "; charset=utf-8", "\u0916\u093e\u0924\u093e \"1\".csv", this::made));
    serve(section, "/t/endless", Download.made(CSV, "all.csv", this::endless));
    serve(section, "/t/long", stored(LONG, LONG));
    serve(section, "/t/shorter", stored(LONG + 1, LONG));
    serve(section, "/t/short", stored(11, 10));
    serve(section, "/t/lost", Download.stored("image/png", "a.png", 5, DownloadTest::lost));
    serve(section, "/t/other", Download.made("text/html", "a.html", this::made));
    section
        .get("/t/picture")
        .needs(PUBLIC)
        .gives(Success.file(200, "image/png").withTag())
        .cached(Duration.ofHours(1))
        .does(call -> stored(5, 5).shown().tagged("v1"));
    server = TestServer.start(HttpConfig.development(0), api);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static void serve(Section section, String path, Download file) {
    section.get(path).needs(PUBLIC).gives(Success.file(200, CSV, "image/png")).does(call -> file);
  }

  private Download stored(long announced, int length) {
    return Download.stored(
        "image/png",
        "a.png",
        announced,
        () -> {
          opened.incrementAndGet();
          return new ByteArrayInputStream(new byte[length]);
        });
  }

  private static ByteArrayInputStream lost() throws IOException {
    throw new IOException("it is not there");
  }

  private void made(OutputStream out) throws IOException {
    out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
    out.write('c');
    out.flush();
  }

  private void endless(OutputStream out) throws IOException {
    try {
      while (true) {
        out.write(new byte[1_000]);
      }
    } finally {
      ended.countDown();
    }
  }

  @Test
  void a_file_has_its_type_its_name_and_its_length() {
    HttpResponse<String> answer = server.get("/t/made");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("a,b\nc");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringCase("text/csv; charset=utf-8"));
    assertThat(answer.headers().firstValue("Content-Length")).contains("5");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"____ _1_.csv\"; "
                + "filename*=UTF-8''%E0%A4%96%E0%A4%BE%E0%A4%A4%E0%A4%BE%20%221%22.csv");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void a_long_file_is_announced_and_goes_out_whole() {
    HttpResponse<String> answer = server.get("/t/long");

    assertThat(answer.headers().firstValue("Content-Length")).contains("" + LONG);
    assertThat(answer.body()).hasSize(LONG);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"a.png\"");
  }

  @Test
  void only_the_head_opens_no_file() {
    HttpResponse<String> answer = server.send("HEAD", "/t/long", BodyPublishers.noBody());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Length")).contains("" + LONG);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(opened).hasValue(0);
  }

  @Test
  void who_has_it_already_is_told_so_and_no_file_is_opened() {
    HttpResponse<String> first = server.get("/t/picture");
    assertThat(first.headers().firstValue("ETag")).contains("\"v1\"");
    assertThat(first.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"a.png\"");

    for (String tags : new String[] {"\"v1\"", "\"v0\", W/\"v1\"", "*"}) {
      HttpResponse<String> again = server.get("/t/picture", "If-None-Match", tags);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).contains("\"v1\"");
      assertThat(again.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
    }
    assertThat(opened).hasValue(1);
    assertThat(server.get("/t/picture", "If-None-Match", "\"v0\"").statusCode()).isEqualTo(200);
  }

  @Test
  void a_file_that_cant_be_read_or_is_not_as_declared_is_an_error() {
    assertThat(server.get("/t/lost").statusCode()).isEqualTo(503);
    assertThat(server.get("/t/lost").headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(server.get("/t/other").statusCode()).isEqualTo(500);
    assertThat(server.get("/t/short").statusCode()).isEqualTo(500);
  }

  @Test
  void a_file_that_ends_too_soon_is_never_taken_for_the_whole() {
    assertThatThrownBy(() -> server.get("/t/shorter")).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void a_client_that_leaves_ends_the_writing() throws Exception {
    try (CapturedLog log = CapturedLog.of(FrontDoor.class, Level.INFO)) {
      try (Socket socket = new Socket("127.0.0.1", server.port())) {
        String request = "GET /t/endless HTTP/1.1\r\nHost: x\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        socket.getInputStream().readNBytes(100_000);
      }

      assertThat(ended.await(40, TimeUnit.SECONDS)).isTrue();
      assertThat(server.observed.take()).endsWith(" 499");
      assertThat(log.events().getFirst().getFormattedMessage()).contains("the client has left");
    }
  }

  @Test
  void what_is_sent_raw_has_no_other_length() {
    String answer =
        RawHttp.send(server.port(), "GET /t/made HTTP/1.1\nHost: x\nConnection: close\n\n");

    assertThat(answer).containsOnlyOnce("Content-Length: 5").endsWith("\r\n\r\na,b\nc");
  }

  @Test
  void the_document_says_binary_and_what_a_tag_is_for() {
    Document document = Document.of(api);

    assertThat(document.at("/paths/~1t~1made/get/responses/200"))
        .isEqualTo(
            Document.tree(
                """
                {"description":"Done.",
                 "headers":{"Content-Disposition":{"description":"How the file is called.",
                   "schema":{"type":"string"}}},
                 "content":{"image/png":{"schema":{"type":"string","format":"binary"}},
                            "text/csv":{"schema":{"type":"string","format":"binary"}}}}
                """));
    assertThat(document.at("/paths/~1t~1picture/get/responses/200/headers").has("ETag")).isTrue();
    assertThat(document.at("/paths/~1t~1picture/get/responses/304/headers").has("ETag")).isTrue();
    assertThat(document.at("/paths/~1t~1made/get/responses").has("304")).isFalse();
    document.isValid();
  }
}
