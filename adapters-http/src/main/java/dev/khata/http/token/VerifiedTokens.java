package dev.khata.http.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Access tokens that were verified not long ago: apps send the same one with every request. The
 * same bytes under the same keys are as good as they were until they expire, which is judged anew
 * each time. They are found by hash, so that no token lies in memory.
 */
final class VerifiedTokens {
  private static final int MOST = 4_096;

  private final Predicate<AccessToken> live;
  private final Cache<Sent, AccessToken> verified = Caffeine.newBuilder().maximumSize(MOST).build();

  /**
   * @param live whether a token that was verified is still good
   */
  VerifiedTokens(Predicate<AccessToken> live) {
    this.live = live;
  }

  private record Sent(Contract audience, BigInteger sha256) {}

  /**
   * What is known of the token, else what verifying it tells; which is remembered if it is good.
   */
  Optional<AccessToken> read(
      Secret jwt, Contract audience, Supplier<Optional<AccessToken>> verify) {
    Sent sent = new Sent(audience, sha256(jwt));
    Optional<AccessToken> known = Optional.ofNullable(verified.getIfPresent(sent));
    if (known.isPresent()) {
      return known.filter(live);
    }
    Optional<AccessToken> read = verify.get();
    read.ifPresent(token -> verified.put(sent, token));
    return read;
  }

  private static BigInteger sha256(Secret jwt) {
    try {
      byte[] bytes = jwt.reveal().getBytes(StandardCharsets.UTF_8);
      return new BigInteger(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
