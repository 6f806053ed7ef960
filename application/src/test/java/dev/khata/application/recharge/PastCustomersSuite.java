package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.RememberedNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link PastCustomers}. Nothing else may forget them meanwhile. */
public abstract class PastCustomersSuite {
  private static final Reward FREE =
      new Reward(Optional.of(new Portion.Percent(10_000)), Optional.empty(), Optional.empty());

  private final PhoneNumber number = Fresh.phone();
  private final KeyRing old = TestKeys.ring("old");
  private final KeyRing both = new KeyRing(List.of(TestKeys.key("new-1"), TestKeys.key("old-1")));

  protected abstract RechargeStores stores();

  protected abstract PastCustomers customers();

  @Test
  void who_recharged_for_nothing_has_recharged_and_who_could_not_pay_has_not() {
    Till till = new Till(stores());
    UserId free = till.payer(0);
    UserId poor = till.payer(0);
    Offer offer = till.offer(Criteria.NONE, FREE);

    till.sell(with(offer.id(), order(free, till.plan(100, 7), Fresh.phone())));
    till.sell(order(poor, till.plan(100, 7), Fresh.phone()));

    assertThat(customers().everRecharged(free)).isTrue();
    assertThat(customers().everRecharged(poor)).isFalse();
  }

  @Test
  void a_number_is_known_until_its_time_is_over() {
    Instant end = NOW.plusSeconds(10);

    customers().remember(RememberedNumber.of(number, old), end);

    assertThat(know(number, old, end.minusSeconds(1))).isTrue();
    assertThat(know(number, old, end)).isFalse();
    assertThat(know(Fresh.phone(), old, NOW)).isFalse();
  }

  @Test
  void a_number_is_known_by_the_key_that_it_was_remembered_under() {
    customers().remember(RememberedNumber.of(number, old), NOW.plusSeconds(10));

    assertThat(know(number, both, NOW)).isTrue();
    assertThat(know(number, TestKeys.ring("new"), NOW)).isFalse();
  }

  @Test
  void of_many_those_are_told_that_are_known() {
    NumberHash first = NumberHash.of(number, old);
    PhoneNumber other = Fresh.phone();
    NumberHash second = NumberHash.of(other, old);
    NumberHash stranger = NumberHash.of(Fresh.phone(), old);
    customers().remember(RememberedNumber.of(number, old), NOW.plusSeconds(10));
    customers().remember(RememberedNumber.of(other, old), NOW.plusSeconds(10));

    assertThat(customers().known(List.of(stranger, first, second), NOW))
        .containsExactlyInAnyOrder(first, second);
    assertThat(customers().known(List.of(), NOW)).isEmpty();
  }

  @Test
  void what_is_remembered_longer_is_not_forgotten_earlier() {
    customers().remember(RememberedNumber.of(number, old), NOW.plusSeconds(10));
    customers().remember(RememberedNumber.of(number, old), NOW.plusSeconds(5));

    assertThat(know(number, old, NOW.plusSeconds(9))).isTrue();
    customers().remember(RememberedNumber.of(number, old), NOW.plusSeconds(20));
    assertThat(know(number, old, NOW.plusSeconds(19))).isTrue();
  }

  @Test
  void a_number_that_was_given_up_is_known_once_who_had_it_has_recharged() {
    Till till = new Till(stores());
    UserId user = till.payer(100);
    Instant end = NOW.plusSeconds(10);
    customers().gaveUp(user, RememberedNumber.of(number, old), end);
    customers().gaveUp(user, RememberedNumber.of(number, old), NOW.plusSeconds(5));
    customers().gaveUp(till.payer(0), RememberedNumber.of(number, old), NOW.plusSeconds(20));
    assertThat(know(number, old, NOW)).isFalse();

    till.sell(order(user, till.plan(100, 7), Fresh.phone()));

    assertThat(know(number, both, end.minusSeconds(1))).isTrue();
    assertThat(know(number, old, end)).isFalse();
    assertThat(know(Fresh.phone(), old, NOW)).isFalse();
  }

  @Test
  void those_whose_time_is_over_are_forgotten() {
    customers().forget(NOW);
    PhoneNumber other = Fresh.phone();
    customers().remember(RememberedNumber.of(number, old), NOW);
    customers().remember(RememberedNumber.of(other, old), NOW.plusSeconds(1));
    customers().gaveUp(new UserId(7), RememberedNumber.of(number, old), NOW);
    customers().gaveUp(new UserId(7), RememberedNumber.of(other, old), NOW.plusSeconds(1));

    assertThat(customers().forget(NOW)).isEqualTo(2);

    assertThat(know(number, old, NOW.minusSeconds(1))).isFalse();
    assertThat(know(other, old, NOW)).isTrue();
  }

  private boolean know(PhoneNumber someNumber, KeyRing keys, Instant now) {
    return !customers().known(NumberHash.each(someNumber, keys), now).isEmpty();
  }
}
