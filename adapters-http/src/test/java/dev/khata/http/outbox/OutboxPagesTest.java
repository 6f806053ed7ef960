package dev.khata.http.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outbox.Kept;
import dev.khata.http.server.HttpConfig;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxPagesTest {
  private static final Instant SENT = Instant.parse("2026-03-04T05:06:07Z");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(HttpConfig.development(0), OutboxPages.of(OutboxPagesTest::newest));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void is_json_for_a_program() {
    HttpResponse<String> response = server.get("/dev/outbox?to=%2B8801712345678");

    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"items\":[{\"channel\":\"sms\",\"to\":\"+8801712345678\",\"subject\":\"\","
                + "\"text\":\"<i>123456</i>\",\"sent_at\":\"2026-03-04T05:06:07.000000Z\"}]}");
  }

  @Test
  void is_a_page_for_a_browser_in_which_nothing_sent_becomes_markup() {
    HttpResponse<String> response =
        server.get("/dev/outbox", "Accept", "text/html,application/xhtml+xml");

    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(response.body()).contains("&lt;i&gt;123456&lt;/i&gt;").doesNotContain("<i>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"})
  void answers_who_asks_this_machine_by_its_own_name(String host) {
    assertThat(RawHttp.send(server.port(), request(host))).startsWith("HTTP/1.1 200 ");
  }

  /** As a page can have the browser do, once the page's own name leads to this machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example:8080",
        "127.0.0.1.evil.example",
        "192.168.0.5:8080",
        "[::2]",
        "0.0.0.0"
      })
  void tells_nothing_to_who_asks_by_another_name(String host) {
    String answer = RawHttp.send(server.port(), request(host));

    assertThat(answer)
        .startsWith("HTTP/1.1 403 ")
        .endsWith("{\"detail\":\"Ask for it as localhost, 127.0.0.1 or [::1].\"}");
  }

  @Test
  void an_old_client_that_names_no_host_is_told_nothing() {
    assertThat(RawHttp.send(server.port(), "GET /dev/outbox HTTP/1.0\n\n"))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/outbox", "/dev/outbox/", "/%64ev/outbox?to=a"})
  void no_page_of_another_origin_may_read_it(String path) {
    for (String method : List.of("GET", "HEAD", "POST")) {
      HttpResponse<String> answer =
          server.send(method, path, BodyPublishers.noBody(), "Origin", "https://app.example");
      assertThat(answer.headers().map().keySet()).noneMatch(OutboxPagesTest::isCors);
    }
    HttpResponse<String> preflight =
        server.send(
            "OPTIONS",
            path,
            BodyPublishers.noBody(),
            "Origin",
            "https://app.example",
            "Access-Control-Request-Method",
            "GET");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().map().keySet()).noneMatch(OutboxPagesTest::isCors);
  }

  private static boolean isCors(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith("access-control-");
  }

  private static String request(String host) {
    return "GET /dev/outbox HTTP/1.1\nHost: " + host + "\nConnection: close\n\n";
  }

  @Test
  void does_not_exist_unless_it_is_served() {
    try (TestServer without = TestServer.start()) {
      HttpResponse<String> response = without.get("/dev/outbox");
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEqualTo("{\"detail\":\"Not found.\"}");
    }
  }

  private static List<Kept> newest(Optional<String> to) {
    String recipient = to.orElse("anyone");
    return List.of(new Kept(new Letter(Channel.SMS, recipient, "", "<i>123456</i>", ""), SENT));
  }
}
