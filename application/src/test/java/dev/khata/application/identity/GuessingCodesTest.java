package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Strangers who guess at codes, and the owner, who asked for one. */
class GuessingCodesTest {
  private final World world = new World();
  private final Identifier phone = new Identifier.Phone(Fresh.phone());
  private final Origin home = World.from("198.51.100.4");

  @Test
  void sixty_wrong_codes_of_twenty_strangers_do_not_keep_the_owner_from_signing_up() {
    ask(Purpose.REGISTER);

    assertThat(guesses().map(stranger -> world.verify(phone, wrong(), stranger)))
        .hasSize(60)
        .filteredOn(VerifyOtp.Result.Wrong.class::isInstance)
        .hasSize(50);

    assertThat(world.verify(phone, world.codes.lastDigits(), home))
        .isInstanceOf(VerifyOtp.Result.Verified.class);
  }

  @Test
  void sixty_wrong_codes_of_twenty_strangers_do_not_keep_the_owner_from_logging_in() {
    world.signedUp(phone);
    ask(Purpose.LOGIN);

    assertThat(guesses().map(stranger -> logIn(wrong(), stranger)))
        .filteredOn(LogInByOtp.WrongCode.class::isInstance)
        .hasSize(50);

    assertThat(logIn(world.codes.lastDigits(), home)).isInstanceOf(Grant.class);
  }

  @Test
  void strangers_reach_the_same_end_after_as_many_tries_whether_or_not_there_is_an_account() {
    world.signedUp(phone);
    Identifier unknown = new Identifier.Phone(Fresh.phone());

    List<Class<?>> known = answersToStrangers(phone);

    assertThat(known).isEqualTo(answersToStrangers(unknown));
    assertThat(known).filteredOn(LogInByOtp.TooMany.class::equals).hasSize(10);
  }

  private List<Class<?>> answersToStrangers(Identifier identifier) {
    world.requestOtp.handle(new RequestOtp.Command(identifier, Purpose.LOGIN, home));
    return guesses()
        .<Class<?>>map(
            stranger ->
                world
                    .logInByOtp
                    .handle(
                        new LogInByOtp.Command(
                            identifier, wrong(), new Actor.Visitor(Contract.GENCHARGE, stranger)))
                    .getClass())
        .toList();
  }

  @Test
  void a_source_that_tried_too_often_is_refused_until_its_hour_is_over() {
    ask(Purpose.REGISTER);
    Origin stranger = World.origin();
    for (int i = 0; i < 10; i++) {
      assertThat(world.verify(phone, wrong(), stranger)).isEqualTo(new VerifyOtp.Result.Wrong());
    }

    assertThat(world.verify(phone, world.codes.lastDigits(), stranger))
        .isEqualTo(new VerifyOtp.Result.TooMany(world.clock.instant().plus(Duration.ofHours(1))));
  }

  /** Three of each of twenty strangers. */
  private static Stream<Origin> guesses() {
    return IntStream.range(0, 60).mapToObj(i -> World.from("203.0.113." + (1 + i / 3)));
  }

  private void ask(Purpose purpose) {
    assertThat(world.requestOtp.handle(new RequestOtp.Command(phone, purpose, home)))
        .isInstanceOf(RequestOtp.Result.Sent.class);
  }

  private LogInByOtp.Result logIn(String code, Origin origin) {
    return world.logInByOtp.handle(
        new LogInByOtp.Command(phone, code, new Actor.Visitor(Contract.GENCHARGE, origin)));
  }

  private String wrong() {
    return world.codes.wrongDigits(6);
  }
}
