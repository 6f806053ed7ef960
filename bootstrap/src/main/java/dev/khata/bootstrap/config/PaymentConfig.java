package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.RefundClock;
import dev.khata.domain.recharge.TopUpLimits;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The settings of payments by gateway.
 *
 * @param url of the sandbox, where it is not started beside Khata
 */
public record PaymentConfig(
    PaymentVendor vendor,
    Optional<URI> url,
    Optional<Secret> webhookSecret,
    TopUpLimits topUps,
    AskPolicy asking,
    RefundClock refunds) {
  private static final int MAX = 10_000_000;
  private static final int MAX_DAYS = 365;

  static final Setting<PaymentVendor> VENDOR =
      Setting.of(
          "KHATA_PAYMENT_VENDOR",
          Kinds.choice(PaymentVendor.class),
          "sandbox",
          "Who takes payments; the sandbox moves no money. With `none` all is paid from wallets.");
  static final Setting<Optional<URI>> URL =
      Setting.optional(
          "KHATA_PAYMENT_URL",
          Urls.http(),
          "none",
          "Where the sandbox is reached, if `serve` is not to start one of its own.");
  static final Setting<Optional<Secret>> WEBHOOK_SECRET =
      Setting.secret(
          "KHATA_PAYMENT_WEBHOOK_SECRET",
          "none",
          "Proves that a webhook is the sandbox's; needed where it is not started by `serve`.");
  static final Setting<BigDecimal> TOPUP_MAX =
      Setting.of(
          "KHATA_TOPUP_MAX",
          Quantities.decimal(MAX),
          "100000",
          "What one top-up of a wallet may bring, in the currency.");
  static final Setting<Duration> PATIENCE =
      Setting.of(
          "KHATA_PAYMENT_PATIENCE",
          Quantities.duration(Duration.ofMinutes(1), Duration.ofDays(1)),
          "30m",
          "After that what nobody has paid for fails; money that comes later goes to the wallet.");
  static final Setting<Integer> REFUND_DAYS =
      Setting.of(
          "KHATA_REFUND_DAYS",
          Quantities.wholeNumber(0, MAX_DAYS),
          "5",
          "Days after that of a payment until which it must be given back when its payer got"
              + " nothing for it.");

  static final Section SECTION =
      Section.of("Payments", VENDOR, URL, WEBHOOK_SECRET, TOPUP_MAX, PATIENCE, REFUND_DAYS);

  static PaymentConfig read(Reading reading, Unit currency, ZoneId zone) {
    Optional<Money> max = Money.exactly(reading.get(TOPUP_MAX), currency);
    if (max.isEmpty()) {
      reading.refuse(TOPUP_MAX, "expected at most " + currency.scale() + " decimals");
    }
    return new PaymentConfig(
        reading.get(VENDOR),
        reading.get(URL),
        reading.get(WEBHOOK_SECRET),
        new TopUpLimits(max.orElse(Money.zero(currency))),
        new AskPolicy(reading.get(PATIENCE)),
        new RefundClock(reading.get(REFUND_DAYS), zone));
  }
}
