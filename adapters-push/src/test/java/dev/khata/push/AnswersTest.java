package dev.khata.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Delivery;
import dev.khata.push.testing.FcmServer;
import dev.khata.push.testing.Says;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What FCM's answers mean for a message, its token and the vendor. */
class AnswersTest {
  private final FcmStand stand = new FcmStand();
  private final FcmServer server = stand.server;

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void a_device_without_the_app_has_no_token_any_more() {
    server.unregister(FcmStand.TOKEN);

    assertThat(stand.send()).isEqualTo(new Delivery.AddressGone("UNREGISTERED"));
  }

  @Test
  void an_argument_is_the_token_only_where_the_details_say_so() {
    assertThat(stand.send(SomeOutgoing.push("not a token at all", 1)))
        .isEqualTo(new Delivery.AddressGone("INVALID_ARGUMENT: the token"));

    server.nowSays(Says.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"));
    assertThat(stand.send()).isEqualTo(new Delivery.Refused("INVALID_ARGUMENT"));
    server.nowSays(Says.bare(400, "INVALID_ARGUMENT"));
    assertThat(stand.send()).isEqualTo(new Delivery.Refused("INVALID_ARGUMENT"));
    server.nowSays(
        Says.of(
            400,
            """
            {"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "message.token",
              "details": [{"@type": "type.googleapis.com/google.rpc.BadRequest",
                "fieldViolations": [{"field": "message.data", "description": "message.token"}]}]}}
            """));
    assertThat(stand.send()).isEqualTo(new Delivery.Refused("INVALID_ARGUMENT"));
  }

  @Test
  void a_404_that_names_no_code_is_about_the_project_and_drops_no_token() {
    server.nowSays(Says.bare(404, "NOT_FOUND"));

    assertThat(stand.send())
        .isEqualTo(new Delivery.NotSent("HTTP status 404: the project is not known"));
  }

  @Test
  void an_app_of_another_project_is_not_served_and_keeps_its_token() {
    server.nowSays(Says.error(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH"));

    for (int i = 0; i < 10; i++) {
      assertThat(stand.send())
          .isEqualTo(new Delivery.NotServed("SENDER_ID_MISMATCH: the app is of another project"));
    }
    assertThat(server.asked()).isEqualTo(10);
  }

  @Test
  void credentials_of_apns_that_are_wrong_hold_up_no_other_device() {
    server.nowSays(Says.error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"));
    for (int i = 0; i < 10; i++) {
      assertThat(stand.send()).isInstanceOf(Delivery.NotSent.class);
    }
    assertThat(server.accessTokens()).isEqualTo(1);

    server.nowAnswers();
    assertThat(stand.send()).isInstanceOf(Delivery.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "500,INTERNAL,INTERNAL",
    "403,PERMISSION_DENIED,HTTP status 403: the service account may not send",
    "418,TEAPOT,HTTP status 418"
  })
  void what_is_the_vendors_or_the_accounts_fault_is_not_sent(
      int status, String name, String reason) {
    server.nowSays(status == 500 ? Says.error(status, name, name) : Says.bare(status, name));

    assertThat(stand.send()).isEqualTo(new Delivery.NotSent(reason));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 502, 504})
  void something_in_between_that_gives_up_leaves_it_open(int status) {
    server.nowSays(Says.of(status, "<!DOCTYPE html>"));

    assertThat(stand.send()).isEqualTo(new Delivery.Unknown("HTTP status " + status));
  }

  @Test
  void an_answer_that_is_not_fcms_leaves_it_open() {
    for (String body : new String[] {"<html>portal</html>", "{}", "", "null", "{\"name\": 7}"}) {
      server.nowSays(Says.of(200, body));
      assertThat(stand.send()).as(body).isInstanceOf(Delivery.Unknown.class);
      server.nowAnswers();
      assertThat(stand.send()).isInstanceOf(Delivery.Accepted.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"429,QUOTA_EXCEEDED", "503,UNAVAILABLE"})
  void who_is_too_busy_is_left_alone_for_as_long_as_it_asks(int status, String code) {
    server.nowSays(Says.error(status, code, code).retryAfter("120"));
    assertThat(stand.send()).isEqualTo(new Delivery.NotSent(code));
    server.nowAnswers();

    stand.clock.advance(Duration.ofSeconds(119));
    assertThat(stand.send())
        .isEqualTo(new Delivery.NotSent("the vendor has asked to be left alone for a while"));
    assertThat(server.asked()).isEqualTo(1);

    stand.clock.advance(Duration.ofSeconds(1));
    assertThat(stand.send()).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void it_may_say_until_when_or_nothing() {
    String at =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            stand.clock.instant().plusSeconds(40).atOffset(ZoneOffset.UTC));
    assertThat(pauseAfter(Says.bare(503, "UNAVAILABLE").retryAfter(at)))
        .isBetween(Duration.ofSeconds(39), Duration.ofSeconds(40));
    assertThat(pauseAfter(Says.bare(429, "RESOURCE_EXHAUSTED"))).isEqualTo(Duration.ofMinutes(1));
    assertThat(pauseAfter(Says.bare(503, "UNAVAILABLE"))).isEqualTo(Duration.ofSeconds(10));
    assertThat(pauseAfter(Says.bare(503, "UNAVAILABLE").retryAfter("soon")))
        .isEqualTo(Duration.ofSeconds(10));
  }

  /** In whole seconds. */
  private Duration pauseAfter(Says says) {
    server.nowSays(says);
    stand.send();
    server.nowAnswers();
    Duration waited = Duration.ZERO;
    int before = server.asked();
    while (!(stand.send() instanceof Delivery.Accepted)) {
      stand.clock.advance(Duration.ofSeconds(1));
      waited = waited.plusSeconds(1);
    }
    assertThat(server.asked()).isEqualTo(before + 1);
    return waited;
  }

  @Test
  void five_failures_in_a_row_end_the_calls_for_thirty_seconds() {
    server.nowSays(Says.error(500, "INTERNAL", "INTERNAL"));
    for (int i = 0; i < 7; i++) {
      assertThat(stand.send()).isInstanceOf(Delivery.NotSent.class);
    }
    assertThat(server.asked()).isEqualTo(5);
    assertThat(stand.told).containsExactly("PUSH fcm false", "PUSH fcm true");

    server.nowAnswers();
    stand.clock.advance(Duration.ofSeconds(31));
    assertThat(stand.send()).isInstanceOf(Delivery.Accepted.class);
    assertThat(stand.told).endsWith("PUSH fcm false");
  }

  @Test
  void devices_that_have_gone_never_switch_it_off() {
    server.unregister(FcmStand.TOKEN);
    for (int i = 0; i < 10; i++) {
      assertThat(stand.send()).isInstanceOf(Delivery.AddressGone.class);
    }

    assertThat(server.asked()).isEqualTo(10);
  }
}
