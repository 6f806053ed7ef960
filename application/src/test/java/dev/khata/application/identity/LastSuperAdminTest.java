package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LastSuperAdminTest {
  private final World world = new World();

  @Test
  void one_alone_is_the_last() {
    User alone = somebody(Role.SUPER_ADMIN);

    assertThat(world.lastSuperAdmin.is(alone)).isTrue();
  }

  @Test
  void of_two_neither_is() {
    User one = somebody(Role.SUPER_ADMIN);
    User other = somebody(Role.SUPER_ADMIN);

    assertThat(world.lastSuperAdmin.is(one)).isFalse();
    assertThat(world.lastSuperAdmin.is(other)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void beside_one_who_cannot_act_the_other_is_the_last_and_they_are_not(AccountState state) {
    User alone = somebody(Role.SUPER_ADMIN);
    User other = somebody(Role.SUPER_ADMIN).in(state);
    assertThat(world.users.update(other, SettableClock.START)).isTrue();

    assertThat(world.lastSuperAdmin.is(alone)).isTrue();
    assertThat(world.lastSuperAdmin.is(other)).isFalse();
  }

  @Test
  void somebody_with_all_permissions_and_another_role_is_neither_the_last_nor_left() {
    world.roles.define("deputy", Permission.all().toArray(Permission[]::new));
    User alone = somebody(Role.SUPER_ADMIN);
    User deputy = somebody("deputy");

    assertThat(world.lastSuperAdmin.is(alone)).isTrue();
    assertThat(world.lastSuperAdmin.is(deputy)).isFalse();
  }

  @Test
  void the_last_cannot_put_their_account_to_rest_until_there_is_another() {
    Grant grant = world.signedUp(Identifiers.freshPhone());
    Role role = world.roles.named(Role.SUPER_ADMIN).orElseThrow();
    assertThat(world.users.update(world.user(grant).withRole(role), SettableClock.START)).isTrue();

    assertThat(rest(grant)).isInstanceOf(ChangeOwnState.Result.StaysSuperAdmin.class);
    assertThat(world.user(grant).state()).isEqualTo(AccountState.ACTIVE);

    somebody(Role.SUPER_ADMIN);
    assertThat(rest(grant)).isInstanceOf(ChangeOwnState.Result.Changed.class);
    assertThat(world.user(grant).state()).isEqualTo(AccountState.DEACTIVATED);
  }

  private ChangeOwnState.Result rest(Grant grant) {
    return world.changeOwnState.handle(
        new ChangeOwnState.Command(grant.caller(), ChangeOwnState.Wish.DEACTIVATE, World.origin()));
  }

  private User somebody(String role) {
    return Somebody.withFreshPhone().verified().withRole(role).addTo(world.users);
  }
}
