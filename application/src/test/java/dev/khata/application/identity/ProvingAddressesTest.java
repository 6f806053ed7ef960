package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static dev.khata.application.identity.World.PASSWORD;
import static dev.khata.application.identity.World.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.RequestPasswordReset.Means;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who gets where by an address that they prove, given how it stands in an account: nobody enters an
 * account that somebody else enters by another identifier.
 */
class ProvingAddressesTest {
  private final World world = new World();
  private final PhoneNumber number = Fresh.phone();
  private final Identifier phone = new Identifier.Phone(number);
  private final EmailAddress address = Fresh.email();
  private final Identifier email = new Identifier.Email(address);

  enum Standing {
    NONE,
    CLAIMED,
    PROVEN
  }

  enum Way {
    NOWHERE,
    SAME_ACCOUNT,
    OWN_ACCOUNT
  }

  /** Columns: the address, the phone; then where reset, log-in and sign-up by the address lead. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CLAIMED, NONE,    SAME_ACCOUNT, NOWHERE,      OWN_ACCOUNT
          CLAIMED, CLAIMED, SAME_ACCOUNT, NOWHERE,      OWN_ACCOUNT
          CLAIMED, PROVEN,  NOWHERE,      NOWHERE,      OWN_ACCOUNT
          PROVEN,  NONE,    SAME_ACCOUNT, SAME_ACCOUNT, NOWHERE
          PROVEN,  CLAIMED, SAME_ACCOUNT, SAME_ACCOUNT, NOWHERE
          PROVEN,  PROVEN,  SAME_ACCOUNT, SAME_ACCOUNT, NOWHERE
          """)
  void whoever_proves_an_address_gets_where_it_is_known_or_else_an_account_of_their_own(
      Standing emailAs, Standing phoneAs, Way reset, Way logIn, Way signUp) {
    User holder = account(emailAs, phoneAs);

    assertThat(wayOfReset()).isEqualTo(reset);
    assertThat(wayOfLogIn(email, holder)).isEqualTo(logIn);
    assertThat(wayOfSignUp(email, holder)).isEqualTo(signUp);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CLAIMED, NONE,    NOWHERE,      OWN_ACCOUNT
          CLAIMED, CLAIMED, NOWHERE,      OWN_ACCOUNT
          CLAIMED, PROVEN,  NOWHERE,      OWN_ACCOUNT
          PROVEN,  PROVEN,  SAME_ACCOUNT, NOWHERE
          """)
  void whoever_proves_a_phone_likewise(Standing phoneAs, Standing emailAs, Way logIn, Way signUp) {
    User holder = account(emailAs, phoneAs);

    assertThat(wayOfLogIn(phone, holder)).isEqualTo(logIn);
    assertThat(wayOfSignUp(phone, holder)).isEqualTo(signUp);
  }

  @Test
  void signing_up_takes_the_address_out_of_an_account_that_goes_on_by_its_phone() {
    Grant before = signedUpWithAddress();
    User holder = world.user(before);

    Grant own = registered(world.complete(world.registrationToken(email), Optional.empty()));

    User left = world.user(before);
    assertThat(left.email()).isEmpty();
    assertThat(left.phoneVerified()).isTrue();
    assertThat(world.isLive(before)).isTrue();
    assertThat(world.logIn(phone, PASSWORD)).isInstanceOf(Grant.class);
    assertThat(world.user(own).id()).isNotEqualTo(holder.id());
    assertThat(world.users.verifiedHolder(email)).contains(world.user(own));
    assertThat(wayOfReset()).isEqualTo(Way.SAME_ACCOUNT);
  }

  @Test
  void an_address_written_into_an_account_later_is_no_way_into_it_either() {
    Grant grant = world.signedUp(phone);
    world.changeEmail.handle(new ChangeEmail.Command(grant.caller(), address, World.origin()));

    assertThat(wayOfReset()).isEqualTo(Way.NOWHERE);
    assertThat(wayOfSignUp(email, world.user(grant))).isEqualTo(Way.OWN_ACCOUNT);
  }

  @Test
  void a_link_that_the_account_asked_for_verifies_the_address_in_it() {
    Grant grant = signedUpWithAddress();

    var verified =
        world.verifyEmail.handle(
            new VerifyEmail.Command(
                world.linkTokenSentTo(address), new Actor.Visitor(HERE, World.origin())));

    assertThat(verified).isEqualTo(VerifyEmail.Result.VERIFIED);
    assertThat(wayOfReset()).isEqualTo(Way.SAME_ACCOUNT);
    assertThat(wayOfLogIn(email, world.user(grant))).isEqualTo(Way.SAME_ACCOUNT);
  }

  @Test
  void a_reset_link_is_void_once_something_else_has_been_proven() {
    Grant grant = signedUpWithAddress();
    Instant now = world.clock.instant();
    world.links.add(
        new Link(
            TokenHash.of("sent before"),
            Link.Kind.RESET_PASSWORD,
            Optional.of(world.user(grant).id()),
            address,
            now,
            now.plus(Duration.ofHours(1))));

    var result =
        world.resetPassword.handle(
            new ResetPassword.Command(
                "sent before",
                WRONG,
                PasswordPolicy.STRICT,
                new Actor.Visitor(HERE, World.origin())));

    assertThat(result).isInstanceOf(ResetPassword.Result.InvalidToken.class);
    assertThat(world.user(grant).emailVerified()).isFalse();
    assertThat(world.isLive(grant)).isTrue();
    assertThat(world.logIn(phone, PASSWORD)).isInstanceOf(Grant.class);
  }

  @ParameterizedTest
  @EnumSource
  void no_contract_resets_by_an_address_beside_a_proven_phone(Contract contract) {
    Somebody.with(number).verified().andEmail(address).in(contract).addTo(world.users);

    world.requestPasswordReset.handle(
        new RequestPasswordReset.Command(
            address, Means.LINK, new Actor.Visitor(contract, World.origin())));

    assertThat(world.post.lastEmail(address.asGiven())).isEmpty();
  }

  private User account(Standing emailAs, Standing phoneAs) {
    User user =
        (phoneAs == Standing.NONE
                ? Somebody.with(address)
                : emailAs == Standing.NONE
                    ? Somebody.with(number)
                    : Somebody.with(address).andPhone(number))
            .withPassword(world.hasher.hash(PASSWORD))
            .addTo(world.users);
    User byEmail = emailAs == Standing.PROVEN ? user.proven(email, user.createdAt()) : user;
    User both = phoneAs == Standing.PROVEN ? byEmail.proven(phone, user.createdAt()) : byEmail;
    world.users.update(both, user.createdAt());
    return both;
  }

  /** Signed up with the phone, and told the address. */
  private Grant signedUpWithAddress() {
    return registered(world.complete(world.registrationToken(phone), Optional.of(address)));
  }

