package dev.khata.application.identity;

import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Unused registration tokens in memory. Locking one is left to {@link
 * dev.khata.application.kernel.FakeTransactions}, which lets one transaction run at a time.
 */
public final class InMemoryRegistrationTokens implements RegistrationTokens {
  private final Map<TokenHash, RegistrationToken> unused = new HashMap<>();

  @Override
  public synchronized void add(RegistrationToken token) {
    unused.put(token.hash(), token);
  }

  @Override
  public synchronized Optional<RegistrationToken> find(
      TokenHash hash, Purpose purpose, Instant now) {
    return alive(hash, now).filter(token -> token.purpose() == purpose);
  }

  @Override
  public Optional<RegistrationToken> lock(TokenHash hash, Purpose purpose, Instant now) {
    return find(hash, purpose, now);
  }

  @Override
  public synchronized boolean consume(TokenHash hash, Instant now) {
    Optional<RegistrationToken> alive = alive(hash, now);
    alive.ifPresent(token -> unused.remove(token.hash()));
    return alive.isPresent();
  }

  @Override
  public synchronized int purge(Instant before) {
    int all = unused.size();
    unused.values().removeIf(token -> token.expiresAt().isBefore(before));
    return all - unused.size();
  }

  private Optional<RegistrationToken> alive(TokenHash hash, Instant now) {
    return Optional.ofNullable(unused.get(hash)).filter(token -> now.isBefore(token.expiresAt()));
  }
}
