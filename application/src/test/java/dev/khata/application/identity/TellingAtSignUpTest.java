package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static dev.khata.application.identity.World.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told at sign-up goes with the code that it was told for, and with no other. */
class TellingAtSignUpTest {
  private final World world = new World();
  private final Identifier phone = new Identifier.Phone(Fresh.phone());
  private final Origin home = World.from("198.51.100.4");
  private final RegistrationDetails own = told(UserType.PREPAID);
  private final RegistrationDetails strangers = told(UserType.POSTPAID);

  @Test
  void what_came_with_the_code_that_is_typed_in_counts() {
    askToSignUp(own);

    assertRegistered(register(verify(world.codes.lastDigits()), RegistrationDetails.NONE), own);
  }

  @Test
  void what_a_stranger_told_before_counts_for_nothing() {
    askToSignUp(strangers);
    askToSignUp(RegistrationDetails.NONE);

    User user = register(verify(world.codes.lastDigits()), RegistrationDetails.NONE);

    assertThat(user.email()).isEmpty();
    assertThat(user.referral().cameWith()).isEmpty();
    assertThat(user.type()).isEqualTo(UserType.USUAL);
  }

  @Test
  void what_a_stranger_tells_after_the_code_was_typed_in_counts_for_nothing() {
    askToSignUp(own);
    String token = verify(world.codes.lastDigits());
    askToSignUp(strangers);

    assertRegistered(register(token, RegistrationDetails.NONE), own);
  }

  @Test
  void an_older_code_does_not_get_what_a_stranger_told_with_the_newer_one() {
    askToSignUp(own);
    String code = world.codes.lastDigits();
    askToSignUp(strangers);

    assertThat(world.verify(phone, code, home)).isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void what_is_told_on_registration_counts_before_all_that_came_with_the_code() {
    askToSignUp(strangers);
    String token = verify(world.codes.lastDigits());

    assertRegistered(register(token, own), own);
  }

  @Test
  void a_referral_code_told_on_registration_is_looked_up_though_one_came_with_the_code() {
    askToSignUp(own);
    String token = verify(world.codes.lastDigits());
    var nobodys = Optional.of(new ReferralCode("22222222"));

    assertThat(
            complete(token, new RegistrationDetails(Optional.empty(), nobodys, Optional.empty())))
        .isEqualTo(
            new CompleteRegistration.Result.Refused(new RegistrationRefusal.UnknownReferralCode()));
  }

  @Test
  void where_asking_for_a_code_tells_nothing_what_somebody_told_elsewhere_is_left_behind() {
    askToSignUp(strangers);

    var verified =
        world.verifyOtp.handle(
            new VerifyOtp.Command(
                phone,
                Purpose.REGISTER,
                world.codes.lastDigits(),
                VerifyOtp.Told.LEFT_BEHIND,
                home));
    User user = register(((VerifyOtp.Result.Verified) verified).token(), RegistrationDetails.NONE);

    assertThat(user.email()).isEmpty();
    assertThat(user.referral().cameWith()).isEmpty();
    assertThat(user.type()).isEqualTo(UserType.USUAL);
  }

  private RegistrationDetails told(UserType type) {
    EmailAddress address = Fresh.email();
    User referrer = Somebody.withFreshPhone().verified().addTo(world.users);
    return new RegistrationDetails(
        Optional.of(address), Optional.of(referrer.referral().code()), Optional.of(type));
  }

  private void askToSignUp(RegistrationDetails told) {
    assertThat(world.signUp.handle(new SignUp.Command(phone, told, home)))
        .isInstanceOf(RequestOtp.Result.Sent.class);
  }

  private String verify(String code) {
    return ((VerifyOtp.Result.Verified) world.verify(phone, code, home)).token();
  }

  private User register(String token, RegistrationDetails told) {
    return world.user(((CompleteRegistration.Result.Registered) complete(token, told)).grant());
  }

  private CompleteRegistration.Result complete(String token, RegistrationDetails told) {
    return world.completeRegistration.handle(
        new CompleteRegistration.Command(
            token,
            Optional.of(PASSWORD),
            PasswordPolicy.STRICT,
            told,
            PersonName.NONE,
            new Actor.Visitor(HERE, home)));
  }

  private static void assertRegistered(User user, RegistrationDetails told) {
    assertThat(user.email().map(claim -> claim.value())).isEqualTo(told.email());
    assertThat(user.referral().cameWith()).isEqualTo(told.cameWith());
    assertThat(Optional.of(user.type())).isEqualTo(told.type());
  }
}
