package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.KycLevel;
import dev.khata.domain.payments.RefundClock;
import dev.khata.domain.recharge.TopUpLimits;
import dev.khata.domain.recharge.WalletLimit;
import dev.khata.domain.recharge.WalletLimits;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.razorpay.RazorpayConfig;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of payments by gateway.
 *
 * @param url of the sandbox, where it is not started beside Khata
 * @param razorpay there when {@code vendor} names it
 * @param khalti there when {@code vendor} names it
 */
public record PaymentConfig(
    PaymentVendor vendor,
    Optional<URI> url,
    Optional<Secret> webhookSecret,
    Optional<RazorpayConfig> razorpay,
    Optional<KhaltiSettings> khalti,
    TopUpLimits topUps,
    AskPolicy asking,
    RefundClock refunds,
    WalletLimits wallets) {
  /** So far behind the port of the contracts, where both are on one machine in development. */
  private static final int SANDBOX_AFTER = 9;

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

  static final Setting<Optional<List<WalletLimitText>>> WALLET_LIMITS =
      Setting.optional(
          "KHATA_WALLET_LIMITS",
          Kinds.list(WalletLimitText.kind()),
          "none",
          "What a wallet may hold, and what may come into it through the gateway in a calendar"
              + " month of `KHATA_REPORT_ZONE`, by whether its user's papers are approved:"
              + " `none=10000/10000,approved=200000/200000`.");

  static final Section SECTION =
      Section.of(
          "Payments",
          VENDOR,
          URL,
          WEBHOOK_SECRET,
          TOPUP_MAX,
          PATIENCE,
          REFUND_DAYS,
          WALLET_LIMITS,
          RazorpaySettings.KEY_ID,
          RazorpaySettings.KEY_SECRET,
          RazorpaySettings.WEBHOOK_SECRET,
          RazorpaySettings.BASE_URL,
          KhaltiSettings.SECRET_KEY,
          KhaltiSettings.BASE_URL,
          KhaltiSettings.RETURN_URL);

  /** The port of the sandbox that {@code serve} starts; 0 for any. */
  public int sandboxPort(int httpPort) {
    return httpPort == 0 ? 0 : httpPort + SANDBOX_AFTER;
  }

  static PaymentConfig read(Reading reading, Unit currency, ZoneId zone) {
    Optional<Money> max = Money.exactly(reading.get(TOPUP_MAX), currency);
    if (max.isEmpty()) {
      reading.refuse(TOPUP_MAX, "expected at most " + currency.scale() + " decimals");
    }
    PaymentVendor vendor = reading.get(VENDOR);
    if (vendor == PaymentVendor.SANDBOX && reading.get(URL).isPresent()) {
      reading.require(WEBHOOK_SECRET, "a sandbox that serve doesn't start");
    }
    return new PaymentConfig(
        vendor,
        reading.get(URL),
        reading.get(WEBHOOK_SECRET),
        RazorpaySettings.read(reading, vendor == PaymentVendor.RAZORPAY),
        KhaltiSettings.read(reading, vendor == PaymentVendor.KHALTI, currency),
        new TopUpLimits(max.orElse(Money.zero(currency))),
        new AskPolicy(reading.get(PATIENCE)),
        new RefundClock(reading.get(REFUND_DAYS), zone),
        new WalletLimits(limits(reading, currency), zone));
  }

  private static Map<KycLevel, WalletLimit> limits(Reading reading, Unit currency) {
    Map<KycLevel, WalletLimit> limits = new EnumMap<>(KycLevel.class);
    for (WalletLimitText text : reading.get(WALLET_LIMITS).orElse(List.of())) {
      Optional<WalletLimit> limit = text.in(currency);
      if (limit.isEmpty()) {
        reading.refuse(WALLET_LIMITS, "expected at most " + currency.scale() + " decimals");
      } else if (limits.put(text.level(), limit.get()) != null) {
        reading.refuse(WALLET_LIMITS, "expected each level once");
      }
    }
    return limits;
  }
}
