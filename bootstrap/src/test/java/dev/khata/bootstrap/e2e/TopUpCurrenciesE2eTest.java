package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.kernel.Contract;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Amounts go out in the minor units of the books, however many decimals their currency has. */
class TopUpCurrenciesE2eTest {
  @RegisterExtension static final Cashier YEN = Cashier.open(Map.of("KHATA_CURRENCY", "JPY"));
  @RegisterExtension static final Cashier DINAR = Cashier.open(Map.of("KHATA_CURRENCY", "KWD"));

  @Test
  void a_currency_without_decimals_goes_out_as_it_is() {
    App app = Staff.hiredBy(YEN.khata).in(Contract.GENCHARGE);

    JsonNode paid = topUp(app, "80").is(200).json();
    topUp(app, "80.5").is(422, "VALIDATION_ERROR");

    assertThat(paid.path("status").asText()).isEqualTo("success");
    assertThat(paid.path("amount").decimalValue()).isEqualByComparingTo("80");
    assertThat(taken(YEN)).isEqualTo(80);
  }

  @Test
  void a_currency_with_three_decimals_goes_out_in_thousandths() {
    App app = Staff.hiredBy(DINAR.khata).in(Contract.GENCHARGE);

    JsonNode paid = topUp(app, "1.234").is(200).json();
    topUp(app, "1.2345").is(422, "VALIDATION_ERROR");

    assertThat(paid.path("status").asText()).isEqualTo("success");
    assertThat(paid.path("amount").decimalValue()).isEqualByComparingTo("1.234");
    assertThat(taken(DINAR)).isEqualTo(1234);
  }

  private static long taken(Cashier cashier) {
    assertThat(cashier.sandbox.taken()).hasSize(1);
    return cashier.sandbox.taken().getFirst().amount().minorUnits();
  }

  private static Answer topUp(App app, String amount) {
    ObjectNode body = Json.of("payment_method", "UPI").put("amount", new BigDecimal(amount));
    return app.post("/recharge/wallet/topup", body);
  }
}
