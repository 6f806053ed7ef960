package dev.khata.payments.razorpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.payments.Story;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.Opening;
import dev.khata.payments.call.Call;
import dev.khata.payments.call.Caller;
import dev.khata.payments.call.Outcome;
import dev.khata.payments.json.Signature;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in refuses what Razorpay refuses, and signs as it does. */
class RazorpayStandInTest {
  private static final String LOGIN =
      Base64.getEncoder()
          .encodeToString(
              (RazorpayStandIn.KEY_ID + ":" + RazorpayStandIn.KEY_SECRET).getBytes(UTF_8));

  private final RazorpayStand stand = new RazorpayStand(false);
  private final Caller caller = new Caller();

  @AfterEach
  void close() {
    caller.close();
    stand.close();
  }

  @Test
  void the_scheme_is_spelt_in_one_way() {
    String order = "{\"amount\":100,\"currency\":\"INR\"}";

    assertThat(status("Basic " + LOGIN, "/v1/orders", order)).isEqualTo(200);
    assertThat(status("basic " + LOGIN, "/v1/orders", order)).isEqualTo(401);
    assertThat(status("BASIC " + LOGIN, "/v1/orders", order)).isEqualTo(401);
    assertThat(status("Basic x" + LOGIN, "/v1/orders", order)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":99,\"currency\":\"INR\"}",
        "{\"amount\":\"100\",\"currency\":\"INR\"}",
        "{\"amount\":100.5,\"currency\":\"INR\"}",
        "{\"amount\":100}",
        "{\"amount\":100,\"currency\":\"INR\",\"price\":1}",
        "{\"amount\":100,\"currency\":\"INR\",\"receipt\":\"12345678901234567890123456789012345678901\"}"
      })
  void an_order_of_another_form_is_refused(String order) {
    assertThat(status("/v1/orders", order)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":49999,\"currency\":\"INR\"}",
        "{\"amount\":50000,\"currency\":\"NPR\"}",
        "{\"amount\":50000}",
        "{\"amount\":50000,\"currency\":\"INR\",\"order\":1}"
      })
  void a_capture_of_anything_but_what_is_authorised_is_refused(String capture) {
    String payment = authorized();

    assertThat(status("/v1/payments/" + payment + "/capture", capture)).isEqualTo(400);
    assertThat(
            status(
                "/v1/payments/" + payment + "/capture", "{\"amount\":50000,\"currency\":\"INR\"}"))
        .isEqualTo(200);
  }

  @Test
  void what_is_captured_is_not_captured_again() {
    String path = "/v1/payments/" + authorized() + "/capture";
    String capture = "{\"amount\":50000,\"currency\":\"INR\"}";

    assertThat(status(path, capture)).isEqualTo(200);
    assertThat(status(path, capture)).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a-key-of-refunds;{\"amount\":50001}",
        "a-key-of-refunds;{\"amount\":99}",
        "a-key-of-refunds;{\"amount\":100,\"key\":\"x\"}",
        "short;{\"amount\":100}",
        "with some spaces;{\"amount\":100}"
      })
  void a_refund_of_another_form_is_refused(String key, String refund) {
    String payment = authorized();
    stand.razorpay().captured(stand.razorpay().books().get(payment).orElseThrow());

    assertThat(refunded(payment, key, refund)).isEqualTo(400);
    assertThat(refunded(payment, "a-key-of-refunds", "{\"amount\":100}")).isEqualTo(200);
    assertThat(refunded(payment, "a-key-of-refunds", "{\"amount\":100}")).isEqualTo(200);
    assertThat(refunded(payment, "a-key-of-refunds", "{\"amount\":200}")).isEqualTo(409);
  }

  @Test
  void signatures_are_those_of_razorpays_own_tests() {
    String checkout = "order_IEIaMR65cu6nz3|pay_IH4NVgf4Dreq1l";

    assertThat(Signature.of(new Secret("EnLs21M47BllR3X8PSFtjtbd"), checkout.getBytes(UTF_8)))
        .isEqualTo("0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f");
    assertThat(
            Signature.of(new Secret("123456"), "{\"a\":1,\"b\":2,\"c\":{\"d\":3}}".getBytes(UTF_8)))
        .isEqualTo("2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc");
  }

  private String authorized() {
    Opening opening = stand.gateway().open(stand.charge(Story.PAID));
    return RazorpayStandIn.id(stand.authorizes(((Opening.Opened) opening).reference()));
  }

  private int refunded(String payment, String key, String body) {
    Call call = call("/v1/payments/" + payment + "/refund", body);
    return status(call.with("Authorization", "Basic " + LOGIN).with("X-Refund-Idempotency", key));
  }

  private int status(String path, String body) {
    return status("Basic " + LOGIN, path, body);
  }

  private int status(String authorization, String path, String body) {
    return status(call(path, body).with("Authorization", authorization));
  }

  private Call call(String path, String body) {
    return Call.post(stand.razorpay().uri().resolve(path), body);
  }

  private int status(Call call) {
    return ((Outcome.Answered) caller.make(call)).status();
  }
}
