package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.DeviceType;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What holds of {@link Devices}, and of the {@link PushTargets} that they are: whose they are here,
 * how that ends in {@link DevicesEndSuite}.
 */
public abstract class DevicesSuite extends DevicesEndSuite {
  @Test
  void a_device_is_as_it_was_registered() {
    Session asha = session(somebody());
    Registration phone = SomeDevice.fresh();

    Device registered = register(asha, phone);

    assertThat(registered.deviceId()).isEqualTo(phone.deviceId());
    assertThat(registered.description()).isEqualTo(phone.description());
    assertThat(registered.isActive()).isTrue();
    assertThat(registered.lastUsed()).isEqualTo(clock.instant());
    assertThat(of(asha)).containsExactly(registered);
    assertThat(targets().token(registered.id())).contains(phone.token().value());
  }

  @Test
  void what_the_app_does_not_tell_is_empty_and_was_not_told_before() {
    Session asha = session(somebody());
    Registration phone = SomeDevice.fresh();
    register(asha, phone);
    Device.Description bare =
        new Device.Description(
            DeviceType.IOS, Optional.empty(), Optional.empty(), Optional.empty());

    register(asha, new Registration(phone.deviceId(), phone.token(), bare));

    assertThat(of(asha)).extracting(Device::description).containsExactly(bare);
  }

  @Test
  void registered_again_it_is_the_same_device_with_another_token() {
    Session asha = session(somebody());
    Registration phone = SomeDevice.fresh();
    Device first = register(asha, phone);
    clock.advance(Duration.ofHours(1));
    PushToken renewed = SomeDevice.freshToken();

    Device again = register(asha, SomeDevice.of(phone.deviceId().text(), renewed));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.lastUsed()).isEqualTo(clock.instant());
    assertThat(of(asha)).containsExactly(again);
    assertThat(targets().token(first.id())).contains(renewed.value());
  }

  @Test
  void a_device_moves_to_who_registers_it_last_and_its_old_owners_pushes_stop() {
    Session asha = session(somebody());
    Session bina = session(somebody());
    Registration phone = SomeDevice.fresh();
    Device ashas = register(asha, phone);

    Device binas = register(bina, phone);

    assertThat(of(asha)).isEmpty();
    assertThat(targets().of(asha.user())).isEmpty();
    assertThat(targets().token(ashas.id())).isEmpty();
    assertThat(of(bina)).containsExactly(binas);
    assertThat(targets().token(binas.id())).contains(phone.token().value());
  }

  @Test
  void what_was_meant_for_the_first_time_on_a_device_is_not_for_the_second() {
    Session asha = session(somebody());
    Registration phone = SomeDevice.fresh();
    Device before = register(asha, phone);
    register(session(somebody()), phone);

    Device back = register(asha, phone);

    assertThat(back.id()).isNotEqualTo(before.id());
    assertThat(targets().token(before.id())).isEmpty();
  }

  @Test
  void a_token_moves_to_the_device_on_which_it_is_registered_last() {
    Session asha = session(somebody());
    Session bina = session(somebody());
    Registration first = SomeDevice.fresh();
    Device ashas = register(asha, first);

    Device binas = register(bina, SomeDevice.with(first.token()));

    assertThat(targets().of(asha.user())).isEmpty();
    assertThat(targets().token(ashas.id())).isEmpty();
    assertThat(of(asha)).extracting(Device::isActive).containsExactly(false);
    assertThat(of(asha)).extracting(Device::id).containsExactly(ashas.id());
    assertThat(targets().of(bina.user())).containsExactly(binas.id());
    assertThat(targets().token(binas.id())).contains(first.token().value());
  }

  @Test
  void an_inactive_device_is_active_again_once_it_is_registered_with_another_token() {
    Session asha = session(somebody());
    Registration first = SomeDevice.fresh();
    register(asha, first);
    register(session(somebody()), SomeDevice.with(first.token()));

    register(asha, SomeDevice.of(first.deviceId().text(), SomeDevice.freshToken()));

    assertThat(of(asha)).extracting(Device::isActive).containsExactly(true);
  }

  @Test
  void each_has_the_targets_that_are_theirs_and_who_has_none_is_left_out() {
    Session asha = session(somebody());
    Session bina = session(somebody());
    UserId nobody = somebody();
    Device phone = register(asha, SomeDevice.fresh());
    Device tablet = register(asha, SomeDevice.fresh());
    Device binas = register(bina, SomeDevice.fresh());
    register(session(somebody()), SomeDevice.fresh());

    var each = targets().ofEach(Set.of(asha.user(), bina.user(), nobody));

    assertThat(each).containsOnlyKeys(asha.user(), bina.user());
    assertThat(each.get(asha.user())).containsExactlyInAnyOrder(phone.id(), tablet.id());
    assertThat(each.get(bina.user())).containsExactly(binas.id());
  }

  @Test
  void the_last_used_come_first_and_beyond_the_most_the_longest_unused_is_removed() {
    Session asha = session(somebody());
    Device oldest = register(asha, SomeDevice.fresh());
    clock.advance(TICK);
    for (int i = 1; i < Device.MOST; i++) {
      register(asha, SomeDevice.fresh());
      clock.advance(TICK);
    }
    assertThat(of(asha)).hasSize(Device.MOST);
    assertThat(of(asha).getLast()).isEqualTo(oldest);

    Device newest = register(asha, SomeDevice.fresh());

    assertThat(of(asha)).hasSize(Device.MOST).doesNotContain(oldest);
    assertThat(of(asha).getFirst()).isEqualTo(newest);
    assertThat(targets().of(asha.user())).hasSize(Device.MOST).doesNotContain(oldest.id());
  }

  @Test
  void a_device_that_was_just_registered_stays_though_a_clock_was_ahead() {
    Session asha = session(somebody());
    Instant behind = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    for (int i = 0; i < Device.MOST; i++) {
      register(asha, SomeDevice.fresh());
    }

    clock.set(behind);
    Device late = register(asha, SomeDevice.fresh());

    assertThat(of(asha)).hasSize(Device.MOST).contains(late);
  }
}
