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

/** Answers as the vendor documents them: GitHub sparrowsms/apidocs, docs/outgoing_sendsms.md. */
class SparrowTest {
  private static final Outgoing MESSAGE = SomeOutgoing.sms("+9779812345678", 1);

  private final SomeGateway gateway = new SomeGateway();
  private final StandIn sparrow =
      StandIn.saying(
          200, "{\"count\": 1, \"response_code\": 200, \"response\": \"1 mesage queued\"}");

  @AfterEach
  void close() {
    gateway.close();
    sparrow.close();
  }

  private Attempt send(Outgoing message) {
    return gateway.preset("sparrow", sparrow.at("/v2/sms/"), message);
  }

  @Test
  void a_message_goes_as_a_form_with_the_token_in_it() {
    assertThat(send(MESSAGE)).isEqualTo(Attempt.accepted(MESSAGE.idempotencyKey()));

    StandIn.Asked asked = sparrow.askedOnce();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/v2/sms/");
    assertThat(asked.header("content-type")).startsWith("application/x-www-form-urlencoded");
    assertThat(asked.form())
        .isEqualTo(
            Map.of(
                "token",
                SomeGateway.TOKEN,
                "from",
                "KHATA",
                "to",
                "9812345678",
                "text",
                MESSAGE.letter().text()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1002, 1003, 1005, 1008, 1010, 1012, 1013})
  void an_error_of_the_account_is_not_sent_and_counts(int code) {
    sparrow.nowSays(403, "{\"response_code\": " + code + ", \"response\": \"no\"}");

    assertThat(send(MESSAGE)).isEqualTo(Attempt.failed("error " + code + ", HTTP status 403"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1007, 1011})
  void an_invalid_number_is_refused(int code) {
    sparrow.nowSays(403, "{\"response_code\": " + code + ", \"response\": \"no\"}");

    assertThat(send(MESSAGE)).isEqualTo(Attempt.refused("error " + code + ", HTTP status 403"));
  }

  @Test
  void a_success_that_took_no_number_is_a_refusal() {
    sparrow.nowSays(200, "{\"count\": 0, \"response_code\": 200, \"response\": \"0 queued\"}");

    assertThat(send(MESSAGE)).isEqualTo(Attempt.refused("error 200, HTTP status 200"));
  }

  @Test
  void a_number_of_another_country_is_left_to_the_next_vendor_unasked() {
    assertThat(send(SomeOutgoing.sms("+8801712345678", 1)))
        .isEqualTo(Attempt.passed("the gateway serves +977 alone"));
    assertThat(sparrow.asked()).isEmpty();
  }

  @Test
  void a_witness_sees_no_token() {
    send(MESSAGE);

    assertThat(gateway.seen())
        .contains("token=***", "from=KHATA", "mesage queued")
        .doesNotContain("t0ken");
  }
}
