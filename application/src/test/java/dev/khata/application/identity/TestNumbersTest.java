package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.messaging.TestPost;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers for tests: one code, no message, and no admins. */
class TestNumbersTest {
  private static final Identifier NUMBER = new Identifier.Phone(TestPost.SILENT);
  private static final String CODE = World.TEST_CODE.reveal();
  private static final String WRONG = "481517";

  private final World world = new World();

  @Test
  void who_registers_is_sent_nothing_and_has_the_code_that_never_changes() {
    world.askForCode(NUMBER);

    assertThat(world.verify(NUMBER, WRONG)).isEqualTo(new VerifyOtp.Result.Wrong());
    User user = register();

    assertThat(user.phoneVerified()).isTrue();
    assertThat(uses()).extracting(AuditEvent::subject).containsExactly(Optional.of(user.id()));
    assertThat(uses().getFirst().actor().id()).contains(user.id());
    assertNothingSent();
  }

  @Test
  void who_logs_in_has_the_same_each_time_and_each_is_audited() {
    User user = Somebody.with(TestPost.SILENT).verified().addTo(world.users);

    for (int i = 1; i <= 2; i++) {
      ask(Purpose.LOGIN);
      assertThat(logIn(CODE)).isInstanceOf(Grant.class);
      assertThat(uses()).hasSize(i);
    }

    assertThat(uses()).extracting(AuditEvent::subject).containsOnly(Optional.of(user.id()));
    assertNothingSent();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHANGE_PHONE")
  void whatever_it_is_for_nothing_is_sent(Purpose purpose) {
    ask(purpose);
    Somebody.with(TestPost.SILENT).verified().addTo(world.users);
    ask(purpose);

    assertNothingSent();
  }

  @Test
  void without_a_live_challenge_the_code_is_worth_nothing() {
    Somebody.with(TestPost.SILENT).verified().addTo(world.users);
    assertThat(logIn(CODE)).isEqualTo(new LogInByOtp.WrongCode());

    ask(Purpose.LOGIN);
    world.clock.advance(OtpLimits.STANDARD.lifetime().plus(Duration.ofSeconds(1)));
    assertThat(logIn(CODE)).isEqualTo(new LogInByOtp.WrongCode());

    ask(Purpose.LOGIN);
    assertThat(logIn(CODE)).isInstanceOf(Grant.class);
    assertThat(logIn(CODE)).isEqualTo(new LogInByOtp.WrongCode());
    assertThat(uses()).hasSize(1);
  }

  @Test
  void wrong_codes_are_counted_as_those_of_others() {
    Somebody.with(TestPost.SILENT).verified().addTo(world.users);
    ask(Purpose.LOGIN);
    for (int i = 0; i < OtpLimits.STANDARD.attemptsPerCode(); i++) {
      assertThat(logIn(WRONG)).isEqualTo(new LogInByOtp.WrongCode());
    }

    assertThat(logIn(CODE)).isEqualTo(new LogInByOtp.WrongCode());
    ask(Purpose.LOGIN);
    assertThat(logIn(CODE)).isInstanceOf(Grant.class);
    ask(Purpose.LOGIN);
    assertThat(world.requestOtp.handle(command(Purpose.LOGIN)))
        .isInstanceOf(RequestOtp.Result.TooMany.class);
  }

  @Test
  void an_admin_who_has_the_number_already_gets_codes_as_everybody_does() {
    Somebody.with(TestPost.SILENT).verified().withRole(Role.SUPER_ADMIN).addTo(world.users);

    ask(Purpose.LOGIN);

    assertThat(world.post.lastSms(TestPost.SILENT.e164()))
        .hasValueSatisfying(sms -> assertThat(sms.text()).doesNotContain(CODE));
    assertThat(logIn(CODE)).isEqualTo(new LogInByOtp.WrongCode());
    assertThat(logIn(world.codes.lastDigits())).isInstanceOf(Grant.class);
    assertThat(uses()).isEmpty();
  }

  @Test
  void who_became_an_admin_after_asking_is_not_let_in_by_it() {
    User user = Somebody.with(TestPost.SILENT).verified().addTo(world.users);
    ask(Purpose.LOGIN);
    Role admin = world.roles.named(Role.SUPER_ADMIN).orElseThrow();
    assertThat(world.users.update(user.withRole(admin), world.clock.instant())).isTrue();

    assertThat(logIn(CODE)).isEqualTo(new LogInByOtp.WrongCode());
    assertThat(uses()).isEmpty();
  }

  @Test
  void a_test_number_is_made_no_admin_whichever_way_it_is_named() {
    EmailAddress email = new EmailAddress("reviewer@example.com");
    assertThat(makeAdmin(Optional.of(TestPost.SILENT), Optional.empty()))
        .isEqualTo(new CreateSuperAdmin.Result.TestNumber());

    User user = Somebody.with(TestPost.SILENT).andEmail(email).verified().addTo(world.users);
    assertThat(makeAdmin(Optional.of(TestPost.SILENT), Optional.empty()))
        .isEqualTo(new CreateSuperAdmin.Result.TestNumber());
    assertThat(makeAdmin(Optional.empty(), Optional.of(email)))
        .isEqualTo(new CreateSuperAdmin.Result.TestNumber());
    assertThat(world.users.find(user.id()).orElseThrow().role().isAdmin()).isFalse();
  }

  @Test
  void whether_somebody_may_be_an_admin_is_told_of_who_they_are_to_become() {
    TestNumbers numbers = new TestNumbers(Map.of(TestPost.SILENT, new Secret("123456")));
    Role admin = world.roles.named(Role.SUPER_ADMIN).orElseThrow();
    User tester = Somebody.with(TestPost.SILENT).verified().addTo(world.users);
    User other = Somebody.withPhone("+9779800000001").verified().addTo(world.users);

    assertThat(numbers.forbid(tester)).isFalse();
    assertThat(numbers.forbid(other.withRole(admin))).isFalse();
    assertThat(numbers.forbid(tester.withRole(admin))).isTrue();
    assertThat(numbers.includes(new PhoneNumber("+9779800000001"))).isFalse();
  }

  private User register() {
    return switch (world.verify(NUMBER, CODE)) {
      case VerifyOtp.Result.Verified verified ->
          switch (world.complete(verified.token(), Optional.empty())) {
            case CompleteRegistration.Result.Registered registered ->
                registered.grant().caller().user();
            case CompleteRegistration.Result.Refused refused -> throw new AssertionError(refused);
            case CompleteRegistration.Result.TooMany tooMany -> throw new AssertionError(tooMany);
          };
      case VerifyOtp.Result.Wrong wrong -> throw new AssertionError("wrong");
      case VerifyOtp.Result.TooMany tooMany -> throw new AssertionError("too many");
    };
  }

  private void ask(Purpose purpose) {
    assertThat(world.requestOtp.handle(command(purpose)))
        .isInstanceOf(RequestOtp.Result.Sent.class);
  }

  private static RequestOtp.Command command(Purpose purpose) {
    return new RequestOtp.Command(NUMBER, purpose, World.origin());
  }

  private LogInByOtp.Result logIn(String code) {
    return world.logInByOtp.handle(
        new LogInByOtp.Command(NUMBER, code, new Actor.Visitor(World.HERE, World.origin())));
  }

  private CreateSuperAdmin.Result makeAdmin(
      Optional<PhoneNumber> phone, Optional<EmailAddress> email) {
    return world.createSuperAdmin.handle(
        new CreateSuperAdmin.Command(
            phone,
            email,
            Optional.of(World.PASSWORD),
            PersonName.NONE,
            Contract.MYPHARMA,
            false,
            World.origin()));
  }

  private List<AuditEvent> uses() {
    return world.audit.events().stream()
        .filter(event -> event.action() == IdentityAction.TEST_NUMBER_USED)
        .toList();
  }

  private void assertNothingSent() {
    world.post.settle();
    assertThat(world.post.messages.all()).isEmpty();
    assertThat(world.post.sms.handed()).isEmpty();
  }
}
