package dev.khata.payments.khalti;

import dev.khata.domain.kernel.Secret;
import java.net.URI;

/**
 * A merchant's account with Khalti.
 *
 * @param secretKey the one called live secret key, of the sandbox too
 * @param baseUrl without the version of the API, since refunds have another one
 * @param returnUrl the page to which payers are sent back
 * @param websiteUrl the merchant's own
 */
public record KhaltiConfig(Secret secretKey, URI baseUrl, URI returnUrl, URI websiteUrl) {
  public static final URI OWN = URI.create("https://khalti.com");

  public KhaltiConfig {
    if (secretKey.isEmpty()) {
      throw new IllegalArgumentException("an empty secret of Khalti's");
    }
  }
}
