package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static dev.khata.application.identity.World.PASSWORD;
import static dev.khata.application.identity.World.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.RequestPasswordReset.Means;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResettingPasswordsByCodeTest {
  private static final Set<Purpose> EITHER = Set.of(Purpose.REGISTER, Purpose.RESET_PASSWORD);

  private final World world = new World();
  private final EmailAddress address = Fresh.email();
  private final Identifier email = new Identifier.Email(address);

  @Test
  void the_mail_tells_how_long_code_and_link_are_good() {
    String code = requested();

    assertThat(world.post.lastEmail(address.asGiven()).orElseThrow().text())
        .contains("within 5 minutes:\n\n" + code + "\n")
        .contains("within 60 minutes:\n\nhttps://");
  }

  @Test
  void the_token_of_the_code_resets_once_and_ends_the_link() {
    String token = exchanged(requested());
    String link = world.linkTokenSentTo(address);

    assertThat(reset(token, WRONG)).isInstanceOf(ResetPassword.Result.Reset.class);

    assertThat(world.logIn(email, WRONG)).isInstanceOf(Grant.class);
    assertThat(reset(token, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
    assertThat(reset(link, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
  }

  @Test
  void the_link_ends_the_code_and_its_token() {
    String code = requested();
    String token = exchanged(code);
    assertThat(reset(world.linkTokenSentTo(address), WRONG))
        .isInstanceOf(ResetPassword.Result.Reset.class);

    assertThat(reset(token, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
    world.later(Duration.ofMinutes(1));
    request();
    assertThat(reset(token, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
  }

  @Test
  void the_link_ends_a_code_that_nobody_has_typed_in() {
    String code = requested();
    assertThat(reset(world.linkTokenSentTo(address), WRONG))
        .isInstanceOf(ResetPassword.Result.Reset.class);

    assertThat(verify(code)).isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void a_token_of_one_kind_is_none_of_the_other() {
    String reset = exchanged(requested());

    assertThat(world.complete(reset, Optional.empty()))
        .isEqualTo(new CompleteRegistration.Result.Refused(new RegistrationRefusal.InvalidToken()));
    String register = world.registrationToken(email);
    assertThat(reset(register, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
  }

  @Test
  void a_code_and_its_token_die_in_time() {
    String code = requested();
    world.later(OtpLimits.STANDARD.lifetime());
    assertThat(verify(code)).isInstanceOf(VerifyOtp.Result.Wrong.class);

    request();
    String token = exchanged(world.codes.lastDigits());
    world.later(OtpLimits.STANDARD.tokenLifetime());
    assertThat(reset(token, WRONG)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
  }

  @Test
  void codes_of_every_purpose_count_and_one_too_many_is_not_sent() {
    world.registerWithEmail(address, HERE);
    world.askForCode(email);
    request();
    request();
    String last = world.codes.lastDigits();
    request();

    world.post.settle();
    assertThat(world.post.email.handed())
        .filteredOn(handed -> handed.letter().subject().equals("Reset your password"))
        .hasSize(2);
    assertThat(exchanged(last)).isNotEmpty();
  }

  @Test
  void an_address_without_an_account_has_no_code() {
    request();

    assertThat(world.post.lastEmail(address.asGiven())).isEmpty();
    assertThat(verify(world.codes.lastDigits())).isInstanceOf(VerifyOtp.Result.Wrong.class);
  }

  @Test
  void wrong_codes_are_counted_once_whatever_they_may_be_for() {
    requested();
    typeWrongly(OtpLimits.STANDARD.attemptsPerCode());
    request();
    String code = world.codes.lastDigits();
    typeWrongly(OtpLimits.STANDARD.wrongPerSource() - OtpLimits.STANDARD.attemptsPerCode() - 1);

    assertThat(verify(code)).isInstanceOf(VerifyOtp.Result.Verified.class);
  }

  private void typeWrongly(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(verify(world.codes.wrongDigits(6))).isInstanceOf(VerifyOtp.Result.Wrong.class);
    }
  }

  /** The code in the mail to somebody who has signed up with the address. */
  private String requested() {
    world.registerWithEmail(address, HERE);
    request();
    return world.codes.lastDigits();
  }

  private void request() {
    world.requestPasswordReset.handle(
        new RequestPasswordReset.Command(
            address, Means.LINK_AND_CODE, new Actor.Visitor(HERE, World.origin())));
  }

  private VerifyOtp.Result verify(String code) {
    return world.verifyOtp.handle(
        new VerifyOtp.Command(email, EITHER, code, VerifyOtp.Told.LEFT_BEHIND, World.origin()));
  }

  private String exchanged(String code) {
    VerifyOtp.Result result = verify(code);
    assertThat(result).isInstanceOf(VerifyOtp.Result.Verified.class);
    VerifyOtp.Result.Verified verified = (VerifyOtp.Result.Verified) result;
    assertThat(verified.purpose()).isEqualTo(Purpose.RESET_PASSWORD);
    return verified.token();
  }

  private ResetPassword.Result reset(String token, Password password) {
    return world.resetPassword.handle(
        new ResetPassword.Command(
            token, password, PasswordPolicy.STRICT, new Actor.Visitor(HERE, World.origin())));
  }
}
