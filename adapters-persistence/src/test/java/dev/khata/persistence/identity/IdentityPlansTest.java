package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Identifiers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts.Attempt;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.persistence.testing.Scans;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * No statement of a request needs to read a whole table. PostgreSQL is told to avoid that, and then
 * asked whether it had to do it all the same.
 */
class IdentityPlansTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Contract CONTRACT = Contract.MYPHARMA;

  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), DATABASE.transactions());
  private final PhoneNumber phone = Fresh.phone();
  private final EmailAddress email = Fresh.email();
  private final UUID session = Fresh.uuid();

  @Test
  void a_session_is_read_refreshed_and_ended_by_indexes_alone() {
    User user = Somebody.with(phone).verified().addTo(identity.users());
    RefreshToken first = token();
    RefreshToken second = token();

    assertThat(
            wholeTablesReadBy(
                () -> {
                  identity.sessions().open(new Session(session, user.id(), CONTRACT, NOW), first);
                  assertThat(identity.sessions().caller(session, CONTRACT, NOW)).isPresent();
                  assertThat(identity.sessions().rotate(first.jti(), second, NOW)).isTrue();
                  assertThat(identity.sessions().refreshable(first.jti(), CONTRACT, NOW))
                      .isPresent();
                  identity
                      .sessions()
                      .endByToken(first.jti(), user.id(), Session.End.LOGGED_OUT, NOW);
                  identity.sessions().endAll(user.id(), Session.End.BLOCKED, NOW);
                }))
        .isEmpty();
  }

  @Test
  void a_code_is_issued_tried_and_used_by_indexes_alone() {
    IdentifierHash somebody = Identifiers.freshHash();
    IdentifierHash source = Identifiers.freshHash();
    Challenge challenge =
        new Challenge(
            Fresh.uuid(),
            somebody,
            Purpose.LOGIN,
            new CodeHash("otp-1", Fresh.hex(32)),
            RegistrationDetails.NONE,
            source,
            NOW,
            NOW.plusSeconds(300));

    assertThat(
            wholeTablesReadBy(
                () -> {
                  identity.challenges().issue(challenge, OtpLimits.STANDARD);
                  Challenges.Attempt right = attempt(somebody, source);
                  Challenges.Attempt late = attempt(somebody, Identifiers.freshHash());
                  for (Challenges.Attempt attempt : List.of(right, late)) {
                    identity.challenges().attempt(attempt, OtpLimits.STANDARD);
                    identity.challenges().consume(challenge.id(), attempt, NOW);
                  }
                  identity.challenges().forgive(late);
                  for (int i = 0; i < 11; i++) {
                    identity.challenges().attempt(attempt(somebody, source), OtpLimits.STANDARD);
                  }
                }))
        .isEmpty();
  }

  private static Challenges.Attempt attempt(IdentifierHash somebody, IdentifierHash source) {
    return new Challenges.Attempt(Fresh.uuid(), somebody, Purpose.LOGIN, source, NOW);
  }

  @Test
  void a_password_try_is_reserved_and_settled_by_indexes_alone() {
    LockoutKey subject = Identifiers.stranger();
    LockOut limits = LockOut.STANDARD;

    assertThat(
            wholeTablesReadBy(
                () -> {
                  for (int i = 0; i < 6; i++) {
                    Attempt attempt =
                        new Attempt(Fresh.uuid(), subject, Optional.of(Identifiers.freshHash()));
                    identity.loginAttempts().reserve(attempt, NOW, limits);
                    identity.loginAttempts().wrong(attempt, NOW, limits);
                    identity.loginAttempts().right(attempt, NOW);
                  }
                  identity.loginAttempts().lockedUntil(subject, NOW);
                }))
        .isEmpty();
  }

  @Test
  void a_user_is_found_and_changed_by_indexes_alone() {
    Identifier byPhone = new Identifier.Phone(phone);
    Identifier byEmail = new Identifier.Email(email);

    assertThat(
            wholeTablesReadBy(
                () -> {
                  User user =
                      Somebody.with(phone).verified().andEmail(email).addTo(identity.users());
                  for (Identifier identifier : List.of(byPhone, byEmail)) {
                    identity.users().verifiedHolder(identifier);
                    identity.users().login(identifier, CONTRACT);
                    identity.users().lockUnverifiedHolders(identifier);
                  }
                  identity.users().lock(user.id());
                  identity.users().update(user.proven(byEmail, NOW), NOW);
                }))
        .isEmpty();
  }

  @Test
  void a_table_that_is_read_whole_is_noticed() {
    assertThat(
            wholeTablesReadBy(
                () -> DATABASE.dsl().fetchValue("select count(*) from users where language = 'x'")))
        .containsExactly("users");
  }

  private RefreshToken token() {
    return RefreshToken.issue(Fresh.uuid(), session, NOW, Duration.ofDays(7), "signing-1");
  }

  private static Set<String> wholeTablesReadBy(Runnable work) {
    return Scans.of(DATABASE, work).wholeTables();
  }
}
