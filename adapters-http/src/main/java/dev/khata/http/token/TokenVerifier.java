package dev.khata.http.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks signature, algorithm, type, issuer, audience, times and completeness of a token. */
final class TokenVerifier {
  private static final long LEEWAY_SECONDS = 30;
  private static final int LONGEST = 4_096;

  private final String issuer;
  private final KeyRing keys;
  private final Clock clock;

  TokenVerifier(String issuer, KeyRing keys, InstantSource clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.clock = clock.withZone(ZoneOffset.UTC);
  }

  /** Empty for whatever isn't a good token of this kind and contract. */
  Optional<DecodedJWT> verify(Secret jwt, String type, Contract audience) {
    if (jwt.reveal().length() > LONGEST) {
      return Optional.empty();
    }
    return decode(jwt).flatMap(claimed -> verify(claimed, type, audience));
  }

  private Optional<DecodedJWT> verify(Claimed claimed, String type, Contract audience) {
    if (!type.equals(claimed.type())) {
      return Optional.empty();
    }
    try {
      return keys.find(claimed.keyId())
          .map(key -> rules(key, audience).verify(claimed.token()))
          .filter(TokenVerifier::isWhole);
    } catch (JWTVerificationException notOurs) {
      return Optional.empty();
    }
  }

  /** By the same measure as in {@link #verify}. */
  boolean hasExpired(Instant expiresAt) {
    return clock
        .instant()
        .truncatedTo(ChronoUnit.SECONDS)
        .minusSeconds(LEEWAY_SECONDS)
        .isAfter(expiresAt);
  }

  /** What a token says of itself before anything of it is verified. */
  private record Claimed(DecodedJWT token, String keyId, String type) {}

  /**
   * The library only takes apart what a stranger sent here, so whatever it throws is about that: of
   * a header that reads {@code null} it makes a token, and fails when asked for the key's id.
   */
  private static Optional<Claimed> decode(Secret jwt) {
    try {
      DecodedJWT token = JWT.decode(jwt.reveal());
      return Optional.ofNullable(token.getKeyId())
          .flatMap(
              id -> Optional.ofNullable(token.getType()).map(type -> new Claimed(token, id, type)));
    } catch (RuntimeException noToken) {
      return Optional.empty();
    }
  }

  /**
   * The algorithm is ours, whatever the token's header says. When it was issued isn't judged: who
   * logged in while a clock was ahead stays logged in.
   */
  private JWTVerifier rules(Key key, Contract audience) {
    JWTVerifier.BaseVerification rules =
        (JWTVerifier.BaseVerification)
            JWT.require(Algorithm.HMAC256(key.bytes()))
                .withIssuer(issuer)
                .withAudience(audience.id())
                .ignoreIssuedAt()
                .acceptLeeway(LEEWAY_SECONDS);
    return rules.build(clock);
  }

  /** Signed by us yet without a claim: made by another version, and of no use here. */
  private static boolean isWhole(DecodedJWT token) {
    return isUuid(token.getSubject())
        && isUuid(token.getId())
        && isUuid(token.getClaim("sid").asString())
        && token.getIssuedAtAsInstant() != null
        && token.getExpiresAtAsInstant() != null;
  }

  private static boolean isUuid(@Nullable String text) {
    try {
      return text != null && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
