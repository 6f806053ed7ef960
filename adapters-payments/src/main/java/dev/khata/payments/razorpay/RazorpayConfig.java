package dev.khata.payments.razorpay;

import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.util.List;

/**
 * An account with Razorpay.
 *
 * @param keySecret of the API; signs what a checkout brings as well
 * @param webhookSecrets each believed: after a change, what was sent before is still signed with
 *     the old one, for a day
 * @param baseUrl without the version of the API
 */
public record RazorpayConfig(
    String keyId, Secret keySecret, List<Secret> webhookSecrets, URI baseUrl) {
  public static final URI OWN = URI.create("https://api.razorpay.com");

  public RazorpayConfig {
    webhookSecrets = List.copyOf(webhookSecrets);
    if (keySecret.isEmpty() || webhookSecrets.stream().anyMatch(Secret::isEmpty)) {
      throw new IllegalArgumentException("an empty secret of Razorpay's");
    }
  }
}
