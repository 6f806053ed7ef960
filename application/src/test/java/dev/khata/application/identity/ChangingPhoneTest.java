package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static dev.khata.application.identity.World.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangingPhoneTest {
  private final World world = new World();
  private final PhoneNumber former = Fresh.phone();
  private final PhoneNumber wanted = Fresh.phone();
  private final Identifier byFormer = new Identifier.Phone(former);
  private final Identifier byWanted = new Identifier.Phone(wanted);
  private final Grant asha = world.signedUp(byFormer);
  private final List<PhoneNumber> givenUp = new ArrayList<>();

  @Test
  void a_right_code_changes_the_number_tells_the_old_one_and_ends_other_sessions() {
    world.phoneBound.add((user, number, now) -> givenUp.add(number));
    Grant elsewhere = (Grant) world.logIn(byFormer, PASSWORD);
    world.later(Duration.ofSeconds(1));

    User changed = changed(asha, ask(asha));

    assertThat(changed).isEqualTo(world.user(asha));
    assertThat(changed.hasProven(byWanted)).isTrue();
    assertThat(world.users.verifiedHolder(byFormer)).isEmpty();
    assertThat(world.post.lastSms(former.e164()).orElseThrow().text())
        .contains("no longer that of your account")
        .doesNotContain(wanted.e164());
    assertThat(givenUp).containsExactly(former);
    assertThat(world.isLive(asha)).isTrue();
    assertThat(world.sessions.endOf(elsewhere.caller().session().id()))
        .contains(Session.End.PHONE_CHANGED);
    assertThat(world.audit.actions()).endsWith(IdentityAction.PHONE_CHANGED);
  }

  @Test
  void a_number_that_was_given_up_is_free() {
    changed(asha, ask(asha));

    Grant next = world.signedUp(byFormer);

    assertThat(world.user(next).id()).isNotEqualTo(world.user(asha).id());
  }

  @Test
  void a_code_is_right_for_who_asked_for_it_alone() {
    Grant other = world.signedUp(Identifiers.freshPhone());
    String code = ask(asha);

    assertThat(change(other, code)).isInstanceOf(ChangePhone.Result.WrongCode.class);
    assertThat(world.verify(byWanted, code)).isInstanceOf(VerifyOtp.Result.Wrong.class);

    changed(asha, code);
  }

  @Test
  void a_code_that_was_sent_to_register_is_none_to_change_with() {
    world.askForCode(byWanted);

    assertThat(change(asha, world.codes.lastDigits()))
        .isInstanceOf(ChangePhone.Result.WrongCode.class);
  }

  @Test
  void the_owner_of_a_number_keeps_it_and_is_told() {
    Grant owner = world.signedUp(byWanted);

    String code = ask(asha);

    assertThat(world.post.lastSms(wanted.e164()).orElseThrow().text())
        .contains("stays with yours")
        .doesNotContain(code);
    assertThat(change(asha, code)).isInstanceOf(ChangePhone.Result.WrongCode.class);
    assertThat(world.user(owner).hasProven(byWanted)).isTrue();
    assertThat(world.user(asha).hasProven(byFormer)).isTrue();
  }

  @Test
  void a_number_that_got_an_owner_since_the_code_was_sent_is_theirs() {
    String code = ask(asha);
    Grant owner = world.signedUp(byWanted);

    assertThat(change(asha, code)).isInstanceOf(ChangePhone.Result.WrongCode.class);

    assertThat(world.user(owner).hasProven(byWanted)).isTrue();
    assertThat(world.user(asha).hasProven(byFormer)).isTrue();
    assertThat(world.post.lastSms(former.e164()).orElseThrow().text()).doesNotContain("no longer");
  }

  @Test
  void who_only_claims_the_number_loses_it() {
    User claimant = Somebody.with(wanted).in(HERE).addTo(world.users);

    changed(asha, ask(asha));

    assertThat(world.users.find(claimant.id()).orElseThrow().phone()).isEmpty();
    assertThat(world.audit.actions()).contains(IdentityAction.IDENTIFIER_LOST);
  }

  @Test
  void an_unproven_number_is_told_nothing_when_it_goes() {
    world.phoneBound.add((user, number, now) -> givenUp.add(number));
    User unproven = Somebody.withFreshPhone().in(HERE).addTo(world.users);
    Grant grant = session(unproven);

    changed(grant, ask(grant));

    assertThat(world.post.lastSms(unproven.phone().orElseThrow().value().e164())).isEmpty();
    assertThat(givenUp).isEmpty();
  }

  @Test
  void the_same_number_again_changes_nothing() {
    Grant elsewhere = (Grant) world.logIn(byFormer, PASSWORD);
    var before = world.audit.actions();
    world.requestPhoneChange.handle(
        new RequestPhoneChange.Command(asha.caller(), former, World.origin()));

    ChangePhone.Result result =
        world.changePhone.handle(
            new ChangePhone.Command(
                asha.caller(), former, world.codes.lastDigits(), World.origin()));

    assertThat(result).isEqualTo(new ChangePhone.Result.Changed(world.user(asha)));
    assertThat(world.isLive(elsewhere)).isTrue();
    assertThat(world.audit.actions()).isEqualTo(before);
  }

  @Test
  void a_code_is_used_once_and_lives_five_minutes() {
    String code = ask(asha);
    changed(asha, code);
    assertThat(change(asha, code)).isInstanceOf(ChangePhone.Result.WrongCode.class);

    PhoneNumber third = Fresh.phone();
    world.requestPhoneChange.handle(
        new RequestPhoneChange.Command(asha.caller(), third, World.origin()));
    world.later(OtpLimits.STANDARD.lifetime());
    assertThat(
            world.changePhone.handle(
                new ChangePhone.Command(
                    asha.caller(), third, world.codes.lastDigits(), World.origin())))
        .isInstanceOf(ChangePhone.Result.WrongCode.class);
  }

  @Test
  void codes_of_every_purpose_count_against_the_number() {
    world.askForCode(byWanted);
    ask(asha);
    ask(asha);

    assertThat(
            world.requestPhoneChange.handle(
                new RequestPhoneChange.Command(asha.caller(), wanted, World.origin())))
        .isInstanceOf(RequestOtp.Result.TooMany.class);
  }

  @Test
  void who_has_been_deactivated_meanwhile_keeps_the_number() {
    String code = ask(asha);
    assertThat(
            world.users.update(
                world.user(asha).in(AccountState.DEACTIVATED), world.clock.instant()))
        .isTrue();

    assertThat(change(asha, code)).isInstanceOf(ChangePhone.Result.WrongCode.class);
    assertThat(world.user(asha).hasProven(byFormer)).isTrue();
  }

  @Test
  void nobody_asks_for_such_a_code_without_being_somebody() {
    assertThatThrownBy(
            () ->
                world.requestOtp.handle(
                    new RequestOtp.Command(byWanted, Purpose.CHANGE_PHONE, World.origin())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Grant session(User user) {
    Session session = new Session(Fresh.uuid(), user.id(), HERE, world.clock.instant());
    world.sessions.open(session, SessionsEndSuite.token(session, world.clock.instant()));
    return new Grant(
        new Caller(user, session, Optional.empty()),
        SessionsEndSuite.token(session, world.clock.instant()));
  }

  private String ask(Grant by) {
    RequestOtp.Result result =
        world.requestPhoneChange.handle(
            new RequestPhoneChange.Command(by.caller(), wanted, World.origin()));
    assertThat(result).isInstanceOf(RequestOtp.Result.Sent.class);
    return world.codes.lastDigits();
  }

  private ChangePhone.Result change(Grant by, String code) {
    return world.changePhone.handle(
        new ChangePhone.Command(by.caller(), wanted, code, World.origin()));
  }

  private User changed(Grant by, String code) {
    ChangePhone.Result result = change(by, code);
    assertThat(result).isInstanceOf(ChangePhone.Result.Changed.class);
    return ((ChangePhone.Result.Changed) result).user();
  }
}
