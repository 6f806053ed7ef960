package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about sessions: many at once, and what is rolled back. */
class SessionsRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final Contract CONTRACT = Contract.MYPHARMA;

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);
  private final Sessions sessions = identity.get(Sessions.class);
  private final UserId user = Somebody.withFreshPhone().addTo(identity.get(Users.class)).id();
  private final UUID session = Fresh.uuid();
  private final RefreshToken first = token(NOW);

  @Test
  void of_twenty_who_rotate_one_token_at_once_one_does_and_there_is_one_successor() {
    open();
    List<RefreshToken> successors = Race.of(20, runner -> token(NOW));

    List<Boolean> rotated =
        Race.of(20, runner -> sessions.rotate(first.jti(), successors.get(runner), NOW));

    assertThat(rotated).containsOnlyOnce(true);
    var standing = sessions.refreshable(first.jti(), CONTRACT, NOW).orElseThrow().standing();
    assertThat(standing.successor()).contains(successors.get(rotated.indexOf(true)));
    assertThat(tokensOf(session)).isEqualTo(2);
  }

  @Test
  void a_rotation_that_is_rolled_back_leaves_the_token_unspent() {
    open();

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      assertThat(sessions.rotate(first.jti(), token(NOW), NOW)).isTrue();
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(tokensOf(session)).isEqualTo(1);
    assertThat(sessions.rotate(first.jti(), token(NOW), NOW)).isTrue();
  }

  @Test
  void a_token_is_not_rotated_into_another_session() {
    open();
    RefreshToken elsewhere =
        RefreshToken.issue(Fresh.uuid(), Fresh.uuid(), NOW, LIFETIME, "signing-1");

    assertThat(sessions.rotate(first.jti(), elsewhere, NOW)).isFalse();
    assertThat(tokensOf(session)).isEqualTo(1);
  }

  @Test
  void of_many_who_end_a_session_at_once_one_does() {
    open();

    List<Boolean> ended = Race.of(16, runner -> sessions.end(session, Session.End.LOGGED_OUT, NOW));

    assertThat(ended).containsOnlyOnce(true);
  }

  private void open() {
    sessions.open(new Session(session, user, CONTRACT, NOW), first);
  }

  private RefreshToken token(Instant now) {
    return RefreshToken.issue(Fresh.uuid(), session, now, LIFETIME, "signing-1");
  }

  private int tokensOf(UUID id) {
    return DATABASE
        .dsl()
        .resultQuery("select count(*)::int from refresh_token where session_id = ?", id)
        .fetchSingle(0, int.class);
  }
}
