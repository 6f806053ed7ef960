package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.PasswordLogin;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggingInByCodeTest {
  private final World world = new World();
  private final Identifier phone = new Identifier.Phone(Fresh.phone());

  @ParameterizedTest
  @EnumSource
  void a_verified_phone_logs_in_through_every_contract(Contract contract) {
    world.signedUp(phone);

    assertThat(logIn(sentCode(), contract)).isInstanceOf(Grant.class);
  }

  @Test
  void a_code_to_register_with_lets_nobody_in() {
    world.askForCode(phone);

    assertThat(logIn(world.codes.lastDigits(), Contract.GENCHARGE))
        .isEqualTo(new LogInByOtp.WrongCode());
  }

  @Test
  void no_code_lets_anybody_in_who_has_no_account() {
    assertThat(logIn(sentCode(), Contract.GENCHARGE)).isEqualTo(new LogInByOtp.WrongCode());
  }

  @Test
  void a_code_outlives_the_account_in_vain() {
    User user = world.user(world.signedUp(phone));
    String code = sentCode();

    world.users.remove(user.id());

    assertThat(logIn(code, Contract.GENCHARGE)).isEqualTo(new LogInByOtp.WrongCode());
  }

  @Test
  void a_right_code_is_used_up_even_where_it_lets_nobody_in() {
    User user = world.user(world.signedUp(phone));
    String code = sentCode();
    world.users.update(user.in(AccountState.BLOCKED), world.clock.instant());

    assertThat(logIn(code, Contract.GENCHARGE)).isEqualTo(new LogInRefusal.Blocked());
    assertThat(logIn(code, Contract.GENCHARGE)).isEqualTo(new LogInByOtp.WrongCode());
  }

  @Test
  void a_lock_of_the_password_stops_no_code_and_ends_with_a_right_one() {
    world.signedUp(phone);
    for (int i = 0; i < 5; i++) {
      world.logIn(phone, World.WRONG);
    }
    assertThat(world.logIn(phone, World.PASSWORD))
        .isEqualTo(new LogInRefusal.Locked(world.clock.instant().plus(Duration.ofMinutes(30))));

    assertThat(logIn(sentCode(), Contract.GENCHARGE)).isInstanceOf(Grant.class);

    assertThat(world.logIn(phone, World.PASSWORD)).isInstanceOf(Grant.class);
  }

  @Test
  void a_wrong_code_ends_no_lock() {
    world.signedUp(phone);
    for (int i = 0; i < 5; i++) {
      world.logIn(phone, World.WRONG);
    }
    sentCode();

    logIn(world.codes.wrongDigits(6), Contract.GENCHARGE);

    assertThat(world.logIn(phone, World.PASSWORD)).isInstanceOf(LogInRefusal.class);
  }

  @Test
  void one_source_locks_a_password_three_times_a_day_and_is_then_not_listened_to() {
    world.signedUp(phone);
    for (int lock = 0; lock < 3; lock++) {
      for (int i = 0; i < 5; i++) {
        world.logIn(phone, World.WRONG);
      }
      logIn(sentCode(), Contract.GENCHARGE);
      world.later(Duration.ofHours(1));
    }

    for (int i = 0; i < 20; i++) {
      assertThat(world.logIn(phone, World.WRONG))
          .isEqualTo(
              new LogInRefusal.TooManyAttempts(
                  world.clock.instant().minus(Duration.ofHours(3)).plus(Duration.ofDays(1))));
    }

    var ownersTry =
        new Credentials(
            phone, World.PASSWORD, new Actor.Visitor(World.HERE, World.from("198.51.100.4")));
    assertThat(world.logIn.handle(ownersTry)).isInstanceOf(Grant.class);
  }

  @Test
  void what_a_password_is_good_for_is_the_deployment_s_to_say() {
    world.signedUp(phone);

    assertThat(begin(PasswordLogin.ALLOW)).isInstanceOf(Grant.class);
    assertThat(begin(PasswordLogin.DENY)).isEqualTo(new BeginLogIn.PasswordsDenied());
    assertThat(begin(PasswordLogin.WITH_OTP))
        .isEqualTo(new RequestOtp.Result.Sent(Duration.ofMinutes(5)));
    assertThat(logIn(world.codes.lastDigits(), World.HERE)).isInstanceOf(Grant.class);
  }

  private BeginLogIn.Result begin(PasswordLogin policy) {
    return world
        .beginLogIn(policy)
        .handle(
            new BeginLogIn.Command(
                phone, Optional.of(World.PASSWORD), new Actor.Visitor(World.HERE, World.origin())));
  }

  private String sentCode() {
    world.requestOtp.handle(new RequestOtp.Command(phone, Purpose.LOGIN, World.origin()));
    return world.codes.lastDigits();
  }

  private LogInByOtp.Result logIn(String code, Contract contract) {
    return world.logInByOtp.handle(
        new LogInByOtp.Command(phone, code, new Actor.Visitor(contract, World.origin())));
  }
}
