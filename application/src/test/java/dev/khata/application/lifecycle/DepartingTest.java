package dev.khata.application.lifecycle;

import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.lifecycle.LifecycleAction;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.wallet.CustomerAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepartingTest {
  private static final Retention NONE =
      new Retention(Duration.ZERO, Retention.SHORTEST_OF_CUSTOMERS);

  private final World world = new World();
  private final Departures departures = new Departures(world);
  private final PhoneNumber line = Fresh.phone();
  private final User user = Somebody.with(line).verified().named("Asha", "Rao").addTo(world.users);
  private final Instant now = world.clock.instant();

  @Test
  void a_type_is_switched_while_no_plan_of_the_type_before_runs() {
    departures.plans.run(line, UserType.POSTPAID, now.plusSeconds(60));
    departures.plans.run(Fresh.phone(), UserType.PREPAID, now.plusSeconds(60));

    assertThat(switchTo(UserType.POSTPAID)).isInstanceOf(SwitchUserType.Result.Switched.class);

    assertThat(world.users.find(user.id()).orElseThrow().type()).isEqualTo(UserType.POSTPAID);
    assertThat(world.audit.events())
        .extracting(event -> event.action())
        .containsExactly(LifecycleAction.USER_TYPE_SWITCHED);
  }

  @Test
  void a_plan_of_the_type_before_holds_the_type_as_long_as_it_runs() {
    departures.plans.run(line, UserType.PREPAID, now.plusSeconds(60));

    assertThat(switchTo(UserType.POSTPAID)).isEqualTo(new SwitchUserType.Result.PlanRunning());
    assertThat(switchTo(UserType.PREPAID)).isInstanceOf(SwitchUserType.Result.Switched.class);
    assertThat(world.users.find(user.id())).contains(user);

    world.clock.advance(Duration.ofSeconds(60));
    assertThat(switchTo(UserType.POSTPAID)).isInstanceOf(SwitchUserType.Result.Switched.class);
  }

  @Test
  void who_leaves_is_archived_and_gone() {
    assertThat(delete(false, Retention.STANDARD))
        .isEqualTo(new DeleteAccount.Result.Deleted(now.plus(Retention.STANDARD.persons())));

    assertThat(world.users.find(user.id())).isEmpty();
    assertThat(departures.archive.find(user.id())).contains(ArchivedUser.of(user, now));
    assertThat(delete(false, Retention.STANDARD))
        .isEqualTo(new DeleteAccount.Result.Deleted(now.plus(Retention.STANDARD.persons())));
    assertThat(world.audit.events())
        .extracting(event -> event.action())
        .containsExactly(LifecycleAction.USER_DELETED);
  }

  @Test
  void without_a_retention_nobody_can_tell_afterwards_who_it_was() {
    delete(false, NONE);

    assertThat(departures.archive.find(user.id())).contains(ArchivedUser.of(user, now).erased());
  }

  @Test
  void who_it_was_is_erased_once_the_retention_is_over() {
    delete(false, Retention.STANDARD);
    ArchivedPersons persons = departures.archivedPersons(Retention.STANDARD);

    world.clock.advance(Retention.STANDARD.persons().minusMillis(1));
    assertThat(persons.erase(world.clock.instant())).isZero();
    world.clock.advance(Duration.ofMillis(1));

    assertThat(persons.erase(world.clock.instant())).isEqualTo(1);
    assertThat(departures.archive.find(user.id()).orElseThrow().person()).isEmpty();
  }

  @Test
  void money_is_given_up_only_if_its_owner_says_so() {
    CustomerAccount wallet = CustomerAccount.wallet(user.id());
    departures.books.append(topUp(wallet, 100, now), now);

    assertThat(delete(false, Retention.STANDARD))
        .isEqualTo(new DeleteAccount.Result.Refused(DeletionRefusal.BALANCE_NOT_ZERO));
    assertThat(world.users.find(user.id())).isPresent();

    assertThat(delete(true, Retention.STANDARD))
        .isEqualTo(new DeleteAccount.Result.Deleted(now.plus(Retention.STANDARD.persons())));
    assertThat(departures.books.of(wallet).total().isZero()).isTrue();
  }

  @Test
  void the_number_of_who_has_recharged_is_remembered_as_long_as_the_retention_says() {
    departures.recharged.add(user.id());
    Instant end = now.plus(Retention.SHORTEST_OF_CUSTOMERS);

    delete(false, NONE);

    assertThat(isKnown(end.minusSeconds(1))).isTrue();
    assertThat(isKnown(end)).isFalse();
  }

  @Test
  void the_number_of_who_never_recharged_is_not_remembered() {
    delete(false, Retention.STANDARD);

    assertThat(isKnown(now)).isFalse();
  }

  private boolean isKnown(Instant at) {
    return !departures
        .pastCustomers
        .known(NumberHash.each(line, TestKeys.all().lookup()), at)
        .isEmpty();
  }

  @Test
  void an_admin_stays() {
    User admin = user.withRole(world.roles.named(Role.SUPER_ADMIN).orElseThrow());
    world.users.update(admin, now);

    assertThat(delete(true, Retention.STANDARD))
        .isEqualTo(new DeleteAccount.Result.Refused(DeletionRefusal.IS_ADMIN));
  }

  private SwitchUserType.Result switchTo(UserType type) {
    return departures
        .switchUserType()
        .handle(new SwitchUserType.Command(caller(), type, Origin.batch("test")));
  }

  private DeleteAccount.Result delete(boolean forfeits, Retention retention) {
    return departures
        .deleteAccount(retention)
        .handle(new DeleteAccount.Command(caller(), forfeits, Origin.batch("test")));
  }

  private Caller caller() {
    Session session = new Session(Fresh.uuid(), user.id(), Contract.GENCHARGE, now);
    return new Caller(user, session, Optional.empty());
  }
}
