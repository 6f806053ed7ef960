package dev.khata.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.StandIn;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of version 3 as public clients read them, such as GitHub rayzenai/laravel-sms. */
class AakashTest {
  private static final Outgoing MESSAGE = SomeOutgoing.sms("+9779812345678", 1);

  private final SomeGateway gateway = new SomeGateway();
  private final StandIn aakash =
      StandIn.saying(
          200,
          "{\"error\": false, \"message\": \"1 messages has been queued for delivery.\", \"data\":"
              + " {\"valid\": [{\"id\": 5011, \"mobile\": \"9779812345678\", \"text\": \"x\","
              + " \"credit\": 1, \"network\": \"ncell\", \"status\": \"queued\"}], \"invalid\":"
              + " []}}");

  @AfterEach
  void close() {
    gateway.close();
    aakash.close();
  }

  private Attempt send() {
    return gateway.preset("aakash", aakash.at("/sms/v3/send"), MESSAGE);
  }

  @Test
  void a_message_goes_as_a_form_and_its_id_is_kept() {
    assertThat(send()).isEqualTo(Attempt.accepted("5011"));
    assertThat(aakash.askedOnce().form())
        .isEqualTo(
            Map.of(
                "auth_token",
                SomeGateway.TOKEN,
                "to",
                "9812345678",
                "text",
                MESSAGE.letter().text()));
  }

  @Test
  void a_success_that_calls_the_number_invalid_is_a_refusal() {
    aakash.nowSays(
        200,
        "{\"error\": false, \"message\": \"queued\", \"data\": {\"valid\": [], \"invalid\":"
            + " [{\"mobile\": \"9812345678\", \"text\": \"x\", \"credit\": 0, \"network\":"
            + " \"N/A\", \"status\": \"aborted\"}]}}");

    assertThat(send()).isEqualTo(Attempt.refused("error queued, HTTP status 200"));
  }

  @Test
  void a_success_without_a_message_leaves_it_open() {
    aakash.nowSays(200, "{\"error\": false, \"message\": \"queued\", \"data\": []}");

    assertThat(send()).isEqualTo(Attempt.unknown("half a success, HTTP status 200"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 403, 500})
  void an_error_is_one_whatever_its_status(int status) {
    aakash.nowSays(status, "{\"error\": true, \"message\": \"Token not valid\", \"data\": []}");

    assertThat(send()).isEqualTo(Attempt.failed("error Token not valid, HTTP status " + status));
  }

  @Test
  void what_the_gateway_repeats_of_a_message_is_not_told() {
    aakash.nowSays(
        400,
        "{\"error\": true, \"message\": \"9812345678: 123456 is your code (t0ken&with=signs)\"}");

    assertThat(send().delivery().toString()).doesNotContain("9812345678").doesNotContain("123456");
  }
}
