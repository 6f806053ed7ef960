package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningUpTest {
  private final World world = new World();
  private final PhoneNumber number = Fresh.phone();
  private final Identifier phone = new Identifier.Phone(number);
  private final EmailAddress address = Fresh.email();
  private final Identifier email = new Identifier.Email(address);

  @Test
  void a_code_is_sent_to_the_phone_and_kept_only_as_a_hash() {
    world.askForCode(phone);

    String code = world.codes.lastDigits();
    assertThat(world.post.lastSms(number.e164()).orElseThrow().text()).contains(code);
    assertThat(world.post.messages.all().toString()).doesNotContain(code);
  }

  @Test
  void what_is_asked_for_an_address_in_another_spelling_goes_to_its_owners() {
    EmailAddress owners = new EmailAddress("jos\u00e9@b\u00fccher.example");
    Somebody.with(owners).verified().addTo(world.users);

    world.askForCode(new Identifier.Email(new EmailAddress("jose\u0301@xn--bcher-kva.example")));

    assertThat(world.post.lastEmail(owners.asGiven())).isPresent();
  }

  @Test
  void the_right_code_yields_a_token_that_registers_and_logs_in() {
    Grant grant = world.signedUp(phone);

    assertThat(world.user(grant).phoneVerified()).isTrue();
    assertThat(world.isLive(grant)).isTrue();
    assertThat(world.audit.events())
        .extracting(event -> event.action())
        .containsExactly(IdentityAction.USER_REGISTERED);
  }

  @Test
  void a_code_works_once() {
    world.askForCode(phone);
    String code = world.codes.lastDigits();

    assertThat(world.verify(phone, code)).isInstanceOf(VerifyOtp.Result.Verified.class);
    assertThat(world.verify(phone, code)).isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void a_code_dies_after_five_minutes() {
    world.askForCode(phone);
    world.later(Duration.ofMinutes(5));

    assertThat(world.verify(phone, world.codes.lastDigits()))
        .isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void a_code_for_one_phone_is_wrong_for_another_and_for_another_purpose() {
    world.askForCode(phone);
    String code = world.codes.lastDigits();
    Identifier other = new Identifier.Phone(Fresh.phone());

    assertThat(world.verify(other, code)).isInstanceOf(VerifyOtp.Result.Wrong.class);
    assertThat(
            world.verifyOtp.handle(
                new VerifyOtp.Command(
                    phone, Purpose.LOGIN, code, VerifyOtp.Told.PASSED_ON, World.origin())))
        .isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void a_newer_code_replaces_the_older() {
    world.askForCode(phone);
    String older = world.codes.lastDigits();
    world.askForCode(phone);

    assertThat(world.verify(phone, older)).isInstanceOf(VerifyOtp.Result.Wrong.class);
    assertThat(world.verify(phone, world.codes.lastDigits()))
        .isInstanceOf(VerifyOtp.Result.Verified.class);
  }

  @Test
  void the_right_code_after_five_wrong_ones_is_wrong_too() {
    world.askForCode(phone);
    for (int i = 0; i < 5; i++) {
      world.verify(phone, world.codes.wrongDigits(6));
    }

    assertThat(world.verify(phone, world.codes.lastDigits()))
        .isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void ten_wrong_codes_in_an_hour_are_all_whatever_the_number_of_codes() {
    for (int code = 0; code < 2; code++) {
      world.askForCode(phone);
      for (int i = 0; i < 5; i++) {
        world.verify(phone, world.codes.wrongDigits(6));
      }
    }
    world.askForCode(phone);

    assertThat(world.verify(phone, world.codes.lastDigits()))
        .isEqualTo(new VerifyOtp.Result.TooMany(world.clock.instant().plus(Duration.ofHours(1))));
  }

  @Test
  void a_phone_without_a_code_reaches_the_same_end_after_as_many_tries() {
    for (int i = 0; i < 10; i++) {
      assertThat(world.verify(phone, "000000")).isInstanceOf(VerifyOtp.Result.Wrong.class);
    }

    assertThat(world.verify(phone, "000000")).isInstanceOf(VerifyOtp.Result.TooMany.class);
  }

  @Test
  void three_codes_an_hour_are_sent_and_then_none_until_the_hour_is_over() {
    for (int i = 0; i < 3; i++) {
      world.askForCode(phone);
    }

    var fourth =
        world.requestOtp.handle(new RequestOtp.Command(phone, Purpose.REGISTER, World.origin()));
    assertThat(fourth)
        .isEqualTo(new RequestOtp.Result.TooMany(world.clock.instant().plus(Duration.ofHours(1))));

    world.later(Duration.ofHours(1));
    world.askForCode(phone);
  }

  @Test
  void a_phone_with_an_account_gets_a_hint_and_no_code_that_works() {
    world.signedUp(phone);

    world.askForCode(phone);

    String code = world.codes.lastDigits();
    assertThat(world.post.lastSms(number.e164()).orElseThrow().text())
        .contains("log in instead")
        .doesNotContain(code);
    assertThat(world.verify(phone, code)).isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void a_code_to_log_in_with_an_unknown_phone_is_never_sent() {
    var result =
        world.requestOtp.handle(new RequestOtp.Command(phone, Purpose.LOGIN, World.origin()));

    assertThat(result).isInstanceOf(RequestOtp.Result.Sent.class);
    assertThat(world.post.lastSms(number.e164())).isEmpty();
  }

  @Test
  void a_registration_token_is_spent_by_success_only() {
    String token = world.registrationToken(phone);
    world.registerWithEmail(address, HERE);

    assertThat(reason(world.complete(token, new Password("short"), Optional.empty())))
        .isInstanceOf(RegistrationRefusal.WeakPassword.class);
    assertThat(reason(world.complete(token, Optional.of(address))))
        .isInstanceOf(RegistrationRefusal.EmailTaken.class);
    assertThat(world.complete(token, Optional.empty()))
        .isInstanceOf(CompleteRegistration.Result.Registered.class);
    assertThat(reason(world.complete(token, Optional.empty())))
        .isInstanceOf(RegistrationRefusal.InvalidToken.class);
  }

  @Test
  void whoever_has_a_phone_may_name_five_addresses_an_hour_and_none_at_any_time() {
    String token = world.registrationToken(phone);
    world.registerWithEmail(address, HERE);
    for (int i = 0; i < 5; i++) {
      assertThat(reason(world.complete(token, Optional.of(address))))
          .isInstanceOf(RegistrationRefusal.EmailTaken.class);
    }

    var tooMany =
        new CompleteRegistration.Result.TooMany(world.clock.instant().plus(Duration.ofHours(1)));
    assertThat(world.complete(token, Optional.of(address))).isEqualTo(tooMany);
    assertThat(world.complete(token, Optional.of(Fresh.email()))).isEqualTo(tooMany);
    assertThat(world.complete(token, Optional.empty()))
        .isInstanceOf(CompleteRegistration.Result.Registered.class);
  }

  @Test
  void a_registration_token_dies_after_ten_minutes() {
    String token = world.registrationToken(phone);
    world.later(Duration.ofMinutes(10));

    assertThat(reason(world.complete(token, Optional.empty())))
        .isInstanceOf(RegistrationRefusal.InvalidToken.class);
  }

  @Test
  void a_common_password_is_refused_though_it_has_all_classes() {
    String token = world.registrationToken(phone);

    assertThat(
            reason(world.complete(token, FewCommonPasswords.COMMON_BUT_STRONG, Optional.empty())))
        .isEqualTo(new RegistrationRefusal.WeakPassword(List.of(PasswordPolicy.Fault.COMMON)));
  }

  private static RegistrationRefusal reason(CompleteRegistration.Result result) {
    assertThat(result).isInstanceOf(CompleteRegistration.Result.Refused.class);
    return ((CompleteRegistration.Result.Refused) result).reason();
  }
}
