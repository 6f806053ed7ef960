package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How devices stop being pushed to: with their session, their token, or their user. */
public abstract class DevicesEndSuite {
  private static final Duration LIFETIME = Duration.ofDays(7);
  static final Duration TICK = Duration.ofNanos(1_000);

  protected final SettableClock clock = new SettableClock();

  protected abstract Devices devices();

  /** Those that go by the suite's clock. */
  protected abstract PushTargets targets();

  protected abstract Users users();

  protected abstract Sessions sessions();

  protected abstract Transactions transactions();

  @ParameterizedTest
  @EnumSource
  void however_a_session_ends_its_devices_get_nothing_until_somebody_registers_them_again(
      Session.End why) {
    UserId asha = somebody();
    Session ended = session(asha);
    Session other = session(asha);
    Registration phone = SomeDevice.fresh();
    Device onPhone = register(ended, phone);
    Device tablet = register(other, SomeDevice.fresh());

    sessions().end(ended.id(), why, clock.instant());

    assertThat(targets().of(asha)).containsExactly(tablet.id());
    assertThat(targets().token(onPhone.id())).isEmpty();
    assertThat(targets().token(tablet.id())).isPresent();
    assertThat(of(ended)).filteredOn(Device::isActive).containsExactly(tablet);
    assertThat(of(ended)).hasSize(2);

    assertThat(register(other, phone).isActive()).isTrue();
    assertThat(targets().of(asha)).containsExactlyInAnyOrder(onPhone.id(), tablet.id());
  }

  @Test
  void a_device_that_an_ended_session_registers_is_inactive() {
    Session asha = session(somebody());
    sessions().end(asha.id(), Session.End.LOGGED_OUT, clock.instant());

    assertThat(register(asha, SomeDevice.fresh()).isActive()).isFalse();
    assertThat(targets().of(asha.user())).isEmpty();
  }

  @Test
  void a_session_that_was_not_refreshed_in_time_gets_nothing() {
    UserId asha = somebody();
    Session session = new Session(Fresh.uuid(), asha, Contract.GENCHARGE, clock.instant());
    RefreshToken first = token(session, clock.instant());
    sessions().open(session, first);
    Device phone = register(session, SomeDevice.fresh());

    clock.set(first.expiresAt().minus(TICK));
    assertThat(targets().of(asha)).containsExactly(phone.id());

    clock.set(first.expiresAt());
    assertThat(targets().of(asha)).isEmpty();
    assertThat(targets().token(phone.id())).isEmpty();
    assertThat(of(session)).extracting(Device::isActive).containsExactly(false);
  }

  @Test
  void a_session_that_was_refreshed_goes_on_getting_it() {
    UserId asha = somebody();
    Session session = new Session(Fresh.uuid(), asha, Contract.GENCHARGE, clock.instant());
    RefreshToken first = token(session, clock.instant());
    sessions().open(session, first);
    Device phone = register(session, SomeDevice.fresh());
    Instant later = clock.advance(Duration.ofDays(6));
    sessions().rotate(first.jti(), token(session, later), later);

    clock.advance(Duration.ofDays(6));

    assertThat(targets().of(asha)).containsExactly(phone.id());
    assertThat(targets().token(phone.id())).isPresent();
  }

  @Test
  void devices_go_with_the_session_when_it_is_removed() {
    Session asha = session(somebody());
    register(asha, SomeDevice.fresh());
    sessions().end(asha.id(), Session.End.LOGGED_OUT, clock.instant());

    sessions().purge(clock.instant().plus(TICK));

    assertThat(of(asha)).isEmpty();
  }

  @Test
  void a_token_that_works_no_more_is_forgotten_and_the_device_stays() {
    Session asha = session(somebody());
    Registration phone = SomeDevice.fresh();
    Device device = register(asha, phone);

    targets().forget(device.id(), phone.token().value());

    assertThat(targets().of(asha.user())).isEmpty();
    assertThat(targets().token(device.id())).isEmpty();
    assertThat(of(asha)).extracting(Device::isActive).containsExactly(false);
  }

  @Test
  void a_token_that_was_renewed_meanwhile_is_not_forgotten() {
    Session asha = session(somebody());
    Registration phone = SomeDevice.fresh();
    Device device = register(asha, phone);
    PushToken renewed = SomeDevice.freshToken();
    register(asha, SomeDevice.of(phone.deviceId().text(), renewed));

    targets().forget(device.id(), phone.token().value());
    targets().forget(Fresh.uuid(), renewed.value());

    assertThat(targets().token(device.id())).contains(renewed.value());
  }

  @Test
  void all_devices_of_a_user_are_removed_and_no_other() {
    Session asha = session(somebody());
    Session bina = session(somebody());
    Device gone = register(asha, SomeDevice.fresh());
    register(asha, SomeDevice.fresh());
    Device kept = register(bina, SomeDevice.fresh());

    assertThat(devices().removeAll(asha.user())).isEqualTo(2);

    assertThat(of(asha)).isEmpty();
    assertThat(targets().token(gone.id())).isEmpty();
    assertThat(of(bina)).containsExactly(kept);
  }

  protected final Device register(Session session, Registration registration) {
    return transactions()
        .inTransaction(
            () -> {
              assertThat(users().lock(session.user())).isPresent();
              return devices().register(session, Fresh.uuid(), registration, clock.instant());
            });
  }

  protected final UserId somebody() {
    return Somebody.withFreshPhone().verified().addTo(users()).id();
  }

  protected final Session session(UserId user) {
    Session session = new Session(Fresh.uuid(), user, Contract.GENCHARGE, clock.instant());
    sessions().open(session, token(session, clock.instant()));
    return session;
  }

  protected final List<Device> of(Session session) {
    return devices().of(session.user(), clock.instant());
  }

  private static RefreshToken token(Session session, Instant at) {
    return RefreshToken.issue(Fresh.uuid(), session.id(), at, LIFETIME, "signing-1");
  }
}
