package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Rate;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;

/**
 * How many requests the contracts take. Counted in memory, per instance.
 *
 * @param on whether requests are counted at all
 * @param sourcesMax addresses and users counted at once; beyond, those longest idle are forgotten
 * @param mypharmaOtp asking for a code, per address; likewise the others unless they say otherwise
 * @param wattsupUser of everybody who is logged in, per user
 */
public record LimitsConfig(
    boolean on,
    int sourcesMax,
    Rate mypharmaOtp,
    Rate mypharmaVerify,
    Rate mypharmaLogin,
    Rate mypharmaReset,
    Rate mypharmaGeneric,
    Rate wattsupAnonymous,
    Rate wattsupUser,
    Rate chargeghar,
    Rate gencharge) {

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
          GENCHARGE);

  static LimitsConfig read(Reading reading) {
    return new LimitsConfig(
        reading.get(PER_IP),
        reading.get(SOURCES_MAX),
        reading.get(MYPHARMA_OTP),
        reading.get(MYPHARMA_VERIFY),
        reading.get(MYPHARMA_LOGIN),
        reading.get(MYPHARMA_RESET),
        reading.get(MYPHARMA_GENERIC),
        reading.get(WATTSUP_ANONYMOUS),
        reading.get(WATTSUP_USER),
        reading.get(CHARGEGHAR),
        reading.get(GENCHARGE));
  }

  private static Setting<Rate> rate(String name, String otherwise, String meaning) {
    return Setting.of("KHATA_RATE_LIMIT_" + name, Quantities.rate(), otherwise, meaning);
  }
}