  private Way wayOfReset() {
    int before = letters();
    world.requestPasswordReset.handle(
        new RequestPasswordReset.Command(
            address, Means.LINK_AND_CODE, new Actor.Visitor(HERE, World.origin())));
    return letters() == before ? Way.NOWHERE : Way.SAME_ACCOUNT;
  }

  private int letters() {
    world.post.settle();
    return world.post.email.handed().size();
  }

  private Way wayOfLogIn(Identifier identifier, User holder) {
    world.requestOtp.handle(new RequestOtp.Command(identifier, Purpose.LOGIN, World.origin()));
    var result =
        world.logInByOtp.handle(
            new LogInByOtp.Command(
                identifier, world.codes.lastDigits(), new Actor.Visitor(HERE, World.origin())));
    return result instanceof Grant grant ? way(grant, holder) : Way.NOWHERE;
  }

  private Way wayOfSignUp(Identifier identifier, User holder) {
    world.askForCode(identifier);
    return world.verify(identifier, world.codes.lastDigits())
            instanceof VerifyOtp.Result.Verified verified
        ? way(registered(world.complete(verified.token(), Optional.empty())), holder)
        : Way.NOWHERE;
  }

  private static Way way(Grant grant, User holder) {
    return grant.caller().user().id().equals(holder.id()) ? Way.SAME_ACCOUNT : Way.OWN_ACCOUNT;
  }

  private static Grant registered(CompleteRegistration.Result result) {
    assertThat(result).isInstanceOf(CompleteRegistration.Result.Registered.class);
    return ((CompleteRegistration.Result.Registered) result).grant();
  }
}
