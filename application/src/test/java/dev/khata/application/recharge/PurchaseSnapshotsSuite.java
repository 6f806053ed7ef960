package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.SomePlan;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Label;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.OfferFacts;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.Snapshot;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link dev.khata.domain.recharge.PurchaseSnapshots}. */
public abstract class PurchaseSnapshotsSuite {
  private final PhoneNumber line = Fresh.phone();

  protected abstract RechargeStores stores();

  @Test
  void a_new_user_has_nothing_and_never_recharged() {
    PhoneNumber phone = Fresh.phone();
    UserId user = stores().user(phone, UserType.POSTPAID);

    Payer payer = of(order(user, till().plan(100, 28), line)).payer();

    assertThat(payer)
        .isEqualTo(
            new Payer(
                user, Optional.of(phone), true, UserType.POSTPAID, "en", false, npr(0), npr(0)));
  }

  @Test
  void money_and_wishes_of_the_payer_are_seen() {
    UserId user = till().payer(1_234);
    stores().silence(user);

    Payer payer = of(order(user, till().plan(100, 28), line)).payer();

    assertThat(payer.available()).isEqualTo(npr(1_234));
    assertThat(payer.alerts()).isFalse();
  }

  @Test
  void the_plan_is_seen_with_all_that_it_asks() {
    PlanGroup group =
        stores().groups().add(new Label(Fresh.word()), Optional.empty(), NOW).orElseThrow();
    Plan plan =
        till().add(SomePlan.named(Fresh.word(), Somebody.NPR).in(group.id()).fullTerms(NOW));

    Snapshot snapshot = of(order(till().payer(0), plan, line));

    assertThat(snapshot.plan())
        .contains(
            new PlanFacts(
                plan.id(),
                plan.version(),
                plan.terms().name(),
                Optional.of(group.name()),
                plan.terms().price(),
                plan.terms().validityDays(),
                plan.terms().status(),
                plan.terms().userType(),
                plan.terms().criteria()));
    assertThat(snapshot.offer()).isEmpty();
  }

  @Test
  void the_offer_is_seen_with_all_that_it_asks_and_gives() {
    Criteria criteria = SomePlan.fullCriteria(Somebody.NPR, NOW);
    Reward reward =
        new Reward(
            Optional.of(new Portion.Percent(1_250)),
            Optional.of(new Portion.Flat(npr(2_500))),
            Optional.of(npr(5_000)));
    Offer offer = till().offer(criteria, reward);

    Snapshot snapshot = of(with(offer.id(), order(till().payer(0), till().plan(100, 28), line)));

    assertThat(snapshot.offer())
        .contains(
            new OfferFacts(
                offer.id(),
                offer.version(),
                offer.terms().status(),
                offer.terms().dates(),
                criteria,
                reward));
  }

  @Test
  void what_there_is_not_is_not_seen() {
    Plan plan = till().plan(100, 28);
    PurchaseOrder order = with(new OfferId(Long.MAX_VALUE), order(till().payer(0), plan, line));
    stores().transactions().inTransaction(() -> stores().plans().delete(plan.id()));

    Snapshot snapshot = of(order);

    assertThat(snapshot.plan()).isEmpty();
    assertThat(snapshot.offer()).isEmpty();
    assertThat(snapshot.lineType()).isEmpty();
  }

  @Test
  void the_line_is_of_the_type_of_whoever_has_verified_it() {
    stores().user(line, UserType.POSTPAID);

    Snapshot snapshot = of(order(till().payer(0), till().plan(100, 28), line));

    assertThat(snapshot.lineType()).contains(UserType.POSTPAID);
  }

  @Test
  void of_a_payer_who_is_none_any_more_nothing_is_known() {
    PurchaseOrder order = order(till().payer(0), till().plan(100, 28), line);

    stores().delete(order.payer());

    assertThat(stores().snapshots().of(order)).isEmpty();
  }

  private Snapshot of(PurchaseOrder order) {
    return stores().snapshots().of(order).orElseThrow();
  }

  private Till till() {
    return new Till(stores());
  }
}
