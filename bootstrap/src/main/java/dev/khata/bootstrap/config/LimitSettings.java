package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Rate;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.limit.LimitConfig.Figure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The settings of how many requests the contracts take. Counted in memory, per instance. */
final class LimitSettings {

  static final Setting<Boolean> PER_IP =
      Setting.of(
          "KHATA_RATE_LIMIT_PER_IP",
          Kinds.onOff(),
          "on",
          "`off` turns off the limits of this section, for a load test; the limits on codes and"
              + " the lock-out always hold.");
  static final Setting<Integer> SOURCES_MAX =
      Setting.of(
          "KHATA_RATE_LIMIT_SOURCES_MAX",
          Quantities.wholeNumber(1_000, 10_000_000),
          "100000",
          "Addresses and users counted at once; beyond, those longest idle are forgotten.");
  static final Setting<Rate> MYPHARMA_OTP =
      rate("MYPHARMA_OTP", "10/1m", "`register/phone/` and `request-otp/` together, per address.");
  static final Setting<Rate> MYPHARMA_VERIFY =
      rate("MYPHARMA_VERIFY", "10/1m", "`verify-otp/`, per address.");
  static final Setting<Rate> MYPHARMA_LOGIN =
      rate("MYPHARMA_LOGIN", "5/1m", "`login/`, per address.");
  static final Setting<Rate> MYPHARMA_RESET =
      rate("MYPHARMA_RESET", "10/1m", "`password-reset/` and its confirm together, per address.");
  static final Setting<Rate> MYPHARMA_GENERIC =
      rate(
          "MYPHARMA_GENERIC",
          "10/1m",
          "All other POSTs without a session together, those of the line above among them and"
              + " `token/refresh/` apart, per address.");
  static final Setting<Rate> WATTSUP_ANONYMOUS =
      rate("WATTSUP_ANONYMOUS", "10/1m", "Requests without a session, per address.");
  static final Setting<Rate> WATTSUP_USER =
      rate("WATTSUP_USER", "100/1m", "Requests with a session, per user.");
  static final Setting<Rate> CHARGEGHAR = rate("CHARGEGHAR", "60/1m", "Requests, per address.");
  static final Setting<Rate> CHARGEGHAR_EXPORT =
      rate("CHARGEGHAR_EXPORT", "1/1m", "Exports of one's own data, per user.");
  static final Setting<Rate> GENCHARGE = rate("GENCHARGE", "60/1m", "Requests, per address.");

  static final Section SECTION =
      Section.of(
          "Rate limits",
          PER_IP,
          SOURCES_MAX,
          MYPHARMA_OTP,
          MYPHARMA_VERIFY,
          MYPHARMA_LOGIN,
          MYPHARMA_RESET,
          MYPHARMA_GENERIC,
          WATTSUP_ANONYMOUS,
          WATTSUP_USER,
          CHARGEGHAR,
          CHARGEGHAR_EXPORT,
          GENCHARGE);

  /** By the name that a contract gives its limit. */
  private static final Map<Contract, Map<String, Setting<Rate>>> BY_NAME =
      Map.of(
          Contract.MYPHARMA,
          Map.of(
              "request-otp", MYPHARMA_OTP,
              "verify-otp", MYPHARMA_VERIFY,
              "login", MYPHARMA_LOGIN,
              "password-reset", MYPHARMA_RESET,
              "generic", MYPHARMA_GENERIC),
          Contract.WATTSUP,
          Map.of("anonymous", WATTSUP_ANONYMOUS, "user", WATTSUP_USER),
          Contract.CHARGEGHAR,
          Map.of("requests", CHARGEGHAR, "export", CHARGEGHAR_EXPORT),
          Contract.GENCHARGE,
          Map.of("requests", GENCHARGE));

  private LimitSettings() {}

  /**
   * @param contracts that are served
   */
  static LimitConfig read(Reading reading, Collection<Contract> contracts) {
    SECTION.settings().forEach(reading::get);
    Map<String, Figure> figures = new HashMap<>();
    for (Contract contract : contracts) {
      BY_NAME
          .getOrDefault(contract, Map.of())
          .forEach((name, rate) -> figures.put(contract.id() + "." + name, figure(reading, rate)));
    }
    return new LimitConfig(reading.get(PER_IP), figures, reading.get(SOURCES_MAX));
  }

  private static Figure figure(Reading reading, Setting<Rate> setting) {
    Rate rate = reading.get(setting);
    return new Figure(rate.count(), rate.period());
  }

  private static Setting<Rate> rate(String name, String otherwise, String meaning) {
    return Setting.of("KHATA_RATE_LIMIT_" + name, Quantities.rate(), otherwise, meaning);
  }
}
