package dev.khata.payments.khalti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.payments.call.Call;
import dev.khata.payments.call.Caller;
import dev.khata.payments.call.Outcome;
import dev.khata.payments.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in refuses what Khalti refuses. */
class KhaltiStandInTest {
  private final KhaltiStandIn khalti = new KhaltiStandIn();
  private final Caller caller = new Caller();

  @AfterEach
  void close() {
    caller.close();
    khalti.close();
  }

  @Test
  void a_key_is_named_as_one() {
    assertThat(initiated("Key " + KhaltiStandIn.SECRET, payment()).status()).isEqualTo(200);
    assertThat(initiated("key " + KhaltiStandIn.SECRET, payment()).status()).isEqualTo(200);
    assertThat(initiated(KhaltiStandIn.SECRET, payment()).body()).contains("not provided");
    assertThat(initiated("Bearer " + KhaltiStandIn.SECRET, payment()).status()).isEqualTo(401);
    assertThat(initiated("Key other", payment()).body()).contains("Invalid token.");
  }

  @ParameterizedTest
  @CsvSource({
    "amount,999",
    "amount,'\"1000\"'",
    "amount,1000.5",
    "return_url,'\"\"'",
    "website_url,'\"nowhere\"'",
    "purchase_order_id,null",
    "purchase_order_name,'\" \"'",
    "price,1"
  })
  void a_field_of_another_form_is_blamed(String field, String value) {
    ObjectNode odd = Json.read(("{\"value\":" + value + "}").getBytes(UTF_8)).orElseThrow();
    ObjectNode payment = payment();
    payment.set(field, odd.get("value"));

    Outcome.Answered answer = initiated("Key " + KhaltiStandIn.SECRET, payment);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + field + "\":[", "validation_error");
  }

  @Test
  void a_breakdown_adds_up() {
    ObjectNode payment = payment();
    payment.putArray("amount_breakdown").addObject().put("label", "A plan").put("amount", 999);

    assertThat(initiated("Key " + KhaltiStandIn.SECRET, payment).body()).contains("mismatch");
  }

  @Test
  void a_path_of_another_version_is_not_there() {
    Call call = Call.post(khalti.uri().resolve("/api/v2/merchant-transaction/x/refund/"), "{}");

    assertThat(made(call.with("Authorization", "Key " + KhaltiStandIn.SECRET)).status())
        .isEqualTo(404);
  }

  private static ObjectNode payment() {
    ObjectNode payment = Json.object();
    payment.put("return_url", "https://khata.example/return");
    payment.put("website_url", "https://khata.example");
    payment.put("amount", 1000);
    payment.put("purchase_order_id", "1");
    payment.put("purchase_order_name", "A plan");
    return payment;
  }

  private Outcome.Answered initiated(String authorization, ObjectNode payment) {
    Call call = Call.post(khalti.uri().resolve("/api/v2/epayment/initiate/"), payment.toString());
    return made(call.with("Authorization", authorization));
  }

  private Outcome.Answered made(Call call) {
    return (Outcome.Answered) caller.make(call);
  }
}
