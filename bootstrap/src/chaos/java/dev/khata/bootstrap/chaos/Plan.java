package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A plan for a day.
 *
 * @param price in minor units
 */
record Plan(long id, long price) {

  static Plan made(Stage stage, String name, String price)
      throws IOException, InterruptedException {
    BigDecimal amount = new BigDecimal(price);
    Map<String, Object> plan =
        Map.of("name", name, "type", "DATA", "price", amount, "validity_days", 1);
    long id = stage.api().post("/plans/plan", stage.admin(), plan).path("plan_id").asLong();
    return new Plan(id, minorUnits(amount));
  }

  /** Of a currency with two decimals. */
  static long minorUnits(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }
}
