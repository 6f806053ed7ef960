package dev.khata.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.kernel.Secret;
import dev.khata.push.call.Call;
import dev.khata.push.call.Caller;
import dev.khata.push.call.Outcome;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * The access tokens of a service account. One is fetched at a time, for all who need it, and used
 * until a minute before it expires.
 *
 * <p>Source: Google, "Using OAuth 2.0 for server to server applications".
 */
final class AccessTokens {
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  /** The longest that Google takes. */
  private static final Duration ASSERTED_FOR = Duration.ofHours(1);

  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(1);
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

  private final ServiceAccount account;
  private final Caller caller;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Access.Token> held = Optional.empty();
  private Optional<FutureTask<Access>> fetching = Optional.empty();

  AccessTokens(ServiceAccount account, Caller caller, InstantSource clock) {
    this.account = account;
    this.caller = caller;
    this.clock = clock;
  }

  /** What Google lets us do. */
  sealed interface Access {
    record Token(Secret value, Instant usedUntil) implements Access {}

    record None(String reason) implements Access {}
  }

  Access get() {
    FutureTask<Access> fetch;
    boolean isOurs = false;
    lock.lock();
    try {
      Instant now = clock.instant();
      if (held.filter(token -> now.isBefore(token.usedUntil())).isPresent()) {
        return held.get();
      }
      if (fetching.isEmpty()) {
        fetching = Optional.of(new FutureTask<>(this::fetch));
        isOurs = true;
      }
      fetch = fetching.get();
    } finally {
      lock.unlock();
    }
    if (isOurs) {
      fetch.run();
    }
    return result(fetch);
  }

  /** That token was refused: it is not given out again. */
  void drop(Access.Token refused) {
    lock.lock();
    try {
      held = held.filter(token -> !token.equals(refused));
    } finally {
      lock.unlock();
    }
  }

  private static Access result(FutureTask<Access> fetch) {
    try {
      return fetch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Access.None("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("no access token", e.getCause());
    }
  }

  private Access fetch() {
    Optional<Access.Token> fetched = Optional.empty();
    try {
      Access access = sort(caller.make(request()));
      if (access instanceof Access.Token token) {
        fetched = Optional.of(token);
      }
      return access;
    } finally {
      end(fetched);
    }
  }

  private void end(Optional<Access.Token> fetched) {
    lock.lock();
    try {
      held = fetched;
      fetching = Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Call request() {
    String form =
        "grant_type="
            + URLEncoder.encode(GRANT_TYPE, UTF_8)
            + "&assertion="
            + URLEncoder.encode(assertion(), UTF_8);
    return new Call(account.tokenUri(), Map.of(), "application/x-www-form-urlencoded", form);
  }

  private String assertion() {
    Instant now = clock.instant();
    var jwt =
        JWT.create()
            .withIssuer(account.email())
            .withAudience(account.tokenUri().toString())
            .withClaim("scope", SCOPE)
            .withIssuedAt(now)
            .withExpiresAt(now.plus(ASSERTED_FOR));
    account.keyId().ifPresent(jwt::withKeyId);
    return jwt.sign(Algorithm.RSA256(account.key()));
  }

  private Access sort(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          answered.status() == 200
              ? Json.read(answered.body())
                  .flatMap(this::token)
                  .orElseGet(() -> new Access.None("an answer without a token"))
              : new Access.None("HTTP status " + answered.status() + error(answered.body()));
      case Outcome.NotReached(String reason) -> new Access.None("not reached: " + reason);
      case Outcome.Unanswered(String reason) -> new Access.None("no answer: " + reason);
    };
  }

  private Optional<Access> token(ObjectNode answer) {
    long seconds = answer.path("expires_in").asLong(USUAL.toSeconds());
    Duration lifetime = Duration.ofSeconds(Math.clamp(seconds, 0, USUAL.toSeconds()));
    return Json.text(answer, "access_token")
        .filter(text -> TOKEN.matcher(text).matches())
        .map(
            text ->
                new Access.Token(
                    new Secret(text), clock.instant().plus(lifetime).minus(BEFORE_EXPIRY)));
  }

  /** Only a word of the protocol's, such as {@code invalid_grant}. */
  private static String error(String body) {
    return Json.read(body)
        .flatMap(answer -> Json.text(answer, "error"))
        .filter(word -> ERROR.matcher(word).matches())
        .map(word -> " (" + word + ")")
        .orElse("");
  }
}
