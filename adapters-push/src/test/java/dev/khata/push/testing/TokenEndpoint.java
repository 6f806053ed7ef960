package dev.khata.push.testing;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Changes the assertions of one service account for access tokens. Whether one is still good is not
 * looked at, since tests move their clocks.
 *
 * <p>Source: Google, "Using OAuth 2.0 for server to server applications".
 */
final class TokenEndpoint {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

  private final String uri;
  private final RSAPublicKey key;
  private final AtomicInteger issued = new AtomicInteger();
  private final List<String> valid = new CopyOnWriteArrayList<>();
  private volatile Duration lifetime = Duration.ofHours(1);

  TokenEndpoint(String uri, RSAPublicKey key) {
    this.uri = uri;
    this.key = key;
  }

  void tokensLast(Duration longer) {
    lifetime = longer;
  }

  void revokeAll() {
    valid.clear();
  }

  int issued() {
    return issued.get();
  }

  boolean knows(String authorization) {
    return authorization.startsWith("Bearer ")
        && valid.contains(authorization.substring("Bearer ".length()));
  }

  Says answer(Request request) {
    if (!request.method().equals("POST") || !request.is("application/x-www-form-urlencoded")) {
      return Says.of(400, "{\"error\": \"invalid_request\"}");
    }
    Map<String, String> form = request.form();
    if (!form.keySet().equals(Set.of("grant_type", "assertion"))
        || !form.get("grant_type").equals(GRANT)) {
      return Says.of(400, "{\"error\": \"unsupported_grant_type\"}");
    }
    return isGood(form.get("assertion"))
        ? granted()
        : Says.of(400, "{\"error\": \"invalid_grant\", \"error_description\": \"no\"}");
  }

  private Says granted() {
    String token = "ya29.secret-" + issued.incrementAndGet();
    valid.add(token);
    Map<String, String> fields = new TreeMap<>();
    fields.put("access_token", "\"" + token + "\"");
    fields.put("expires_in", Long.toString(lifetime.toSeconds()));
    fields.put("token_type", "\"Bearer\"");
    return Says.form(fields);
  }

  private boolean isGood(String assertion) {
    try {
      DecodedJWT jwt = JWT.decode(assertion);
      Algorithm.RSA256(key, null).verify(jwt);
      return jwt.getAlgorithm().equals("RS256")
          && "JWT".equals(jwt.getType())
          && FcmServer.KEY_ID.equals(jwt.getKeyId())
          && jwt.getClaims().keySet().equals(Set.of("iss", "aud", "scope", "iat", "exp"))
          && FcmServer.EMAIL.equals(jwt.getIssuer())
          && List.of(uri).equals(jwt.getAudience())
          && SCOPE.equals(jwt.getClaim("scope").asString())
          && isShort(jwt);
    } catch (JWTVerificationException e) {
      return false;
    }
  }

  private static boolean isShort(DecodedJWT jwt) {
    Duration good = Duration.between(jwt.getIssuedAtAsInstant(), jwt.getExpiresAtAsInstant());
    return good.isPositive() && good.compareTo(Duration.ofHours(1)) <= 0;
  }
}
