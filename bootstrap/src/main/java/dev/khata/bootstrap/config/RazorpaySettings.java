package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.payments.razorpay.RazorpayConfig;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings of the payment vendor {@code razorpay}. */
final class RazorpaySettings {
  private static final String VENDOR = "the payment vendor razorpay";

  static final Setting<Optional<String>> KEY_ID =
      Setting.optional(
          "KHATA_RAZORPAY_KEY_ID",
          Kinds.text("a key id"),
          "none",
          "Needed by the vendor `razorpay`.");
  static final Setting<Optional<Secret>> KEY_SECRET =
      Setting.secret("KHATA_RAZORPAY_KEY_SECRET", "none", "Needed by the vendor `razorpay`.");
  static final Setting<Optional<Secret>> WEBHOOK_SECRET =
      Setting.secret(
          "KHATA_RAZORPAY_WEBHOOK_SECRET",
          "none",
          "Needed by the vendor `razorpay`; while it is changed, the new and the old one with a"
              + " comma between, for a day.");
  static final Setting<Optional<URI>> BASE_URL =
      Setting.optional(
          "KHATA_RAZORPAY_BASE_URL",
          Urls.http(),
          "Razorpay's own",
          "Another server, for tests; without the version of the API.");

  private RazorpaySettings() {}

  static Optional<RazorpayConfig> read(Reading reading, boolean wanted) {
    Optional<String> keyId = reading.get(KEY_ID);
    Optional<Secret> keySecret = reading.get(KEY_SECRET);
    Optional<Secret> webhookSecret = reading.get(WEBHOOK_SECRET);
    URI baseUrl = reading.get(BASE_URL).orElse(RazorpayConfig.OWN);
    if (!wanted) {
      return Optional.empty();
    }
    reading.require(KEY_ID, VENDOR);
    reading.require(KEY_SECRET, VENDOR);
    reading.require(WEBHOOK_SECRET, VENDOR);
    return keyId.flatMap(
        id ->
            keySecret.flatMap(
                secret ->
                    webhookSecret.map(
                        webhook -> new RazorpayConfig(id, secret, each(webhook), baseUrl))));
  }

  private static List<Secret> each(Secret list) {
    return Arrays.stream(list.reveal().split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(Secret::new)
        .toList();
  }
}
