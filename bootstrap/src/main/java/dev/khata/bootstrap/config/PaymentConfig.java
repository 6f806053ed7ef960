package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.util.Optional;

/** The settings of the payment vendor. */
public record PaymentConfig(
    PaymentVendor vendor, Optional<URI> url, Optional<Secret> webhookSecret) {

  static final Setting<PaymentVendor> VENDOR =
      Setting.of(
          "KHATA_PAYMENT_VENDOR",
          Kinds.choice(PaymentVendor.class),
          "sandbox",
          "Who takes payments; the sandbox moves no money. With `none` all is paid from wallets.");
  static final Setting<Optional<URI>> URL =
      Setting.optional(
          "KHATA_PAYMENT_URL", Urls.http(), "none", "Where the payment vendor is reached.");
  static final Setting<Optional<Secret>> WEBHOOK_SECRET =
      Setting.secret(
          "KHATA_PAYMENT_WEBHOOK_SECRET", "none", "Proves that a webhook is the vendor's.");

  static final Section SECTION = Section.of("Payments", VENDOR, URL, WEBHOOK_SECRET);

  static PaymentConfig read(Reading reading) {
    return new PaymentConfig(reading.get(VENDOR), reading.get(URL), reading.get(WEBHOOK_SECRET));
  }
}
