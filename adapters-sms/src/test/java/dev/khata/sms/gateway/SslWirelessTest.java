package dev.khata.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as a public transcription of "Push SMS API V3.0.0" has them. */
class SslWirelessTest {
  private static final Outgoing MESSAGE = SomeOutgoing.sms("+8801712345678", 1);

  private final SomeGateway gateway = new SomeGateway();
  private final StandIn ssl = StandIn.saying(200, answer("SUCCESS", 200, "SUCCESS"));

  @AfterEach
  void close() {
    gateway.close();
    ssl.close();
  }

  private Attempt send(Outgoing message) {
    return gateway.preset("sslwireless", ssl.at("/api/v3/send-sms"), message);
  }

  @Test
  void a_message_goes_as_json_under_an_id_that_each_try_repeats() throws JsonProcessingException {
    assertThat(send(MESSAGE)).isEqualTo(Attempt.accepted("5d2"));
    send(MESSAGE);
    send(SomeOutgoing.sms("+8801712345678", 2));

    JsonNode sent = new JsonMapper().readTree(ssl.asked().getFirst().body());
    assertThat(ssl.asked().getFirst().header("content-type")).startsWith("application/json");
    assertThat(sent.properties())
        .extracting(property -> property.getKey())
        .containsExactlyInAnyOrder("api_token", "sid", "msisdn", "sms", "csms_id");
    assertThat(sent.get("api_token").asText()).isEqualTo(SomeGateway.TOKEN);
    assertThat(sent.get("msisdn").asText()).isEqualTo("8801712345678");
    assertThat(sent.get("csms_id").asText()).hasSize(20);
    assertThat(ssl.asked().get(1).body()).isEqualTo(ssl.asked().getFirst().body());
    assertThat(ssl.asked().get(2).body()).doesNotContain(sent.get("csms_id").asText());
  }

  @ParameterizedTest
  @ValueSource(ints = {4001, 4002, 4003, 4005, 4022, 4029, 4031})
  void a_failure_of_http_status_200_is_one(int code) {
    ssl.nowSays(200, answer("FAILED", code, ""));

    assertThat(send(MESSAGE)).isEqualTo(Attempt.failed("error " + code + ", HTTP status 200"));
  }

  @Test
  void an_id_that_was_used_today_tells_that_an_earlier_try_arrived() {
    ssl.nowSays(200, answer("FAILED", 4023, ""));

    assertThat(send(MESSAGE)).isEqualTo(Attempt.accepted("5d2"));
  }

  @Test
  void a_success_with_a_failed_message_is_none() {
    ssl.nowSays(200, answer("SUCCESS", 200, "INVALID"));
    assertThat(send(MESSAGE)).isEqualTo(Attempt.refused("error 200, HTTP status 200"));

    ssl.nowSays(200, answer("SUCCESS", 200, "FAILED"));
    assertThat(send(MESSAGE)).isEqualTo(Attempt.failed("error 200, HTTP status 200"));
  }

  @Test
  void a_text_that_is_too_long_for_it_is_left_to_the_next_vendor() {
    ssl.nowSays(200, answer("FAILED", 4027, ""));

    assertThat(send(MESSAGE)).isEqualTo(Attempt.passed("error 4027, HTTP status 200"));
  }

  private static String answer(String status, int code, String message) {
    return "{\"status\": \""
        + status
        + "\", \"status_code\": "
        + code
        + ", \"error_message\": \"\", \"smsinfo\": [{\"sms_status\": \""
        + message
        + "\", \"status_message\": \"\", \"msisdn\": \"8801712345678\", \"sms_type\": \"EN\","
        + " \"sms_body\": \"x\", \"csms_id\": \"1\", \"reference_id\": \"5d2\"}]}";
  }
}
