package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoggingInByTokenTest {
  private static final Password NEW = new Password("a new long password");

  private final World world = new World();
  private final Identifier phone = new Identifier.Phone(Fresh.phone());

  @Test
  void the_token_of_a_code_to_log_in_with_lets_in_once() {
    world.signedUp(phone);
    String token = token(phone, Purpose.LOGIN);

    assertThat(logIn(phone, token, Optional.empty())).isInstanceOf(Grant.class);
    assertThat(logIn(phone, token, Optional.empty())).isEqualTo(new LogInByToken.InvalidToken());
  }

  @Test
  void a_password_beside_the_token_must_be_right_and_a_wrong_one_spends_nothing() {
    world.signedUp(phone);
    String token = token(phone, Purpose.LOGIN);

    assertThat(logIn(phone, token, Optional.of(World.WRONG)))
        .isEqualTo(new LogInRefusal.WrongCredentials());
    assertThat(logIn(phone, token, Optional.of(World.PASSWORD))).isInstanceOf(Grant.class);
  }

  @Test
  void a_token_is_no_good_for_another_identifier_nor_after_its_time_nor_to_register() {
    world.signedUp(phone);
    Identifier other = new Identifier.Phone(Fresh.phone());
    world.signedUp(other);
    String token = token(phone, Purpose.LOGIN);

    assertThat(logIn(other, token, Optional.empty())).isEqualTo(new LogInByToken.InvalidToken());
    assertThat(world.complete(token, Optional.empty()))
        .isEqualTo(new CompleteRegistration.Result.Refused(new RegistrationRefusal.InvalidToken()));
    world.later(Duration.ofMinutes(10));
    assertThat(logIn(phone, token, Optional.empty())).isEqualTo(new LogInByToken.InvalidToken());
  }

  @Test
  void the_token_of_a_registration_lets_nobody_in() {
    String token = world.registrationToken(phone);

    assertThat(logIn(phone, token, Optional.empty())).isEqualTo(new LogInByToken.InvalidToken());
  }

  @Test
  void a_code_to_log_in_with_ends_a_lock() {
    world.signedUp(phone);
    for (int i = 0; i < 5; i++) {
      world.logIn(phone, World.WRONG);
    }
    assertThat(world.logIn(phone, World.PASSWORD)).isInstanceOf(LogInRefusal.Locked.class);

    assertThat(logIn(phone, token(phone, Purpose.LOGIN), Optional.empty()))
        .isInstanceOf(Grant.class);

    assertThat(world.logIn(phone, World.PASSWORD)).isInstanceOf(Grant.class);
  }

  @Test
  void the_token_of_a_reset_sets_the_password_and_ends_the_other_sessions() {
    Grant before = world.signedUp(phone);
    String token = token(phone, Purpose.RESET_PASSWORD);

    assertThat(logIn(phone, token, Optional.empty())).isEqualTo(new LogInByToken.NoPassword());
    assertThat(logIn(phone, token, Optional.of(new Password("short"))))
        .isInstanceOf(LogInByToken.WeakPassword.class);
    Grant after = (Grant) logIn(phone, token, Optional.of(NEW));

    assertThat(world.isLive(before)).isFalse();
    assertThat(world.isLive(after)).isTrue();
    assertThat(world.logIn(phone, NEW)).isInstanceOf(Grant.class);
    assertThat(world.logIn(phone, World.PASSWORD)).isEqualTo(new LogInRefusal.WrongCredentials());
    assertThat(logIn(phone, token, Optional.of(NEW))).isEqualTo(new LogInByToken.InvalidToken());
  }

  @Test
  void a_reset_proves_what_nobody_has_proven_in_the_contract_it_was_given_in_alone() {
    User user = Somebody.with(Fresh.phone()).in(World.HERE).addTo(world.users);
    Identifier claimed = new Identifier.Phone(user.phone().orElseThrow().value());

    assertThat(logIn(claimed, token(claimed, Purpose.RESET_PASSWORD), Optional.of(NEW)))
        .isInstanceOf(Grant.class);

    assertThat(world.users.verifiedHolder(claimed)).map(User::id).contains(user.id());
    User elsewhere = Somebody.with(Fresh.phone()).in(Contract.GENCHARGE).addTo(world.users);
    Identifier foreign = new Identifier.Phone(elsewhere.phone().orElseThrow().value());
    ask(foreign, Optional.of(Purpose.RESET_PASSWORD));
    assertThat(verify(foreign, Purpose.RESET_PASSWORD)).isEqualTo(new VerifyOtp.Result.Wrong());
  }

  @Test
  void the_code_of_a_test_number_lets_nobody_in_who_is_an_admin_by_then() {
    User user = Somebody.with(TestPost.SILENT).verified().addTo(world.users);
    Identifier number = new Identifier.Phone(TestPost.SILENT);
    ask(number, Optional.of(Purpose.LOGIN));
    var verified = verify(number, Purpose.LOGIN, World.TEST_CODE.reveal());
    String token = ((VerifyOtp.Result.Verified) verified).token();

    assertThat(
            world.users.update(
                user.withRole(world.roles.named(Role.SUPER_ADMIN).orElseThrow()),
                world.clock.instant()))
        .isTrue();

    assertThat(logIn(number, token, Optional.empty())).isEqualTo(new LogInByToken.InvalidToken());
  }

  @Test
  void who_does_not_say_what_for_gets_the_code_that_suits() {
    ask(phone, Optional.empty());
    assertThat(verify(phone, Purpose.LOGIN)).isEqualTo(new VerifyOtp.Result.Wrong());
    assertThat(verify(phone, Purpose.REGISTER)).isInstanceOf(VerifyOtp.Result.Verified.class);

    world.signedUp(phone);
    ask(phone, Optional.empty());
    assertThat(verify(phone, Purpose.LOGIN)).isInstanceOf(VerifyOtp.Result.Verified.class);
  }

  private LogInByToken.Result logIn(
      Identifier identifier, String token, Optional<Password> password) {
    return world.logInByToken.handle(
        new LogInByToken.Command(
            identifier,
            token,
            password,
            PasswordPolicy.EIGHT,
            new Actor.Visitor(World.HERE, World.origin())));
  }

  private String token(Identifier identifier, Purpose purpose) {
    ask(identifier, Optional.of(purpose));
    return ((VerifyOtp.Result.Verified) verify(identifier, purpose)).token();
  }

  private void ask(Identifier identifier, Optional<Purpose> purpose) {
    assertThat(
            world.requestOtp.handle(
                new RequestOtp.Command(identifier, purpose, World.HERE, World.origin())))
        .isInstanceOf(RequestOtp.Result.Sent.class);
  }

  private VerifyOtp.Result verify(Identifier identifier, Purpose purpose) {
    return verify(identifier, purpose, world.codes.lastDigits());
  }

  private VerifyOtp.Result verify(Identifier identifier, Purpose purpose, String code) {
    return world.verifyOtp.handle(
        new VerifyOtp.Command(
            identifier, Set.of(purpose), code, VerifyOtp.Told.LEFT_BEHIND, World.origin()));
  }
}
