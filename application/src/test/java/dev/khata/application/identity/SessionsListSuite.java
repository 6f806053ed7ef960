package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Sessions.Live;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Device;
import dev.khata.domain.kernel.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which {@link Sessions} a user has, and how they end one of them. */
public abstract class SessionsListSuite extends SessionsEndSuite {
  private static final int MANY = 100;

  @Test
  void a_user_has_the_sessions_of_every_contract_and_no_others() {
    User user = somebody();
    open(somebody());
    List<Session> opened =
        List.of(
            opened(user, Contract.GENCHARGE, NOW),
            opened(user, Contract.WATTSUP, NOW.minusSeconds(2)),
            opened(user, Contract.MYPHARMA, NOW.minusSeconds(1)));

    Page<Live> live = sessions().live(user.id(), MANY, NOW);

    assertThat(live.total()).isEqualTo(3);
    assertThat(live.items())
        .containsExactly(fresh(opened.get(0)), fresh(opened.get(2)), fresh(opened.get(1)));
  }

  @Test
  void a_session_keeps_what_the_device_called_itself() {
    User user = somebody();
    Optional<Device> device = Device.read("Gencharge/5.2 (Android 16)");
    Session session = new Session(Fresh.uuid(), user.id(), CONTRACT, NOW, device);
    open(session);

    assertThat(sessions().live(user.id(), MANY, NOW).items()).containsExactly(fresh(session));
    assertThat(sessions().caller(session.id(), CONTRACT, NOW).orElseThrow().session())
        .isEqualTo(session);
  }

  @Test
  void a_session_was_active_when_it_was_last_refreshed() {
    User user = somebody();
    Session session = session(user, CONTRACT);
    RefreshToken first = open(session);
    Instant later = NOW.plus(Duration.ofHours(3));
    RefreshToken second = token(session, later);
    sessions().rotate(first.jti(), second, later);
    Session younger = opened(user, CONTRACT, NOW.plusSeconds(60));

    assertThat(sessions().live(user.id(), MANY, later).items())
        .containsExactly(new Live(session, second.issuedAt()), fresh(younger));
  }

  @Test
  void what_has_ended_or_expired_is_not_listed() {
    User user = somebody();
    Session ended = open(user);
    sessions().end(ended.id(), Session.End.LOGGED_OUT, NOW);
    Session session = session(user, CONTRACT);
    RefreshToken token = open(session);

    assertThat(sessions().live(user.id(), MANY, token.expiresAt().minus(TICK)).items())
        .containsExactly(fresh(session));
    assertThat(sessions().live(user.id(), MANY, token.expiresAt())).isEqualTo(Page.empty());
  }

  @Test
  void no_more_are_listed_than_asked_for_and_all_are_counted() {
    User user = somebody();
    Session older = opened(user, CONTRACT, NOW.minusSeconds(5));
    Session newer = opened(user, CONTRACT, NOW);

    Page<Live> live = sessions().live(user.id(), 1, NOW);

    assertThat(live).isEqualTo(new Page<>(List.of(fresh(newer)), 2));
    assertThat(isLive(older)).isTrue();
  }

  @Test
  void the_last_login_is_the_newest_session_that_has_ended_or_not() {
    User user = somebody();
    User other = somebody();
    opened(user, CONTRACT, NOW.minusSeconds(5));
    Session newest = opened(user, CONTRACT, NOW);
    sessions().end(newest.id(), Session.End.LOGGED_OUT, NOW.plusSeconds(1));

    assertThat(sessions().lastLogins(Set.of(user.id(), other.id())))
        .isEqualTo(Map.of(user.id(), NOW));
  }

  @Test
  void nobody_ends_the_session_of_another() {
    User user = somebody();
    Session session = open(user);

    assertThat(sessions().endOwn(session.id(), somebody().id(), Session.End.REVOKED, NOW))
        .isFalse();
    assertThat(isLive(session)).isTrue();
    assertThat(sessions().endOwn(session.id(), user.id(), Session.End.REVOKED, NOW)).isTrue();
    assertThat(isLive(session)).isFalse();
    assertThat(sessions().endOwn(session.id(), user.id(), Session.End.REVOKED, NOW)).isFalse();
    assertThat(sessions().endOwn(Fresh.uuid(), user.id(), Session.End.REVOKED, NOW)).isFalse();
  }

  private Session opened(User user, Contract contract, Instant at) {
    Session session = new Session(Fresh.uuid(), user.id(), contract, at);
    open(session);
    return session;
  }

  private static Live fresh(Session session) {
    return new Live(session, session.startedAt());
  }
}
