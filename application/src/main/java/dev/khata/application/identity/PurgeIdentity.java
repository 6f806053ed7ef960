package dev.khata.application.identity;

import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.upkeep.Purgeable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Removes what has run its course: codes, tokens, links, sessions and counts of attempts. How many
 * users there are is added up.
 */
public final class PurgeIdentity implements Purgeable {
  private static final Duration SHORT = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofDays(30);

  private final Challenges challenges;
  private final RegistrationTokens tokens;
  private final Links links;
  private final Sessions sessions;
  private final LoginAttempts attempts;
  private final LockOut lockOut;
  private final EmailAttempts emailAttempts;
  private final UserDirectory directory;

  @Inject
  PurgeIdentity(
      Challenges challenges,
      RegistrationTokens tokens,
      Links links,
      Sessions sessions,
      LoginAttempts attempts,
      LockOut lockOut,
      EmailAttempts emailAttempts,
      UserDirectory directory) {
    this.challenges = challenges;
    this.tokens = tokens;
    this.links = links;
    this.sessions = sessions;
    this.attempts = attempts;
    this.lockOut = lockOut;
    this.emailAttempts = emailAttempts;
    this.directory = directory;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    Instant yesterday = now.minus(SHORT);
    SequencedMap<String, Integer> removed = new LinkedHashMap<>();
    removed.put("codes", challenges.purge(yesterday));
    removed.put("registration_tokens", tokens.purge(yesterday));
    removed.put("links", links.purge(yesterday));
    removed.put("sessions", sessions.purge(now.minus(LONG)));
    removed.put("password_tries", attempts.purge(now, lockOut));
    removed.put("email_tries", emailAttempts.purge(now));
    removed.put("user_tallies", directory.addUp());
    return removed;
  }
}
