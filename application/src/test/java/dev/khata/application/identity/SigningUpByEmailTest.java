package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static dev.khata.application.identity.World.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses at sign-up: claimed, proved, and taken from who only claims them. */
class SigningUpByEmailTest {
  private static final PersonName NAME = new PersonName("Bilal", "Khan");

  private final World world = new World();
  private final EmailAddress address = Fresh.email();
  private final Identifier email = new Identifier.Email(address);

  @Test
  void a_verified_address_registers_and_another_one_can_not_be_named() {
    String token = world.registrationToken(email);

    assertThat(world.complete(token, Optional.of(Fresh.email())))
        .isEqualTo(
            new CompleteRegistration.Result.Refused(
                new RegistrationRefusal.EmailNotTheVerifiedOne()));
    var result = world.complete(token, Optional.empty());
    assertThat(((CompleteRegistration.Result.Registered) result).grant().caller().user())
        .matches(User::emailVerified);
  }

  @Test
  void registering_by_address_leaves_the_user_pending_until_the_link_is_followed() {
    var result = world.registerWithEmail(address, HERE);
    Grant grant = ((RegisterWithEmail.Result.Registered) result).grant();
    assertThat(world.user(grant).isPending()).isTrue();

    var verified =
        world.verifyEmail.handle(
            new VerifyEmail.Command(
                world.linkTokenSentTo(address), new Actor.Visitor(HERE, World.origin())));

    assertThat(verified).isEqualTo(VerifyEmail.Result.VERIFIED);
    assertThat(world.user(grant).emailVerified()).isTrue();
  }

  @Test
  void a_verification_link_works_once_and_for_a_day() {
    world.registerWithEmail(address, HERE);
    String token = world.linkTokenSentTo(address);
    world.later(Duration.ofHours(24).minusSeconds(1));

    assertThat(verify(token)).isEqualTo(VerifyEmail.Result.VERIFIED);
    assertThat(verify(token)).isEqualTo(VerifyEmail.Result.INVALID);
  }

  @Test
  void a_verification_link_is_dead_after_a_day() {
    world.registerWithEmail(address, HERE);
    String token = world.linkTokenSentTo(address);
    world.later(Duration.ofHours(24));

    assertThat(verify(token)).isEqualTo(VerifyEmail.Result.INVALID);
  }

  @Test
  void whoever_proves_an_address_takes_it_from_who_only_claims_it() {
    var squatter = world.registerWithEmail(address, Contract.WATTSUP);
    Grant squatting = ((RegisterWithEmail.Result.Registered) squatter).grant();

    world.complete(world.registrationToken(email), Optional.empty());

    assertThat(world.user(squatting).email()).isEmpty();
    assertThat(world.authenticate.handle(squatting.caller().session().id(), Contract.WATTSUP))
        .isEmpty();
    assertThat(world.users.login(email, Contract.WATTSUP).map(login -> login.user().id()))
        .isNotEqualTo(Optional.of(squatting.caller().user().id()));
  }

  @Test
  void an_unverified_address_is_taken_in_its_own_contract_only() {
    world.registerWithEmail(address, HERE);

    assertThat(world.registerWithEmail(address, HERE))
        .isEqualTo(new RegisterWithEmail.Result.Refused(new RegistrationRefusal.EmailTaken()));
    assertThat(world.registerWithEmail(address, Contract.WATTSUP))
        .isInstanceOf(RegisterWithEmail.Result.Registered.class);
  }

  @Test
  void who_must_verify_first_is_registered_under_their_name() {
    User user = ((RegisterUnverified.Result.Registered) register(PASSWORD)).user();

    assertThat(user.name()).isEqualTo(NAME);
    assertThat(user.isPending()).isTrue();
    assertThat(register(PASSWORD)).isEqualTo(new RegisterUnverified.Result.EmailTaken());
    assertThat(verify(world.linkTokenSentTo(address))).isEqualTo(VerifyEmail.Result.VERIFIED);
    assertThat(world.audit.events())
        .extracting(event -> event.action())
        .containsExactly(IdentityAction.USER_REGISTERED, IdentityAction.EMAIL_VERIFIED);
  }

  @Test
  void who_must_verify_first_chooses_a_password_as_their_contract_wants_it() {
    assertThat(register(new Password("12345")))
        .isEqualTo(
            new RegisterUnverified.Result.WeakPassword(List.of(PasswordPolicy.Fault.TOO_SHORT)));
    assertThat(register(new Password("123456")))
        .isInstanceOf(RegisterUnverified.Result.Registered.class);
  }

  private RegisterUnverified.Result register(Password password) {
    return world.registerUnverified.handle(
        new RegisterUnverified.Command(
            NAME,
            address,
            password,
            PasswordPolicy.SIX,
            new Actor.Visitor(Contract.WATTSUP, World.origin())));
  }

  private VerifyEmail.Result verify(String token) {
    return world.verifyEmail.handle(
        new VerifyEmail.Command(token, new Actor.Visitor(HERE, World.origin())));
  }
}
