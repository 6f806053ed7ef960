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
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResettingPasswordsTest {
  private final World world = new World();
  private final PhoneNumber number = Fresh.phone();
  private final Identifier phone = new Identifier.Phone(number);
  private final EmailAddress address = Fresh.email();
  private final Identifier email = new Identifier.Email(address);

  @Test
  void a_reset_sets_the_password_ends_every_session_and_opens_the_lock() {
    world.registerWithEmail(address, HERE);
    Grant before = granted(world.logIn(email, PASSWORD));
    for (int i = 0; i < 5; i++) {
      world.logIn(email, WRONG);
    }
    requestReset();

    assertThat(reset(world.linkTokenSentTo(address), WRONG))
        .isInstanceOf(ResetPassword.Result.Reset.class);

    assertThat(world.isLive(before)).isFalse();
    assertThat(granted(world.logIn(email, WRONG)).caller().user().emailVerified()).isTrue();
    assertThat(reason(world.logIn(email, PASSWORD)))
        .isInstanceOf(LogInRefusal.WrongCredentials.class);
    assertThat(world.post.lastEmail(address.asGiven()).orElseThrow().subject())
        .isEqualTo("Your password was changed");
  }

  @Test
  void a_reset_link_works_once_and_for_an_hour() {
    world.registerWithEmail(address, HERE);
    requestReset();
    String token = world.linkTokenSentTo(address);

    assertThat(reset(token, WRONG)).isInstanceOf(ResetPassword.Result.Reset.class);
    assertThat(reset(token, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);

    requestReset();
    String late = world.linkTokenSentTo(address);
    world.later(Duration.ofHours(1));
    assertThat(reset(late, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
  }

  @Test
  void a_used_reset_link_voids_the_others() {
    world.registerWithEmail(address, HERE);
    requestReset();
    String older = world.linkTokenSentTo(address);
    requestReset();
    reset(world.linkTokenSentTo(address), WRONG);

    assertThat(reset(older, PASSWORD)).isInstanceOf(ResetPassword.Result.InvalidToken.class);
  }

  @Test
  void a_weak_new_password_leaves_the_link_unused() {
    world.registerWithEmail(address, HERE);
    requestReset();
    String token = world.linkTokenSentTo(address);

    assertThat(reset(token, new Password("short")))
        .isInstanceOf(ResetPassword.Result.WeakPassword.class);
    assertThat(reset(token, WRONG)).isInstanceOf(ResetPassword.Result.Reset.class);
  }

  @Test
  void an_unknown_address_is_sent_no_link_and_a_known_one_no_more_than_three_an_hour() {
    requestReset();
    assertThat(world.post.lastEmail(address.asGiven())).isEmpty();

    world.later(Duration.ofHours(1).plusMillis(1));
    world.registerWithEmail(address, HERE);
    for (int i = 0; i < 5; i++) {
      requestReset();
    }
    world.post.settle();
    assertThat(world.post.email.handed())
        .filteredOn(handed -> handed.letter().subject().equals("Reset your password"))
        .hasSize(3);
  }

  private void requestReset() {
    world.requestPasswordReset.handle(
        new RequestPasswordReset.Command(
            address, Means.LINK, new Actor.Visitor(HERE, World.origin())));
  }

  private ResetPassword.Result reset(String token, Password password) {
    return world.resetPassword.handle(
        new ResetPassword.Command(
            token, password, PasswordPolicy.STRICT, new Actor.Visitor(HERE, World.origin())));
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
