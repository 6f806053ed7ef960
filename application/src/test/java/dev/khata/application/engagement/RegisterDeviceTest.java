package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.InMemoryLoginAttempts;
import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemorySessions;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.leaving.Departure;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose phone it is, over fakes. */
class RegisterDeviceTest {
  private final SettableClock clock = new SettableClock();
  private final Users users = new InMemoryUsers(new InMemoryRoles());
  private final InMemorySessions sessions =
      new InMemorySessions(users, new InMemoryLoginAttempts());
  private final InMemoryDevices devices = new InMemoryDevices(sessions, clock);
  private final RegisterDevice registerDevice =
      new RegisterDevice(users, devices, new FakeTransactions(), clock, new SequentialIds());
  private final ReadDevices readDevices = new ReadDevices(devices, clock);

  @Test
  void an_app_installed_anew_by_another_takes_the_pushes_along() {
    Caller asha = somebody();
    Caller bina = somebody();
    Registration first = SomeDevice.fresh();
    Device ashas = register(asha, first);

    Device binas = register(bina, SomeDevice.with(first.token()));

    assertThat(readDevices.handle(asha.user().id()))
        .containsExactly(
            new Device(ashas.id(), first.deviceId(), first.description(), false, clock.instant()));
    assertThat(readDevices.handle(bina.user().id())).containsExactly(binas);
    assertThat(devices.of(asha.user().id())).isEmpty();
    assertThat(devices.token(binas.id())).contains(first.token().value());
  }

  @Test
  void after_a_log_out_a_device_is_reached_again_once_it_is_registered_again() {
    Caller asha = somebody();
    Registration phone = SomeDevice.fresh();
    Device device = register(asha, phone);
    sessions.end(asha.session().id(), Session.End.LOGGED_OUT, clock.instant());
    assertThat(readDevices.handle(asha.user().id()))
        .extracting(Device::isActive)
        .containsExactly(false);
    assertThat(devices.token(device.id())).isEmpty();

    Device again = register(loggedIn(asha.user()), phone);

    assertThat(again.isActive()).isTrue();
    assertThat(again.id()).isEqualTo(device.id());
    assertThat(devices.token(device.id())).contains(phone.token().value());
  }

  @Test
  void devices_go_with_the_account() {
    Caller asha = somebody();
    Device device = register(asha, SomeDevice.fresh());

    new EndDevices(devices).leave(new Departure(asha.user().id(), false, clock.instant()));

    assertThat(readDevices.handle(asha.user().id())).isEmpty();
    assertThat(devices.token(device.id())).isEmpty();
  }

  @Test
  void who_was_deleted_meanwhile_registers_nothing() {
    Caller asha = somebody();
    users.lockToRemove(asha.user().id());
    users.remove(asha.user().id());

    assertThatThrownBy(() -> register(asha, SomeDevice.fresh())).isInstanceOf(UserGone.class);

    assertThat(devices.of(asha.user().id())).isEmpty();
  }

  private Device register(Caller caller, Registration registration) {
    return registerDevice.handle(new RegisterDevice.Command(caller, registration));
  }

  private Caller somebody() {
    return loggedIn(Somebody.withFreshPhone().verified().addTo(users));
  }

  private Caller loggedIn(User user) {
    Session session = new Session(Fresh.uuid(), user.id(), Contract.GENCHARGE, clock.instant());
    sessions.open(
        session,
        RefreshToken.issue(
            Fresh.uuid(), session.id(), clock.instant(), Duration.ofDays(7), "signing-1"));
    return new Caller(user, session, Optional.empty());
  }
}
