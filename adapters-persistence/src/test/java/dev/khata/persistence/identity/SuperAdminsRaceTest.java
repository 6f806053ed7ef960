package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.LastSuperAdmin;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.access.SuperAdmins;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Super admins who are taken away at the same moment: one is always left. */
class SuperAdminsRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);
  private final Users users = identity.get(Users.class);
  private final Roles roles = identity.get(Roles.class);
  private final LastSuperAdmin last = new LastSuperAdmin(identity.get(SuperAdmins.class));
  private final Role user = roles.named(Role.USER).orElseThrow();

  @BeforeEach
  void nobodyYet() {
    DATABASE.dsl().execute("update users set role_id = " + user.id());
  }

  @RepeatedTest(50)
  void of_two_who_are_taken_away_at_once_one_stays() {
    User one = superAdmin();
    User other = superAdmin();

    List<Boolean> taken =
        Race.of(
            2,
            runner ->
                runner == 0
                    ? take(one.id(), u -> u.withRole(user))
                    : take(other.id(), u -> u.in(AccountState.BLOCKED)));

    assertThat(taken).containsExactlyInAnyOrder(true, false);
  }

  @RepeatedTest(10)
  void of_many_who_are_taken_away_at_once_by_every_door_one_stays() {
    List<UserId> all = Race.of(6, runner -> superAdmin().id());

    List<Boolean> taken =
        Race.of(
            all.size(),
            runner ->
                switch (runner % 3) {
                  case 0 -> take(all.get(runner), u -> u.withRole(user));
                  case 1 -> take(all.get(runner), u -> u.in(AccountState.DEACTIVATED));
                  default -> remove(all.get(runner));
                });

    assertThat(taken).containsOnlyOnce(false);
  }

  @RepeatedTest(10)
  void users_can_be_added_and_written_to_while_one_is_taken_away() {
    User one = superAdmin();
    superAdmin();

    List<Boolean> done =
        Race.of(
            8,
            runner ->
                runner == 0
                    ? take(one.id(), u -> u.withRole(user))
                    : Somebody.withFreshPhone().addTo(users).role().equals(user));

    assertThat(done).containsOnly(true);
  }

  private User superAdmin() {
    return Somebody.withFreshPhone().verified().withRole(Role.SUPER_ADMIN).addTo(users);
  }

  private boolean take(UserId id, UnaryOperator<User> change) {
    return transactions.inTransaction(
        () -> {
          last.lock();
          User locked = users.lock(id).orElseThrow();
          return !last.is(locked) && users.update(change.apply(locked), SettableClock.START);
        });
  }

  private boolean remove(UserId id) {
    return transactions.inTransaction(
        () -> {
          last.lock();
          User locked = users.lockToRemove(id).orElseThrow();
          boolean removed = !last.is(locked);
          if (removed) {
            users.remove(id);
          }
          return removed;
        });
  }
}
