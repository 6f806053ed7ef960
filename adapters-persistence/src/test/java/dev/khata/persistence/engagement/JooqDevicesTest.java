package dev.khata.persistence.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.khata.application.engagement.DevicesSuite;
import dev.khata.application.engagement.SomeDevice;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.persistence.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDevicesTest extends DevicesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final DevicesHome home = DevicesHome.in(DATABASE, clock);

  @Override
  protected Devices devices() {
    return home.devices();
  }

  @Override
  protected PushTargets targets() {
    return home.targets();
  }

  @Override
  protected Users users() {
    return home.users();
  }

  @Override
  protected Sessions sessions() {
    return home.sessions();
  }

  @Override
  protected Transactions transactions() {
    return home.transactions();
  }

  @Test
  void of_many_users_who_register_a_token_at_once_one_has_it() {
    List<Session> sessions = sessions(12);
    PushToken token = SomeDevice.freshToken();

    List<Device> registered =
        Race.of(12, runner -> register(sessions.get(runner), SomeDevice.with(token)));

    assertThat(registered).allMatch(Device::isActive);
    assertThat(sessions.stream().flatMap(session -> of(session).stream()))
        .hasSize(12)
        .filteredOn(Device::isActive)
        .hasSize(1);
    assertThat(registered.stream().flatMap(device -> targets().token(device.id()).stream()))
        .containsExactly(token.value());
  }

  @Test
  void of_many_users_who_register_a_device_at_once_one_has_it() {
    List<Session> sessions = sessions(12);
    Registration phone = SomeDevice.fresh();

    List<Device> registered = Race.of(12, runner -> register(sessions.get(runner), phone));

    assertThat(registered).extracting(Device::id).doesNotHaveDuplicates();
    assertThat(sessions.stream().flatMap(session -> of(session).stream())).hasSize(1);
    assertThat(registered)
        .filteredOn(device -> targets().token(device.id()).isPresent())
        .hasSize(1);
  }

  @Test
  void two_who_take_each_others_tokens_at_once_both_get_done() {
    Session asha = session(somebody());
    Session bina = session(somebody());
    Registration phone = SomeDevice.fresh();
    Registration tablet = SomeDevice.fresh();
    for (int round = 0; round < 10; round++) {
      register(asha, phone);
      register(bina, tablet);

      List<Device> crossed =
          Race.of(
              2,
              runner ->
                  runner == 0
                      ? register(asha, SomeDevice.of(phone.deviceId().text(), tablet.token()))
                      : register(bina, SomeDevice.of(tablet.deviceId().text(), phone.token())));

      assertThat(crossed).hasSize(2);
      assertThat(targets().token(crossed.getFirst().id())).contains(tablet.token().value());
      assertThat(targets().token(crossed.getLast().id())).contains(phone.token().value());
    }
  }

  @Test
  void the_database_refuses_a_second_device_with_the_token() {
    Device first = register(session(somebody()), SomeDevice.fresh());
    Device second = register(session(somebody()), SomeDevice.fresh());

    assertThatThrownBy(
            () ->
                DATABASE
                    .dsl()
                    .execute(
                        """
                        UPDATE device SET token_hash = (SELECT token_hash FROM device WHERE id = ?)
                        WHERE id = ?
                        """,
                        first.id(),
                        second.id()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("device_token_once");
  }

  @Test
  void a_registration_that_is_undone_takes_nothing() {
    Session asha = session(somebody());
    Registration phone = SomeDevice.fresh();
    Device device = register(asha, phone);
    Session bina = session(somebody());

    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          register(bina, phone);
                          throw new IllegalStateException("undone");
                        }))
        .hasMessage("undone");

    assertThat(of(asha)).containsExactly(device);
    assertThat(targets().token(device.id())).contains(phone.token().value());
  }

  @Test
  void a_token_stands_nowhere_in_the_row() {
    Registration phone = SomeDevice.fresh();
    UUID id = register(session(somebody()), phone).id();
    String bytes = "position(? in sealed.bytes)";
    byte[] token = phone.token().value().getBytes(StandardCharsets.US_ASCII);

    assertThat(DATABASE.dsl().fetchSingle("SELECT device::text FROM device WHERE id = ?", id))
        .extracting(row -> row.get(0, String.class), STRING)
        .contains("Asha's phone")
        .doesNotContain(phone.token().value());
    assertThat(
            DATABASE
                .dsl()
                .fetchSingle(
                    "SELECT "
                        + bytes
                        + " FROM (SELECT token_sealed || token_hash AS bytes FROM device WHERE id ="
                        + " ?) AS sealed",
                    token,
                    id)
                .get(0, Integer.class))
        .isZero();
  }

  @Test
  void a_device_whose_key_is_not_given_waits_for_it() {
    Device device = register(session(somebody()), SomeDevice.fresh());
    Keys all = TestKeys.all();
    Keys others =
        new Keys(
            all.signing(),
            all.otp(),
            all.lookup(),
            TestKeys.ring("another"),
            all.messages(),
            all.audit(),
            all.backup());

    PushTargets targets = DevicesHome.in(DATABASE, clock, others).targets();

    assertThatThrownBy(() -> targets.token(device.id())).isInstanceOf(KeyNotGiven.class);
  }

  @Test
  void a_device_of_a_kind_that_only_a_newer_release_knows_is_left_to_it() {
    Session asha = session(somebody());
    Device device = register(asha, SomeDevice.fresh());

    DATABASE.dsl().execute("UPDATE device SET type = 'WATCH' WHERE id = ?", device.id());

    assertThat(of(asha)).isEmpty();
    assertThat(targets().of(asha.user())).containsExactly(device.id());
  }

  @Test
  void devices_go_with_their_user() {
    Session asha = session(somebody());
    register(asha, SomeDevice.fresh());

    DATABASE.dsl().execute("DELETE FROM users WHERE id = ?", asha.user().value());

    assertThat(of(asha)).isEmpty();
  }

  private List<Session> sessions(int count) {
    return IntStream.range(0, count).mapToObj(i -> session(somebody())).toList();
  }
}
