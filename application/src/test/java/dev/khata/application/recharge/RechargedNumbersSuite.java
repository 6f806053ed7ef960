package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.byCard;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargedNumbers;
import dev.khata.domain.recharge.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link RechargedNumbers}. */
public abstract class RechargedNumbersSuite {
  /** When she leaves. */
  protected static final Instant LEFT = NOW.plus(Duration.ofDays(2));

  protected static final Instant DUE = LEFT.plus(Duration.ofDays(30));

  protected final PhoneNumber hers = Fresh.phone();
  protected final PhoneNumber his = Fresh.phone();
  protected Till till;
  protected UserId asha;
  protected UserId bilal;
  protected Plan week;
  protected Plan quarter;

  protected abstract RechargeStores stores();

  @BeforeEach
  void people() {
    till = new Till(stores());
    asha = till.owner(hers, 1_000);
    bilal = till.owner(his, 1_000);
    week = till.plan(10, 7);
    quarter = till.plan(20, 90);
  }

  @Test
  void numbers_stay_until_their_time_has_come() {
    till.sell(order(asha, week, hers));
    leave();

    erase(DUE.minusMillis(1));

    assertThat(only(asha).facts().from()).contains(hers);
    assertThat(stores().subscriptions(hers)).hasSize(1);
  }

  @Test
  void then_none_is_left_in_what_she_bought_for_herself_though_it_runs_on() {
    till.sell(order(asha, week, hers));
    till.sell(order(asha, quarter, hers));
    leave();

    erase(DUE);

    assertThat(stores().transactionsOf(asha)).hasSize(2).noneMatch(this::namesAnybody);
    assertThat(stores().subscriptions(hers)).isEmpty();
    assertThat(erase(DUE)).isZero();
  }

  @Test
  void nor_in_what_she_bought_for_others_whose_lines_have_it_until_it_ends() {
    Subscription running = till.sell(order(asha, quarter, his)).subscription().orElseThrow();
    leave();

    erase(DUE);
    assertThat(only(asha)).matches(one -> !namesAnybody(one));
    assertThat(stores().subscriptions(his)).containsExactly(running);

    erase(running.to().minusMillis(1));
    assertThat(stores().subscriptions(his)).hasSize(1);
    erase(running.to());
    assertThat(stores().subscriptions(his)).isEmpty();
  }

  @Test
  void nor_hers_in_what_others_bought_for_her_whose_plan_goes_on_until_it_ends() {
    till.sell(order(asha, week, hers));
    Subscription running = till.sell(order(bilal, quarter, hers)).subscription().orElseThrow();
    leave();

    erase(DUE);
    assertThat(only(bilal).facts().from()).contains(his);
    assertThat(only(bilal).facts().to()).isEmpty();
    assertThat(stores().subscriptions(hers)).containsExactly(running);

    erase(running.to());
    assertThat(stores().subscriptions(hers)).isEmpty();
  }

  @Test
  void what_is_bought_for_whoever_has_the_number_next_keeps_it() {
    leave();
    UserId next = till.owner(hers, 100);
    till.sell(order(next, week, hers), LEFT.plusSeconds(1));
    till.sell(order(bilal, week, hers), LEFT.plusSeconds(2));

    erase(DUE.plus(Duration.ofDays(365)));

    assertThat(only(next).facts().from()).contains(hers);
    assertThat(only(bilal).facts().to()).contains(hers);
    assertThat(stores().subscriptions(hers)).hasSize(2);
  }

  @Test
  void a_number_from_which_she_paid_before_goes_up_to_then() {
    till.sell(order(asha, week, hers));
    till.sell(order(bilal, week, hers), NOW);
    PhoneNumber later = Fresh.phone();
    stores().move(asha, later);
    till.sell(order(bilal, week, hers), NOW.plusSeconds(1));
    release(Optional.of(later));

    erase(DUE);

    assertThat(stores().transactionsOf(bilal))
        .extracting(one -> one.facts().to())
        .containsExactly(Optional.empty(), Optional.of(hers));
  }

  @Test
  void a_number_that_she_never_verified_is_not_hers_in_what_others_bought() {
    till.sell(order(bilal, week, hers));
    release(Optional.empty());

    erase(DUE);

    assertThat(only(bilal).facts().to()).contains(hers);
  }

  @Test
  void where_her_plan_goes_what_waits_behind_it_keeps_its_days_and_the_next_comes_behind_that() {
    till.sell(order(asha, quarter, hers));
    Subscription waiting = till.sell(order(bilal, week, hers)).subscription().orElseThrow();
    leave();
    erase(DUE);
    UserId next = till.owner(hers, 100);

    Subscription own =
        till.sell(order(next, week, hers), DUE.plusSeconds(1)).subscription().orElseThrow();

    assertThat(waiting.from()).isAfter(DUE);
    assertThat(own.from()).isEqualTo(waiting.to());
    assertThat(Duration.between(own.from(), own.to())).isEqualTo(Duration.ofDays(7));
    assertThat(stores().subscriptions(hers)).containsExactlyInAnyOrder(waiting, own);
  }

  @Test
  void what_is_pending_keeps_them() {
    till.record(List.of(till.decided(byCard(order(asha, week, hers)))), NOW);
    leave();

    erase(DUE);

    assertThat(only(asha).facts().to()).contains(hers);
  }

  protected final void leave() {
    release(Optional.of(hers));
  }

  private void release(Optional<PhoneNumber> own) {
    stores()
        .transactions()
        .inTransaction(
            () -> {
              stores().numbers().release(asha, own, LEFT, DUE);
              return own;
            });
    stores().delete(asha);
  }

  protected final int erase(Instant now) {
    return stores().numbers().erase(now);
  }

  private RechargeTransaction only(UserId user) {
    assertThat(stores().transactionsOf(user)).hasSize(1);
    return stores().transactionsOf(user).getFirst();
  }

  private boolean namesAnybody(RechargeTransaction one) {
    return one.facts().from().isPresent() || one.facts().to().isPresent();
  }
}
