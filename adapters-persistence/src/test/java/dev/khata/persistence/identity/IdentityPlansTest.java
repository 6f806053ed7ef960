package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Identifiers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.LoginAttempts.Attempt;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.persistence.database.Ports;
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

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());
  private final Users users = identity.get(Users.class);
  private final Sessions sessions = identity.get(Sessions.class);
  private final Challenges challenges = identity.get(Challenges.class);
  private final LoginAttempts attempts = identity.get(LoginAttempts.class);
  private final PhoneNumber phone = Fresh.phone();
  private final EmailAddress email = Fresh.email();
  private final UUID session = Fresh.uuid();

  @Test
  void a_session_is_read_refreshed_and_ended_by_indexes_alone() {
    User user = Somebody.with(phone).verified().addTo(users);
    RefreshToken first = token();
    RefreshToken second = token();

    assertThat(
            wholeTablesReadBy(
                () -> {
                  sessions.open(new Session(session, user.id(), CONTRACT, NOW), first);
                  assertThat(sessions.caller(session, CONTRACT, NOW)).isPresent();
                  assertThat(sessions.rotate(first.jti(), second, NOW)).isTrue();
                  assertThat(sessions.refreshable(first.jti(), CONTRACT, NOW)).isPresent();
                  assertThat(sessions.live(user.id(), 1, NOW).items()).hasSize(1);
                  sessions.endOwn(session, user.id(), Session.End.REVOKED, NOW);
                  sessions.endByToken(first.jti(), user.id(), Session.End.LOGGED_OUT, NOW);
                  sessions.endAll(user.id(), Session.End.BLOCKED, NOW);
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
                  challenges.issue(challenge, OtpLimits.STANDARD);
                  assertThat(
                          challenges.newest(somebody, Set.of(Purpose.LOGIN, Purpose.REGISTER), NOW))
                      .contains(Purpose.LOGIN);
                  Challenges.Attempt right = attempt(somebody, source);
                  Challenges.Attempt late = attempt(somebody, Identifiers.freshHash());
                  for (Challenges.Attempt attempt : List.of(right, late)) {
                    challenges.attempt(attempt, OtpLimits.STANDARD);
                    challenges.consume(challenge.id(), attempt, NOW);
                  }
                  challenges.forgive(late);
                  for (int i = 0; i < 11; i++) {
                    challenges.attempt(attempt(somebody, source), OtpLimits.STANDARD);
                  }
                  challenges.end(somebody, Purpose.LOGIN);
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
                    attempts.reserve(attempt, NOW, limits);
                    attempts.wrong(attempt, NOW, limits);
                    attempts.right(attempt, NOW);
                  }
                  attempts.lockedUntil(subject, NOW);
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
                  User user = Somebody.with(phone).verified().andEmail(email).addTo(users);
                  for (Identifier identifier : List.of(byPhone, byEmail)) {
                    users.verifiedHolder(identifier);
                    users.login(identifier, CONTRACT);
                    users.lockUnverifiedHolders(identifier);
                  }
                  users.lock(user.id());
                  users.update(user.proven(byEmail, NOW), NOW);
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
