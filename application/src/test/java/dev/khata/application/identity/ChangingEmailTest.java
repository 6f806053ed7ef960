package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangingEmailTest {
  private final World world = new World();
  private final Grant user = world.signedUp(Identifiers.freshPhone());
  private final EmailAddress taken = Fresh.email();

  @Test
  void five_addresses_an_hour_may_be_named_whether_taken_or_not() {
    world.registerWithEmail(taken, World.HERE);
    Instant first = world.clock.instant();
    for (int i = 0; i < 2; i++) {
      assertThat(change(taken)).isInstanceOf(ChangeEmail.Result.Taken.class);
      assertThat(change(Fresh.email())).isInstanceOf(ChangeEmail.Result.Changed.class);
      world.later(Duration.ofMinutes(1));
    }
    EmailAddress fifth = Fresh.email();
    assertThat(change(fifth)).isInstanceOf(ChangeEmail.Result.Changed.class);

    Instant until = first.plus(Duration.ofHours(1));
    assertThat(change(taken)).isEqualTo(new ChangeEmail.Result.TooMany(until));
    assertThat(change(Fresh.email())).isEqualTo(new ChangeEmail.Result.TooMany(until));
    assertThat(world.user(user).email().orElseThrow().value()).isEqualTo(fifth);

    world.later(Duration.ofMinutes(58));
    assertThat(change(taken)).isInstanceOf(ChangeEmail.Result.Taken.class);
  }

  @Test
  void each_user_has_tries_of_their_own() {
    for (int i = 0; i < 6; i++) {
      change(Fresh.email());
    }
    Grant other = world.signedUp(Identifiers.freshPhone());

    assertThat(change(other, Fresh.email())).isInstanceOf(ChangeEmail.Result.Changed.class);
  }

  private ChangeEmail.Result change(EmailAddress address) {
    return change(user, address);
  }

  private ChangeEmail.Result change(Grant whose, EmailAddress address) {
    return world.changeEmail.handle(
        new ChangeEmail.Command(whose.caller(), address, World.origin()));
  }
}
