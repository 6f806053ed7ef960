package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A one-time link in an e-mail. Following it proves the address it was sent to.
 *
 * @param user none for an address without an account: recorded so that both cases cost the same
 * @param address where it was sent; void once the user's address is another
 */
public record Link(
    TokenHash hash,
    Kind kind,
    Optional<UserId> user,
    EmailAddress address,
    Instant issuedAt,
    Instant expiresAt) {

  /** What a link is for, and how long it lives. */
  public enum Kind {
    VERIFY_EMAIL(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofHours(1));

    private final Duration lifetime;

    Kind(Duration lifetime) {
      this.lifetime = lifetime;
    }

    public Duration lifetime() {
      return lifetime;
    }
  }

  @Override
  public String toString() {
    return "Link[" + kind + "]";
  }
}
