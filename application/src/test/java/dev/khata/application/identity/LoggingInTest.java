package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static dev.khata.application.identity.World.PASSWORD;
import static dev.khata.application.identity.World.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordMatch;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoggingInTest {
  private final World world = new World();
  private final PhoneNumber number = Fresh.phone();
  private final Identifier phone = new Identifier.Phone(number);
  private final EmailAddress address = Fresh.email();
  private final Identifier email = new Identifier.Email(address);

  @Test
  void the_right_password_opens_a_session() {
    world.signedUp(phone);

    assertThat(world.isLive(granted(world.logIn(phone, PASSWORD)))).isTrue();
  }

  @Test
  void an_unknown_phone_costs_a_hash_and_gets_the_answer_of_a_wrong_password() {
    world.signedUp(phone);
    Identifier unknown = new Identifier.Phone(Fresh.phone());

    assertThat(world.logIn(unknown, PASSWORD)).isEqualTo(world.logIn(phone, WRONG));
    assertThat(world.hasher.burned()).isEqualTo(1);
  }

  @Test
  void five_wrong_passwords_lock_for_half_an_hour_even_against_the_right_one() {
    world.signedUp(phone);
    for (int i = 0; i < 5; i++) {
      assertThat(reason(world.logIn(phone, WRONG)))
          .isInstanceOf(LogInRefusal.WrongCredentials.class);
    }

    assertThat(reason(world.logIn(phone, PASSWORD)))
        .isEqualTo(new LogInRefusal.Locked(world.clock.instant().plus(Duration.ofMinutes(30))));
    world.later(Duration.ofMinutes(30));
    assertThat(granted(world.logIn(phone, PASSWORD))).isNotNull();
    assertThat(world.audit.events())
        .extracting(event -> event.action())
        .contains(IdentityAction.ACCOUNT_LOCKED);
  }

  @Test
  void an_unknown_phone_locks_alike() {
    for (int i = 0; i < 5; i++) {
      world.logIn(phone, WRONG);
    }

    assertThat(reason(world.logIn(phone, PASSWORD))).isInstanceOf(LogInRefusal.Locked.class);
  }

  @Test
  void a_right_password_forgets_the_wrong_ones_before_it() {
    world.signedUp(phone);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        world.logIn(phone, WRONG);
      }
      assertThat(granted(world.logIn(phone, PASSWORD))).isNotNull();
    }
  }

  @Test
  void a_full_hashing_queue_counts_as_no_try() {
    world.signedUp(phone);
    world.hasher.overload(true);
    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() -> world.logIn(phone, WRONG)).isInstanceOf(Overloaded.class);
    }
    world.hasher.overload(false);

    assertThat(granted(world.logIn(phone, PASSWORD))).isNotNull();
  }

  @Test
  void an_outdated_hash_is_made_anew_by_the_right_password_alone() {
    UserId user = world.signedUp(phone).caller().user().id();
    PasswordHash old = world.hasher.outdatedHash(PASSWORD);
    world.users.setPassword(user, old, world.clock.instant());

    world.logIn(phone, WRONG);
    assertThat(storedHash()).contains(old);

    assertThat(granted(world.logIn(phone, PASSWORD))).isNotNull();
    assertThat(storedHash()).isPresent().isNotEqualTo(Optional.of(old));
    assertThat(granted(world.logIn(phone, PASSWORD))).isNotNull();
  }

  @Test
  void a_password_is_right_from_whatever_keyboard_and_whatever_it_was_hashed_from() {
    Password composed = new Password("Passw\u00f6rt1!");
    Password decomposed = new Password("Passwo\u0308rt1!");
    UserId user = world.signedUp(phone).caller().user().id();
    for (Password hashed : List.of(composed, decomposed)) {
      for (Password typed : List.of(composed, decomposed)) {
        world.users.setPassword(user, world.hasher.hashAsTyped(hashed), world.clock.instant());

        assertThat(granted(world.logIn(phone, typed))).isNotNull();
        assertThat(storedHash().map(hash -> world.hasher.match(composed, hash)))
            .contains(PasswordMatch.MATCHES);
      }
    }
  }

  private Optional<PasswordHash> storedHash() {
    return world.users.login(phone, HERE).flatMap(Users.Login::password);
  }

  @Test
  void a_contract_may_ask_for_something_proven_first_and_tells_so_only_with_the_right_password() {
    Actor.Visitor there = new Actor.Visitor(TestPolicies.FOR_PROVEN, World.origin());
    world.registerWithEmail(address, TestPolicies.FOR_PROVEN);

    assertThat(world.logIn.handle(new Credentials(email, WRONG, there)))
        .isEqualTo(new LogInRefusal.WrongCredentials());
    assertThat(world.logIn.handle(new Credentials(email, PASSWORD, there)))
        .isEqualTo(new LogInRefusal.Pending());
  }

  @Test
  void it_tells_so_too_who_gave_the_address_in_another_contract_or_beside_a_proven_phone() {
    Actor.Visitor there = new Actor.Visitor(TestPolicies.FOR_PROVEN, World.origin());
    world.complete(world.registrationToken(phone), Optional.of(address));

    assertThat(world.logIn.handle(new Credentials(email, WRONG, there)))
        .isEqualTo(new LogInRefusal.WrongCredentials());
    assertThat(world.logIn.handle(new Credentials(email, PASSWORD, there)))
        .isEqualTo(new LogInRefusal.Pending());
    assertThat(world.logIn.handle(new Credentials(phone, PASSWORD, there)))
        .isInstanceOf(Grant.class);
  }

  @Test
  void who_is_blocked_is_not_asked_to_prove_anything() {
    Actor.Visitor there = new Actor.Visitor(TestPolicies.FOR_PROVEN, World.origin());
    world.registerWithEmail(address, TestPolicies.FOR_PROVEN);
    User user = world.users.login(email, TestPolicies.FOR_PROVEN).orElseThrow().user();
    world.users.update(user.in(AccountState.BLOCKED), world.clock.instant());

    assertThat(world.logIn.handle(new Credentials(email, PASSWORD, there)))
        .isEqualTo(new LogInRefusal.Blocked());
  }

  @Test
  void an_unverified_address_logs_in_only_where_it_was_given() {
    world.registerWithEmail(address, Contract.CHARGEGHAR);

    assertThat(reason(world.logIn(email, PASSWORD)))
        .isInstanceOf(LogInRefusal.WrongCredentials.class);
    assertThat(
            world.logIn.handle(
                new Credentials(
                    email, PASSWORD, new Actor.Visitor(Contract.CHARGEGHAR, World.origin()))))
        .isInstanceOf(Grant.class);
  }

  @Test
  void a_refresh_token_rotates_and_its_lost_answer_can_be_had_again_for_ten_seconds() {
    Grant grant = world.signedUp(phone);

    RefreshToken first = refreshed(grant.refresh());
    world.later(Duration.ofSeconds(10));
    assertThat(refreshed(grant.refresh())).isEqualTo(first);
    assertThat(world.isLive(grant)).isTrue();
  }

  @Test
  void a_spent_refresh_token_ends_the_family_once_its_successor_is_spent() {
    Grant grant = world.signedUp(phone);
    RefreshToken second = refreshed(grant.refresh());
    refreshed(second);

    assertThat(refresh(grant.refresh())).isInstanceOf(RefreshSession.Result.Unusable.class);
    assertThat(world.isLive(grant)).isFalse();
    assertThat(world.audit.events())
        .extracting(event -> event.action())
        .contains(IdentityAction.REFRESH_TOKEN_REUSED);
  }

  @Test
  void a_spent_refresh_token_ends_the_family_after_ten_seconds() {
    Grant grant = world.signedUp(phone);
    refreshed(grant.refresh());
    world.later(Duration.ofSeconds(10).plusMillis(1));

    assertThat(refresh(grant.refresh())).isInstanceOf(RefreshSession.Result.Unusable.class);
    assertThat(world.isLive(grant)).isFalse();
  }

  @Test
  void a_log_out_holds_on_the_next_request_and_for_the_refresh_token() {
    Grant grant = world.signedUp(phone);

    world.logOut.handle(new LogOut.Command(grant.caller(), Optional.empty(), World.origin()));

    assertThat(world.isLive(grant)).isFalse();
    assertThat(refresh(grant.refresh())).isInstanceOf(RefreshSession.Result.Unusable.class);
  }

  @Test
  void a_log_out_ends_another_session_of_the_same_user_but_nobody_elses() {
    Grant mine = world.signedUp(phone);
    Grant alsoMine = granted(world.logIn(phone, PASSWORD));
    Grant theirs = world.signedUp(new Identifier.Phone(Fresh.phone()));

    logOut(mine, alsoMine);
    assertThat(world.isLive(alsoMine)).isFalse();

    Grant again = granted(world.logIn(phone, PASSWORD));
    logOut(again, theirs);
    assertThat(world.isLive(theirs)).isTrue();
  }

  private void logOut(Grant session, Grant other) {
    world.logOut.handle(
        new LogOut.Command(session.caller(), Optional.of(other.refresh().jti()), World.origin()));
  }

  private RefreshSession.Result refresh(RefreshToken token) {
    return world.refreshSession.handle(
        new RefreshSession.Command(token.jti(), new Actor.Visitor(HERE, World.origin())));
  }

  private RefreshToken refreshed(RefreshToken token) {
    return ((RefreshSession.Result.Refreshed) refresh(token)).grant().refresh();
  }

  private static Grant granted(LogIn.Result result) {
    assertThat(result).isInstanceOf(Grant.class);
    return (Grant) result;
  }

  private static LogInRefusal reason(LogIn.Result result) {
    assertThat(result).isInstanceOf(LogInRefusal.class);
    return (LogInRefusal) result;
  }
}
