package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.PurchaseOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often purchases can use an offer, as they are recorded. */
public abstract class OfferLimitsSuite {
  private final PhoneNumber line = Fresh.phone();

  protected abstract RechargeStores stores();

  @Test
  void a_sale_under_an_offer_that_others_have_used_up_is_out_of_date() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 1);
    Offer offer = till().offer(new UseLimits(Optional.empty(), Optional.of(1)));
    Item item = till().decided(with(offer.id(), order(payer, plan, line)));

    till().sell(with(offer.id(), order(till().payer(300), plan, Fresh.phone())));

    assertUsedUp(item);
    assertThat(till().wallet(payer)).isEqualTo(1_000);
  }

  @Test
  void a_sale_under_an_offer_that_the_payer_has_used_up_is_out_of_date() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 1);
    Offer offer = till().offer(new UseLimits(Optional.of(1), Optional.empty()));
    Item item = till().decided(with(offer.id(), order(payer, plan, line)));

    till().sell(with(offer.id(), order(till().payer(300), plan, Fresh.phone())));
    till().sell(with(offer.id(), order(payer, plan, Fresh.phone())));

    assertUsedUp(item);
    assertThat(till().wallet(payer)).isEqualTo(700);
  }

  @Test
  void uses_that_failed_do_not_count() {
    Plan plan = till().plan(300, 1);
    Offer offer = till().offer(new UseLimits(Optional.of(1), Optional.of(1)));
    UserId payer = till().payer(299);
    till().sell(with(offer.id(), order(payer, plan, line)));

    till().topUp(payer, 1);
    till().sell(with(offer.id(), order(payer, plan, line)));

    assertThat(till().wallet(payer)).isZero();
  }

  @Test
  void of_a_list_all_fit_within_the_limits_or_the_last_ones_are_out_of_date() {
    Plan plan = till().plan(100, 1);
    Offer offer = till().offer(new UseLimits(Optional.empty(), Optional.of(3)));
    List<Item> five = decided(offer, plan, 5);

    Outcome outcome = stores().book().record(five, NOW);

    assertThat(outcome)
        .isEqualTo(new Outcome.Outdated(Map.of(3, Stale.OFFER_USED_UP, 4, Stale.OFFER_USED_UP)));
    till().record(five.subList(0, 3), NOW);
    assertThat(stores().book().record(decided(till().offer(UseLimits.NONE), plan, 5), NOW))
        .isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void of_a_list_of_one_payer_no_more_are_recorded_than_one_user_can_have() {
    Plan plan = till().plan(100, 1);
    Offer offer = till().offer(new UseLimits(Optional.of(2), Optional.empty()));
    UserId payer = till().payer(1_000);
    PurchaseOrder order = with(offer.id(), order(payer, plan, line));
    List<Item> three = Stream.generate(() -> till().decided(order)).limit(3).toList();

    assertThat(stores().book().record(three, NOW))
        .isEqualTo(new Outcome.Outdated(Map.of(2, Stale.OFFER_USED_UP)));

    till().record(three.subList(0, 2), NOW);
    assertThat(till().wallet(payer)).isEqualTo(800);
  }

  @Test
  void a_limit_that_comes_back_counts_what_was_used_without_it() {
    Plan plan = till().plan(100, 1);
    Offer offer = till().offer(new UseLimits(Optional.empty(), Optional.of(2)));
    till().sell(with(offer.id(), order(till().payer(100), plan, line)));
    till().limit(offer, UseLimits.NONE);
    till().sell(with(offer.id(), order(till().payer(100), plan, line)));
    till().limit(offer, new UseLimits(Optional.empty(), Optional.of(3)));

    List<Item> two = decided(offer, plan, 2);

    assertThat(stores().book().record(two, NOW))
        .isEqualTo(new Outcome.Outdated(Map.of(1, Stale.OFFER_USED_UP)));
  }

  private List<Item> decided(Offer offer, Plan plan, int sales) {
    return Stream.generate(() -> with(offer.id(), order(till().payer(100), plan, Fresh.phone())))
        .limit(sales)
        .map(till()::decided)
        .toList();
  }

  private void assertUsedUp(Item item) {
    assertThat(stores().book().record(List.of(item), NOW))
        .isEqualTo(new Outcome.Outdated(Map.of(0, Stale.OFFER_USED_UP)));
  }

  private Till till() {
    return new Till(stores());
  }
}
