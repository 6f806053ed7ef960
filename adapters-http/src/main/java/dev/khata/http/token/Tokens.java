package dev.khata.http.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs and reads access and refresh tokens: JWTs under HMAC-SHA256, and under nothing else. The
 * header's {@code typ} tells the two kinds apart, so neither is ever taken for the other; {@code
 * kid} names the key, so keys can be rotated while older tokens live.
 */
public final class Tokens {
  private static final String ACCESS = "at+jwt";
  private static final String REFRESH = "rt+jwt";

  private final String issuer;
  private final KeyRing keys;
  private final TokenVerifier verifier;
  private final VerifiedTokens verified;

  /**
   * @param issuer what stands in {@code iss}; a token of another issuer is refused
   */
  public Tokens(String issuer, KeyRing keys, InstantSource clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.verifier = new TokenVerifier(issuer, keys, clock);
    this.verified = new VerifiedTokens(token -> !verifier.hasExpired(token.expiresAt()));
  }

  /** Signs with the current key. */
  public Secret sign(AccessToken token) {
    Key key = keys.current();
    JWTCreator.Builder jwt =
        jwt(ACCESS, key, token.audience(), token.user())
            .withClaim("sid", token.session().toString())
            .withJWTId(token.id().toString())
            .withClaim("role", token.role());
    token.email().ifPresent(email -> jwt.withClaim("email", email));
    return signed(jwt, token.issuedAt(), token.expiresAt(), key);
  }

  /**
   * Signs with the key that the token names, which must still be on the ring. The same token gives
   * the same bytes every time.
   *
   * @param user the public id of the session's user
   */
  public Secret sign(RefreshToken token, Contract audience, UUID user) {
    Key key =
        keys.find(token.keyId())
            .orElseThrow(() -> new KeyNotGiven(KeyPurpose.SIGNING, token.keyId()));
    JWTCreator.Builder jwt =
        jwt(REFRESH, key, audience, user)
            .withClaim("sid", token.session().toString())
            .withJWTId(token.jti().toString());
    return signed(jwt, token.issuedAt(), token.expiresAt(), key);
  }

  /** Empty for everything but a live access token of this contract. */
  public Optional<AccessToken> readAccess(Secret jwt, Contract audience) {
    return verified.read(
        jwt,
        audience,
        () -> verifier.verify(jwt, ACCESS, audience).map(token -> access(token, audience)));
  }

  /** Empty for everything but an unexpired refresh token of this contract. */
  public Optional<RefreshToken> readRefresh(Secret jwt, Contract audience) {
    return verifier
        .verify(jwt, REFRESH, audience)
        .map(
            token ->
                new RefreshToken(
                    UUID.fromString(token.getId()),
                    UUID.fromString(token.getClaim("sid").asString()),
                    token.getIssuedAtAsInstant(),
                    token.getExpiresAtAsInstant(),
                    token.getKeyId()));
  }

  private static AccessToken access(DecodedJWT token, Contract audience) {
    return new AccessToken(
        audience,
        UUID.fromString(token.getSubject()),
        UUID.fromString(token.getClaim("sid").asString()),
        UUID.fromString(token.getId()),
        Optional.ofNullable(token.getClaim("role").asString()).orElse(""),
        Optional.ofNullable(token.getClaim("email").asString()),
        token.getIssuedAtAsInstant(),
        token.getExpiresAtAsInstant());
  }

  private JWTCreator.Builder jwt(String type, Key key, Contract audience, UUID user) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("kid", key.id());
    header.put("typ", type);
    return JWT.create()
        .withHeader(header)
        .withIssuer(issuer)
        .withAudience(audience.id())
        .withSubject(user.toString());
  }

  private static Secret signed(
      JWTCreator.Builder jwt, Instant issuedAt, Instant expiresAt, Key key) {
    return new Secret(
        jwt.withIssuedAt(issuedAt).withExpiresAt(expiresAt).sign(Algorithm.HMAC256(key.bytes())));
  }
}
