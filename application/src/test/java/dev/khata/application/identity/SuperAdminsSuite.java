package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.access.SuperAdmins;
import dev.khata.domain.kernel.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link SuperAdmins}; each test begins with none. */
public abstract class SuperAdminsSuite {
  protected abstract SuperAdmins superAdmins();

  protected abstract Users users();

  protected abstract Roles roles();

  protected abstract Transactions transactions();

  @Test
  void one_alone_has_nobody_besides() {
    User alone = superAdmin();

    assertThat(superAdmins().anyActiveBesides(alone.id())).isFalse();
  }

  @Test
  void two_have_each_other() {
    User one = superAdmin();
    User other = superAdmin();

    assertThat(superAdmins().anyActiveBesides(one.id())).isTrue();
    assertThat(superAdmins().anyActiveBesides(other.id())).isTrue();
  }

  @Test
  void somebody_of_another_role_is_none() {
    User alone = superAdmin();
    Somebody.withFreshPhone().verified().withRole(Role.PHARMACY_ADMIN).addTo(users());

    assertThat(superAdmins().anyActiveBesides(alone.id())).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void only_one_whose_account_is_active_counts(AccountState state) {
    User alone = superAdmin();
    User other = superAdmin();

    write(other.in(state));

    assertThat(superAdmins().anyActiveBesides(alone.id())).isEqualTo(state == AccountState.ACTIVE);
  }

  @Test
  void one_who_was_demoted_counts_no_more() {
    User alone = superAdmin();
    User other = superAdmin();

    write(other.withRole(roles().named(Role.USER).orElseThrow()));

    assertThat(superAdmins().anyActiveBesides(alone.id())).isFalse();
  }

  @Test
  void one_who_was_deleted_counts_no_more() {
    User alone = superAdmin();
    User other = superAdmin();

    transactions()
        .inTransaction(
            () -> {
              superAdmins().lock();
              users().lockToRemove(other.id()).ifPresent(user -> users().remove(user.id()));
            });

    assertThat(superAdmins().anyActiveBesides(alone.id())).isFalse();
  }

  @Test
  void who_holds_the_lock_can_make_another_one() {
    User alone = superAdmin();

    User other =
        transactions()
            .inTransaction(
                () -> {
                  superAdmins().lock();
                  return superAdmin();
                });

    assertThat(superAdmins().anyActiveBesides(alone.id())).isTrue();
    assertThat(superAdmins().anyActiveBesides(other.id())).isTrue();
  }

  private User superAdmin() {
    return Somebody.withFreshPhone().verified().withRole(Role.SUPER_ADMIN).addTo(users());
  }

  private void write(User user) {
    boolean written =
        transactions()
            .inTransaction(
                () -> {
                  superAdmins().lock();
                  return users()
                      .lock(user.id())
                      .filter(locked -> users().update(user, SettableClock.START))
                      .isPresent();
                });
    assertThat(written).isTrue();
  }
}
