package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Patch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChangingNameTest {
  private final World world = new World();
  private final Grant asha = world.signedUp(Identifiers.freshPhone());

  @Test
  void a_part_that_is_left_out_stays() {
    change(Patch.to(" Asha "), Patch.to("Rao"));
    world.later(Duration.ofSeconds(1));

    User changed = change(Patch.keep(), Patch.to("Iyer"));

    assertThat(changed).isEqualTo(world.user(asha));
    assertThat(changed.name()).isEqualTo(new PersonName("Asha", "Iyer"));
    assertThat(changed.updatedAt()).isEqualTo(world.clock.instant());
    assertThat(world.audit.actions()).endsWith(IdentityAction.NAME_CHANGED);
  }

  @Test
  void the_same_name_again_writes_nothing() {
    change(Patch.to("Asha"), Patch.to("Rao"));
    var before = world.audit.actions();
    world.later(Duration.ofSeconds(1));

    User same = change(Patch.to("Asha"), Patch.keep());

    assertThat(same.updatedAt()).isBefore(world.clock.instant());
    assertThat(world.audit.actions()).isEqualTo(before);
  }

  private User change(Patch<String> first, Patch<String> last) {
    return world.changeName.handle(
        new ChangeName.Command(asha.caller(), new ChangeName.Parts(first, last), World.origin()));
  }
}
