package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.wallet.Unit;
import java.net.URI;
import java.util.Optional;

/**
 * The settings of the payment vendor {@code khalti}.
 *
 * @param baseUrl empty: Khalti's own
 * @param returnUrl empty: a page of Khata's
 */
public record KhaltiSettings(Secret secretKey, Optional<URI> baseUrl, Optional<URI> returnUrl) {
  private static final String VENDOR = "the payment vendor khalti";

  static final Setting<Optional<Secret>> SECRET_KEY =
      Setting.secret("KHATA_KHALTI_SECRET_KEY", "none", "Needed by the vendor `khalti`.");
  static final Setting<Optional<URI>> BASE_URL =
      Setting.optional(
          "KHATA_KHALTI_BASE_URL",
          Urls.http(),
          "Khalti's own",
          "`https://dev.khalti.com` for Khalti's sandbox; without the version of the API.");
  static final Setting<Optional<URI>> RETURN_URL =
      Setting.optional(
          "KHATA_KHALTI_RETURN_URL",
          Urls.http(),
          "a page of Khata's",
          "Where payers are sent back to; what is in its query says nothing about the payment.");

  static Optional<KhaltiSettings> read(Reading reading, boolean wanted, Unit currency) {
    Optional<Secret> secretKey = reading.get(SECRET_KEY);
    Optional<URI> baseUrl = reading.get(BASE_URL);
    Optional<URI> returnUrl = reading.get(RETURN_URL);
    if (!wanted) {
      return Optional.empty();
    }
    reading.require(SECRET_KEY, VENDOR);
    if (!currency.code().equals("NPR")) {
      reading.refuse(PaymentConfig.VENDOR, "khalti takes NPR only, not " + currency.code());
    }
    return secretKey.map(secret -> new KhaltiSettings(secret, baseUrl, returnUrl));
  }
}
