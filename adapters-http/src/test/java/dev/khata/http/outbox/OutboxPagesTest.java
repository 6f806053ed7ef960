package dev.khata.http.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outbox.Kept;
import dev.khata.http.server.HttpConfig;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
