package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How {@link Sessions} end and are removed. */
public abstract class SessionsEndSuite {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  static final Duration TICK = Duration.ofNanos(1_000);
  static final Duration LIFETIME = Duration.ofDays(7);
  static final Contract CONTRACT = Contract.MYPHARMA;

  protected abstract Sessions sessions();

  protected abstract Users users();

  protected abstract Roles roles();

  /** The tries whose locks the sessions show. */
  protected abstract LoginAttempts tries();

  protected abstract Transactions transactions();

  @ParameterizedTest
  @EnumSource
  void a_session_ends_once_whatever_the_reason(Session.End why) {
    Session session = open(somebody());

    assertThat(sessions().end(session.id(), why, NOW)).isTrue();

    assertThat(sessions().end(session.id(), why, NOW)).isFalse();
    assertThat(isLive(session)).isFalse();
  }

  @Test
  void an_unknown_session_cannot_end() {
    assertThat(sessions().end(Fresh.uuid(), Session.End.LOGGED_OUT, NOW)).isFalse();
  }

  @Test
  void the_other_sessions_of_the_user_go_on_when_one_ends() {
    User user = somebody();
    Session ended = open(user);
    Session other = open(user);

    sessions().end(ended.id(), Session.End.LOGGED_OUT, NOW);

    assertThat(isLive(other)).isTrue();
  }

  @Test
  void of_parallel_ends_one_wins() {
    Session session = open(somebody());

    assertThat(Race.of(8, runner -> sessions().end(session.id(), Session.End.LOGGED_OUT, NOW)))
        .containsOnlyOnce(true);
  }

  @Test
  void a_session_ends_by_its_refresh_token() {
    User user = somebody();
    Session session = session(user, CONTRACT);
    RefreshToken token = open(session);

    assertThat(sessions().endByToken(token.jti(), user.id(), Session.End.LOGGED_OUT, NOW)).isTrue();

    assertThat(isLive(session)).isFalse();
  }

  @Test
  void a_session_ends_by_a_spent_token_too() {
    User user = somebody();
    Session session = session(user, CONTRACT);
    RefreshToken first = open(session);
    sessions().rotate(first.jti(), token(session, NOW.plusSeconds(60)), NOW.plusSeconds(60));

    assertThat(sessions().endByToken(first.jti(), user.id(), Session.End.LOGGED_OUT, NOW)).isTrue();

    assertThat(isLive(session)).isFalse();
  }

  @Test
  void somebody_else_s_refresh_token_ends_nothing() {
    User user = somebody();
    Session session = session(user, CONTRACT);
    RefreshToken token = open(session);
    User other = somebody();

    assertThat(sessions().endByToken(token.jti(), other.id(), Session.End.LOGGED_OUT, NOW))
        .isFalse();
    assertThat(sessions().endByToken(Fresh.uuid(), user.id(), Session.End.LOGGED_OUT, NOW))
        .isFalse();

    assertThat(isLive(session)).isTrue();
  }

  @Test
  void all_sessions_of_a_user_end_at_once_and_are_counted() {
    User user = somebody();
    Session one = open(user);
    Session two = session(user, Contract.GENCHARGE);
    open(two);
    Session ended = open(user);
    sessions().end(ended.id(), Session.End.LOGGED_OUT, NOW);
    Session other = open(somebody());

    assertThat(sessions().endAll(user.id(), Session.End.PASSWORD_CHANGED, NOW)).isEqualTo(2);

    assertThat(isLive(one)).isFalse();
    assertThat(isLive(two)).isFalse();
    assertThat(isLive(other)).isTrue();
    assertThat(sessions().endAll(user.id(), Session.End.PASSWORD_CHANGED, NOW)).isZero();
  }

  @Test
  void the_others_of_a_user_end_and_the_one_that_is_kept_goes_on() {
    User user = somebody();
    Session kept = open(user);
    Session one = open(user);
    Session two = session(user, Contract.GENCHARGE);
    open(two);
    Session foreign = open(somebody());

    assertThat(sessions().endOthers(kept, Session.End.DEACTIVATED, NOW)).isEqualTo(2);

    assertThat(isLive(kept)).isTrue();
    assertThat(isLive(one)).isFalse();
    assertThat(isLive(two)).isFalse();
    assertThat(isLive(foreign)).isTrue();
    assertThat(sessions().endOthers(kept, Session.End.DEACTIVATED, NOW)).isZero();
  }

  @Test
  void purge_removes_sessions_that_ended_before_its_instant_alone() {
    Instant before = NOW.plusSeconds(60);
    Session old = session(somebody(), CONTRACT);
    Session onTime = session(somebody(), CONTRACT);
    Session live = session(somebody(), CONTRACT);
    RefreshToken ofOld = open(old);
    RefreshToken ofOnTime = open(onTime);
    open(live);
    sessions().end(old.id(), Session.End.LOGGED_OUT, before.minus(TICK));
    sessions().end(onTime.id(), Session.End.LOGGED_OUT, before);

    assertThat(sessions().purge(before)).isPositive();

    assertThat(isKnown(ofOld)).isFalse();
    assertThat(isKnown(ofOnTime)).isTrue();
    assertThat(isLive(live)).isTrue();
  }

  @Test
  void purge_removes_sessions_that_could_not_be_refreshed_before_its_instant_alone() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken token = open(session);

    sessions().purge(token.expiresAt());
    assertThat(isLive(session)).isTrue();

    sessions().purge(token.expiresAt().plus(TICK));
    assertThat(isLive(session)).isFalse();
    assertThat(isKnown(token)).isFalse();
  }

  @Test
  void purge_leaves_a_session_that_was_refreshed_in_time_and_takes_its_expired_tokens() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken first = open(session);
    Instant later = NOW.plus(Duration.ofDays(6));
    RefreshToken second = token(session, later);
    sessions().rotate(first.jti(), second, later);

    sessions().purge(first.expiresAt());
    assertThat(isKnown(first)).isTrue();

    sessions().purge(first.expiresAt().plus(TICK));
    assertThat(isLive(session)).isTrue();
    assertThat(isKnown(second)).isTrue();
    assertThat(isKnown(first)).isFalse();
  }

  User somebody() {
    return Somebody.withFreshPhone().verified().addTo(users());
  }

  Session open(User user) {
    Session session = session(user, CONTRACT);
    open(session);
    return session;
  }

  RefreshToken open(Session session) {
    RefreshToken token = token(session, session.startedAt());
    sessions().open(session, token);
    return token;
  }

  static Session session(User user, Contract contract) {
    return new Session(Fresh.uuid(), user.id(), contract, NOW);
  }

  static RefreshToken token(Session session, Instant at) {
    UUID jti = Fresh.uuid();
    return RefreshToken.issue(jti, session.id(), at, LIFETIME, "signing-1");
  }

  boolean isLive(Session session) {
    return sessions().caller(session.id(), session.contract(), NOW).isPresent();
  }

  private boolean isKnown(RefreshToken token) {
    return sessions().refreshable(token.jti(), CONTRACT, NOW).isPresent();
  }
}
