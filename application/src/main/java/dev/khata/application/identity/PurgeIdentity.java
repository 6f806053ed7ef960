package dev.khata.application.identity;

import dev.khata.domain.identity.EmailTries;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Removes what has run its course: codes, tokens, links, sessions, counts of tries, and messages.
 * Each kind in a transaction of its own; running it twice, or on two instances, does no harm.
 */
public final class PurgeIdentity {
  private static final Duration SHORT = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofDays(30);
  private static final int LETTERS_KEPT = 1_000;

  private final Challenges challenges;
  private final RegistrationTokens tokens;
  private final Links links;
  private final Sessions sessions;
  private final LoginAttempts tries;
  private final LockOut lockOut;
  private final EmailTries emailTries;
  private final Messages messages;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  PurgeIdentity(
      Challenges challenges,
      RegistrationTokens tokens,
      Links links,
      Sessions sessions,
      LoginAttempts tries,
      LockOut lockOut,
      EmailTries emailTries,
      Messages messages,
      Outbox outbox,
      InstantSource clock) {
    this.challenges = challenges;
    this.tokens = tokens;
    this.links = links;
    this.sessions = sessions;
    this.tries = tries;
    this.lockOut = lockOut;
    this.emailTries = emailTries;
    this.messages = messages;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** How many rows of each kind went, in a fixed order. */
  public record Result(Map<String, Integer> removed) {}

  public Result handle() {
    Instant now = clock.instant();
    Instant yesterday = now.minus(SHORT);
    Map<String, Integer> removed = new LinkedHashMap<>();
    removed.put("codes", challenges.purge(yesterday));
    removed.put("registration_tokens", tokens.purge(yesterday));
    removed.put("links", links.purge(yesterday));
    removed.put("sessions", sessions.purge(now.minus(LONG)));
    removed.put("password_tries", tries.purge(now, lockOut));
    removed.put("email_tries", emailTries.purge(now));
    removed.put("messages", messages.purge(now.minus(LONG)));
    outbox.trim(LETTERS_KEPT);
    return new Result(removed);
  }
}
