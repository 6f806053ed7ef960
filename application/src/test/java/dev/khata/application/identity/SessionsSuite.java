package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts.Attempt;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Rotation.Standing;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Sessions.Refreshable;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of {@link Sessions}: who is calling and how tokens rotate here, which a user has in
 * {@link SessionsListSuite}, how sessions end in {@link SessionsEndSuite}.
 */
public abstract class SessionsSuite extends SessionsListSuite {

  @ParameterizedTest
  @EnumSource
  void a_session_is_live_in_its_contract_alone(Contract contract) {
    User user = somebody();
    Session session = session(user, contract);
    open(session);

    for (Contract asked : Contract.values()) {
      assertThat(sessions().caller(session.id(), asked, NOW))
          .isEqualTo(
              Optional.of(new Caller(user, session, Optional.empty()))
                  .filter(caller -> asked == contract));
    }
  }

  @Test
  void nobody_calls_with_an_unknown_session() {
    assertThat(sessions().caller(Fresh.uuid(), CONTRACT, NOW)).isEmpty();
  }

  @Test
  void a_change_of_the_user_shows_at_once() {
    Session session = open(somebody());
    User user = caller(session).user();
    User changed = user.withRole(roles().named(Role.SUPER_ADMIN).orElseThrow());

    update(changed);

    assertThat(caller(session).user()).isEqualTo(changed);
    assertThat(caller(session).may(new Permission(Resource.KYC, Action.EDIT))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_state_of_the_account_shows_at_once_and_ends_no_session(AccountState state) {
    User user = somebody();
    Session session = open(user);

    update(user.in(state));

    assertThat(caller(session).user().state()).isEqualTo(state);
  }

  @Test
  void a_lock_out_shows_while_it_runs() {
    User user = somebody();
    Session session = open(user);
    lockOut(user);
    Instant until = NOW.plus(LockOut.STANDARD.duration());

    assertThat(caller(session).lockedUntil()).contains(until);
    assertThat(callerAt(session, until.minus(TICK)).lockedUntil()).contains(until);
    assertThat(callerAt(session, until).lockedUntil()).isEmpty();
  }

  @Test
  void a_lock_out_of_another_does_not_show() {
    Session session = open(somebody());

    lockOut(somebody());

    assertThat(caller(session).lockedUntil()).isEmpty();
  }

  @Test
  void a_first_token_stands_unspent() {
    User user = somebody();
    Session session = session(user, CONTRACT);
    RefreshToken token = open(session);

    Refreshable found = refreshable(token);

    assertThat(found.standing())
        .isEqualTo(new Standing(token, true, Optional.empty(), Optional.empty(), false));
    assertThat(found.caller()).isEqualTo(new Caller(user, session, Optional.empty()));
  }

  @Test
  void a_token_stands_in_its_contract_alone() {
    RefreshToken token = open(session(somebody(), Contract.WATTSUP));

    assertThat(sessions().refreshable(token.jti(), Contract.WATTSUP, NOW)).isPresent();
    assertThat(sessions().refreshable(token.jti(), Contract.MYPHARMA, NOW)).isEmpty();
    assertThat(sessions().refreshable(Fresh.uuid(), Contract.WATTSUP, NOW)).isEmpty();
  }

  @Test
  void a_refreshable_caller_shows_the_lock_out_too() {
    User user = somebody();
    RefreshToken token = open(session(user, CONTRACT));

    lockOut(user);

    assertThat(refreshable(token).caller().lockedUntil())
        .contains(NOW.plus(LockOut.STANDARD.duration()));
  }

  @Test
  void a_token_of_an_ended_session_still_stands_but_not_live() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken token = open(session);
    sessions().end(session.id(), Session.End.LOGGED_OUT, NOW);

    assertThat(refreshable(token).standing().sessionLive()).isFalse();
    assertThat(refreshable(token).standing().token()).isEqualTo(token);
  }

  @Test
  void a_rotated_token_knows_when_it_was_spent_and_its_successor_to_the_last_field() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken first = open(session);
    Instant spentAt = NOW.plusSeconds(60);
    RefreshToken second = token(session, spentAt);

    assertThat(sessions().rotate(first.jti(), second, spentAt)).isTrue();

    assertThat(refreshable(first).standing())
        .isEqualTo(new Standing(first, true, Optional.of(spentAt), Optional.of(second), false));
    assertThat(refreshable(second).standing())
        .isEqualTo(new Standing(second, true, Optional.empty(), Optional.empty(), false));
    assertThat(refreshable(second).caller()).isEqualTo(caller(session));
  }

