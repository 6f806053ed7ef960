package dev.khata.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.payments.Story;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.payments.Standing;
import dev.khata.payments.vendor.Says;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that nobody should take for more than they say. */
class RazorpayAnswersTest {
  private final RazorpayStand stand = new RazorpayStand(false);
  private final PaymentGateway gateway = stand.gateway();
  private final Charge charge = stand.charge(Story.PAID);

  @AfterEach
  void close() {
    stand.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401,BAD_REQUEST_ERROR,Authentication failed",
    "400,BAD_REQUEST_ERROR,Authentication failed",
    "400,BAD_REQUEST_ERROR,The API key/secret provided is invalid.",
    "400,GATEWAY_ERROR,The bank does not answer",
    "400,,",
    "408,BAD_REQUEST_ERROR,Too slow",
    "429,BAD_REQUEST_ERROR,Too many requests",
    "502,BAD_REQUEST_ERROR,No",
    "302,,"
  })
  void what_is_not_the_requests_fault_refuses_nothing(int status, String code, String words) {
    String error = "{\"error\":{\"code\":\"%s\",\"description\":\"%s\"}}";
    Says says = new Says(status, error.formatted(code, words));
    String order = ((Opening.Opened) gateway.open(charge)).reference();
    stand.razorpay().fix("/v1/orders", says);
    stand.razorpay().fix("/v1/orders/" + order, says);

    assertThat(gateway.open(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(gateway.find(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(gateway.ask(order)).isInstanceOf(Standing.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'id':'order_1'}",
        "{'id':'order_1','amount':1,'currency':'INR','receipt':'%s'}",
        "{'id':'order_1','amount':50000,'currency':'NPR','receipt':'%s'}",
        "{'id':'order_1','amount':50000,'currency':'INR','receipt':'x%s'}"
      })
  void an_order_for_something_else_is_not_ours(String order) {
    String body = order.replace('\'', '"').formatted(charge.reference());
    stand.razorpay().fix("/v1/orders", new Says(200, body));

    assertThat(gateway.open(charge)).isInstanceOf(Opening.Unknown.class);
    stand.razorpay().fix("/v1/orders", new Says(200, "{\"items\":[" + body + "]}"));
    assertThat(gateway.find(charge)).isEqualTo(new Opening.Nothing());
  }
}
