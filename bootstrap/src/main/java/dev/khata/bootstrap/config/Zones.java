package dev.khata.bootstrap.config;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;

/** The time zones of countries that have one and a currency of their own. */
final class Zones {
  private static final Map<String, String> BY_CURRENCY =
      Map.of(
          "AFN", "Asia/Kabul",
          "BDT", "Asia/Dhaka",
          "BTN", "Asia/Thimphu",
          "INR", "Asia/Kolkata",
          "LKR", "Asia/Colombo",
          "MMK", "Asia/Yangon",
          "MVR", "Indian/Maldives",
          "NPR", "Asia/Kathmandu",
          "PKR", "Asia/Karachi");

  private Zones() {}

  /** UTC where the country has several, or is none of those that Khata is made for. */
  static ZoneId of(Currency currency) {
    String zone = BY_CURRENCY.get(currency.getCurrencyCode());
    return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
  }
}