  @Test
  void a_token_knows_when_its_successor_was_spent_too() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken first = open(session);
    RefreshToken second = token(session, NOW.plusSeconds(60));
    RefreshToken third = token(session, NOW.plusSeconds(120));

    sessions().rotate(first.jti(), second, NOW.plusSeconds(60));
    sessions().rotate(second.jti(), third, NOW.plusSeconds(120));

    assertThat(refreshable(first).standing().successorSpent()).isTrue();
    assertThat(refreshable(first).standing().successor()).contains(second);
    assertThat(refreshable(second).standing().successorSpent()).isFalse();
  }

  @Test
  void a_spent_token_is_not_spent_again_and_nothing_is_written() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken first = open(session);
    RefreshToken second = token(session, NOW.plusSeconds(60));
    RefreshToken late = token(session, NOW.plusSeconds(61));
    sessions().rotate(first.jti(), second, NOW.plusSeconds(60));

    assertThat(sessions().rotate(first.jti(), late, NOW.plusSeconds(61))).isFalse();

    assertThat(sessions().refreshable(late.jti(), CONTRACT, NOW)).isEmpty();
    assertThat(refreshable(first).standing().spentAt()).contains(NOW.plusSeconds(60));
    assertThat(refreshable(first).standing().successor()).contains(second);
  }

  @Test
  void a_token_of_an_ended_session_is_not_spent_and_nothing_is_written() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken first = open(session);
    RefreshToken second = token(session, NOW.plusSeconds(60));
    sessions().end(session.id(), Session.End.LOGGED_OUT, NOW);

    assertThat(sessions().rotate(first.jti(), second, NOW.plusSeconds(60))).isFalse();

    assertThat(sessions().refreshable(second.jti(), CONTRACT, NOW)).isEmpty();
    assertThat(refreshable(first).standing().spentAt()).isEmpty();
  }

  @Test
  void an_unknown_token_is_not_spent() {
    Session session = open(somebody());
    RefreshToken successor = token(session, NOW);

    assertThat(sessions().rotate(Fresh.uuid(), successor, NOW)).isFalse();

    assertThat(sessions().refreshable(successor.jti(), CONTRACT, NOW)).isEmpty();
  }

  @Test
  void of_parallel_rotations_one_wins_and_its_successor_is_the_only_one() {
    Session session = session(somebody(), CONTRACT);
    RefreshToken first = open(session);
    List<RefreshToken> successors =
        List.of(token(session, NOW), token(session, NOW), token(session, NOW), token(session, NOW));

    List<Boolean> won =
        Race.of(4, runner -> sessions().rotate(first.jti(), successors.get(runner), NOW));

    assertThat(won).containsOnlyOnce(true);
    UUID winner = successors.get(won.indexOf(true)).jti();
    assertThat(refreshable(first).standing().successor().map(RefreshToken::jti)).contains(winner);
    assertThat(successors)
        .filteredOn(s -> sessions().refreshable(s.jti(), CONTRACT, NOW).isPresent())
        .extracting(RefreshToken::jti)
        .containsExactly(winner);
  }

  private Caller caller(Session session) {
    return callerAt(session, NOW);
  }

  private Caller callerAt(Session session, Instant now) {
    return sessions().caller(session.id(), session.contract(), now).orElseThrow();
  }

  private Refreshable refreshable(RefreshToken token) {
    return sessions().refreshable(token.jti(), CONTRACT, NOW).orElseThrow();
  }

  private void update(User user) {
    boolean written =
        transactions()
            .inTransaction(() -> users().lock(user.id()).isPresent() && users().update(user, NOW));
    assertThat(written).isTrue();
  }

  private void lockOut(User user) {
    LockoutKey subject = new LockoutKey.Known(user.id());
    for (int i = 0; i < LockOut.STANDARD.failures(); i++) {
      Attempt attempt = new Attempt(Fresh.uuid(), subject, Optional.empty());
      tries().reserve(attempt, NOW, LockOut.STANDARD);
      tries().wrong(attempt, NOW, LockOut.STANDARD);
    }
    assertThat(tries().lockedUntil(subject, NOW)).isPresent();
  }
}
