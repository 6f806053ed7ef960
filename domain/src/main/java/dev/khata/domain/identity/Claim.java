package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import java.time.Instant;
import java.util.Optional;

/**
 * A phone number or e-mail address that a user says is theirs.
 *
 * @param contract the contract it was given in; unverified, it logs in only there
 * @param verifiedAt when a code or link proved it; only then does it identify a person everywhere
 */
public record Claim<T>(T value, Contract contract, Optional<Instant> verifiedAt) {

  public static <T> Claim<T> unverified(T value, Contract contract) {
    return new Claim<>(value, contract, Optional.empty());
  }

  public static <T> Claim<T> verified(T value, Contract contract, Instant at) {
    return new Claim<>(value, contract, Optional.of(at));
  }

  public boolean isVerified() {
    return verifiedAt.isPresent();
  }

  /** Proven now; a claim that was proven before keeps its first instant. */
  public Claim<T> proven(Instant at) {
    return isVerified() ? this : verified(value, contract, at);
  }
}
