package dev.khata.payments.sandbox;

import dev.khata.domain.kernel.Secret;
import dev.khata.domain.wallet.Unit;
import java.net.URI;
import java.util.List;

/**
 * Where the sandbox is and what is believed of it.
 *
 * @param baseUrl without a version, and without a slash at the end
 * @param webhookSecrets any of which may have signed a notice; more than one while it is changed
 * @param unit in which it takes money
 */
public record SandboxConfig(URI baseUrl, List<Secret> webhookSecrets, Unit unit) {
  public SandboxConfig {
    webhookSecrets = List.copyOf(webhookSecrets);
    if (webhookSecrets.stream().anyMatch(Secret::isEmpty)) {
      throw new IllegalArgumentException("an empty webhook secret");
    }
  }
}
