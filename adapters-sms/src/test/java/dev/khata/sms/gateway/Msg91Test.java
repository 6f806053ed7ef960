package dev.khata.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.StandIn;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers as the vendor's page "Send SMS via Flow" (api.msg91.com/apidoc) has them. */
class Msg91Test {
  private static final Outgoing MESSAGE = SomeOutgoing.sms("+919812345678", 7);
  private static final Map<String, String> TEMPLATES = Map.of("code", "62f0a1; KHATAA;");

  private final SomeGateway gateway = new SomeGateway();
  private final StandIn msg91 =
      StandIn.saying(200, "{\"type\": \"success\", \"message\": \"3763616e3830383532383736\"}");

  @AfterEach
  void close() {
    gateway.close();
    msg91.close();
  }

  private Attempt send(Map<String, String> templates) {
    return gateway.preset("msg91", msg91.at("/api/v5/flow/"), templates, MESSAGE);
  }

  @Test
  void a_template_goes_with_its_variables_in_upper_case() throws JsonProcessingException {
    assertThat(send(TEMPLATES)).isEqualTo(Attempt.accepted("3763616e3830383532383736"));

    StandIn.Asked asked = msg91.askedOnce();
    assertThat(asked.path()).isEqualTo("/api/v5/flow/");
    assertThat(asked.header("authkey")).isEqualTo(SomeGateway.TOKEN);
    assertThat(new JsonMapper().readTree(asked.body()))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    "{\"template_id\": \"62f0a1\", \"flow_id\": \"62f0a1\", \"sender\": \"KHATAA\","
                        + " \"recipients\": [{\"mobiles\": \"919812345678\", \"CODE\": \"000007\","
                        + " \"MINUTES\": \"5\"}]}"));
    assertThat(gateway.seen()).contains("authkey=***").doesNotContain(SomeGateway.TOKEN);
  }

  @Test
  void errors_go_by_the_answer_whatever_its_status() {
    msg91.nowSays(
        200, "{\"type\": \"error\", \"message\": \"Invalid authkey\", \"code\": \"207\"}");
    assertThat(send(TEMPLATES)).isEqualTo(Attempt.failed("error 207, HTTP status 200"));

    msg91.nowSays(400, "{\"type\": \"error\", \"message\": \"template id missing\"}");
    assertThat(send(TEMPLATES))
        .isEqualTo(Attempt.failed("error template id missing, HTTP status 400"));

    msg91.nowSays(400, "{\"type\": \"error\", \"message\": \"no\", \"code\": \"202\"}");
    assertThat(send(TEMPLATES)).isEqualTo(Attempt.refused("error 202, HTTP status 400"));

    msg91.nowSays(400, "{\"type\": \"error\", \"message\": \"again\", \"code\": \"311\"}");
    assertThat(send(TEMPLATES)).isEqualTo(Attempt.accepted("again"));
  }

  @Test
  void without_an_id_nothing_is_sent() {
    assertThat(send(Map.of())).isEqualTo(Attempt.passed("the gateway has no template for code"));
    assertThat(msg91.asked()).isEmpty();
  }
}
