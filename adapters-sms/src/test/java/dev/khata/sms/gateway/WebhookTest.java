package dev.khata.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.StandIn;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signed as Standard Webhooks 1.0.0 have it. The vector is that of the specification's libraries:
 * GitHub standard-webhooks/standard-webhooks, libraries.
 */
class WebhookTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String NEXT = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final Outgoing MESSAGE = SomeOutgoing.sms("+9779812345678", 7);

  private final SomeGateway gateway = new SomeGateway();
  private final StandIn service = StandIn.saying(204, "");

  @AfterEach
  void close() {
    gateway.close();
    service.close();
  }

  private Attempt send(String token) {
    return gateway.send(
        Presets.find("webhook").orElseThrow(),
        service.at("/send").toString(),
        token,
        Map.of(),
        MESSAGE);
  }

  @Test
  void the_signature_is_that_of_the_specification() {
    assertThat(
            WebhookSecrets.of(SECRET)
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void a_message_goes_signed_with_all_that_is_known_of_it() throws JsonProcessingException {
    assertThat(send(SECRET)).isEqualTo(Attempt.accepted(MESSAGE.idempotencyKey()));

    StandIn.Asked asked = service.askedOnce();
    String timestamp = Long.toString(SettableClock.START.getEpochSecond());
    assertThat(asked.header("webhook-id")).isEqualTo(MESSAGE.idempotencyKey());
    assertThat(asked.header("webhook-timestamp")).isEqualTo(timestamp);
    assertThat(asked.header("webhook-signature"))
        .isEqualTo(
            WebhookSecrets.of(SECRET).sign(MESSAGE.idempotencyKey(), timestamp, asked.body()));
    JsonNode data = new JsonMapper().readTree(asked.body()).get("data");
    assertThat(data.get("to").asText()).isEqualTo("+9779812345678");
    assertThat(data.get("text").asText()).isEqualTo(MESSAGE.letter().text());
    assertThat(data.get("template").asText()).isEqualTo("code");
    assertThat(data.at("/variables/CODE").asText()).isEqualTo("000007");
    assertThat(gateway.seen()).contains("webhook-signature=***").doesNotContain("whsec_");
  }

  @Test
  void while_the_secret_is_changed_both_sign() {
    send(NEXT + "," + SECRET);

    StandIn.Asked asked = service.askedOnce();
    String timestamp = asked.header("webhook-timestamp");
    assertThat(asked.header("webhook-signature").split(" "))
        .containsExactly(
            WebhookSecrets.of(NEXT).sign(MESSAGE.idempotencyKey(), timestamp, asked.body()),
            WebhookSecrets.of(SECRET).sign(MESSAGE.idempotencyKey(), timestamp, asked.body()));
  }

  @Test
  void the_service_may_refuse_or_fail() {
    service.nowSays(422, "{\"outcome\": \"refused\", \"error\": \"opted-out\"}");
    assertThat(send(SECRET)).isEqualTo(Attempt.refused("error opted-out, HTTP status 422"));
    service.nowSays(503, "");
    assertThat(send(SECRET)).isEqualTo(Attempt.failed("HTTP status 503"));
    service.nowSays(302, "");
    assertThat(send(SECRET)).isEqualTo(Attempt.failed("HTTP status 302"));
    service.nowSays(504, "");
    assertThat(send(SECRET).delivery()).isInstanceOf(Delivery.Unknown.class);
    service.nowSays(200, "{\"reference\": \"r-1\"}");
    assertThat(send(SECRET)).isEqualTo(Attempt.accepted("r-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_***", SECRET + ","})
  void a_secret_that_is_none_is_refused(String token) {
    assertThatThrownBy(() -> WebhookSecrets.of(token))
        .isInstanceOf(BadGateway.class)
        .hasMessage("expected whsec_ and the base64 of 24 to 64 random bytes");
  }
}
