package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.LIMITS;
import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.SomePlan;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.LineFacts.Owner;
import dev.khata.domain.recharge.OfferFacts;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link dev.khata.domain.recharge.PurchaseSnapshots}. */
public abstract class PurchaseSnapshotsSuite {
  private static final Duration DAY = Duration.ofDays(1);

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
                user,
                Optional.of(phone),
                UserType.POSTPAID,
                User.DEFAULT_LANGUAGE,
                false,
                false,
                npr(0),
                npr(0),
                npr(0),
                Money.zero(Unit.POINTS),
                false));
  }

  @Test
  void it_is_seen_whether_somebody_waits_for_the_payer() {
    UserId user = till().payer(0);
    UserId other = till().payer(0);
    stores().await(user);
    Plan plan = till().plan(100, 28);

    assertThat(of(order(user, plan, line)).payer().awaited()).isTrue();
    assertThat(of(order(other, plan, line)).payer().awaited()).isFalse();
  }

  @Test
  void money_of_the_payer_is_seen() {
    UserId user = till().payer(1_234);

    Payer payer = of(order(user, till().plan(100, 28), line)).payer();

    assertThat(payer.available()).isEqualTo(npr(1_234));
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
    UseLimits limits = new UseLimits(Optional.of(2), Optional.of(10));
    Offer offer = till().offer(criteria, reward, limits);

    Snapshot snapshot = of(with(offer.id(), order(till().payer(0), till().plan(100, 28), line)));

    assertThat(snapshot.offer())
        .contains(
            new OfferFacts(
                offer.id(),
                offer.version(),
                offer.terms().status(),
                offer.terms().dates(),
                criteria,
                reward,
                limits,
                OfferFacts.Uses.NONE));
  }

  @Test
  void uses_of_an_offer_with_limits_are_seen_those_before_it_had_any_too() {
    Offer offer = till().offer(UseLimits.NONE);
    Plan plan = till().plan(100, 1);
    UserId payer = till().payer(200);
    till().sell(with(offer.id(), order(payer, plan, line)));
    till().sell(with(offer.id(), order(payer, plan, line)));
    till().sell(with(offer.id(), order(till().payer(100), plan, line)));
    till().sell(with(offer.id(), order(till().payer(0), plan, line)));

    till().limit(offer, new UseLimits(Optional.of(5), Optional.of(9)));

    assertThat(of(with(offer.id(), order(payer, plan, line))).offer().orElseThrow().uses())
        .isEqualTo(new OfferFacts.Uses(2, 3));
  }

  @Test
  void what_there_is_not_is_not_seen() {
    Plan plan = till().plan(100, 28);
    PurchaseOrder order = with(new OfferId(Long.MAX_VALUE), order(till().payer(0), plan, line));
    stores().transactions().inTransaction(() -> stores().plans().delete(plan.id()));

    Snapshot snapshot = of(order);

    assertThat(snapshot.plan()).isEmpty();
    assertThat(snapshot.offer()).isEmpty();
    assertThat(snapshot.line().type()).isEmpty();
  }

  @Test
  void the_line_is_of_the_type_of_whoever_has_verified_it() {
    stores().user(line, UserType.POSTPAID);

    Snapshot snapshot = of(order(till().payer(0), till().plan(100, 28), line));

    assertThat(snapshot.line().type()).contains(UserType.POSTPAID);
  }

  @Test
  void what_runs_and_waits_on_the_line_is_seen_and_whose_it_is() {
    UserId owner = till().owner(line, 1_000);
    UserId stranger = till().payer(1_000);
    PurchaseOrder order = order(owner, till().plan(100, 7), line);
    assertThat(of(order).line())
        .isEqualTo(LineFacts.free(Optional.of(new Owner(owner, UserType.PREPAID)), NOW));

    till().sell(order(stranger, till().plan(100, 3), line));
    till().sell(order);
    till().sell(order(stranger, till().plan(100, 2), line));

    PurchaseOrder anothers = order(till().payer(0), till().plan(100, 7), line);
    LineFacts aDayLater = line(anothers, 1);
    assertThat(aDayLater.running()).contains(stranger);
    assertThat(aDayLater.ahead()).isEqualTo(DAY.multipliedBy(11));
    assertThat(aDayLater.strangers()).isEqualTo(DAY.multipliedBy(4));
    LineFacts later = line(anothers, 3);
    assertThat(later.running()).contains(owner);
    assertThat(later.ahead()).isEqualTo(DAY.multipliedBy(9));
    assertThat(later.strangers()).isEqualTo(DAY.multipliedBy(2));
    assertThat(line(order, 3).ahead()).isEqualTo(DAY.multipliedBy(9));
    assertThat(line(order, 12))
        .isEqualTo(
            LineFacts.free(
                Optional.of(new Owner(owner, UserType.PREPAID)), NOW.plus(DAY.multipliedBy(12))));
  }

  @Test
  void on_a_line_of_nobody_all_is_of_strangers() {
    UserId payer = till().payer(1_000);
    PurchaseOrder order = order(payer, till().plan(100, 7), line);

    till().sell(order);

    assertThat(of(order).line())
        .isEqualTo(
            new LineFacts(
                Optional.empty(),
                Optional.of(payer),
                DAY.multipliedBy(7),
                DAY.multipliedBy(7),
                NOW));
  }

  @Test
  void a_line_is_never_earlier_than_it_was() {
    UserId payer = till().payer(1_000);
    PurchaseOrder order = order(payer, till().plan(100, 7), line);
    till().sell(order, NOW.plusSeconds(5));

    LineFacts facts = of(order).line();

    assertThat(facts.at()).isEqualTo(NOW.plusSeconds(5));
    assertThat(facts.running()).contains(payer);
    assertThat(facts.ahead()).isEqualTo(DAY.multipliedBy(7));
  }

  @Test
  void of_a_payer_who_is_none_any_more_nothing_is_known() {
    PurchaseOrder order = order(till().payer(0), till().plan(100, 28), line);

    stores().delete(order.payer());

    assertThat(stores().snapshots().of(order, LIMITS, NOW)).isEmpty();
  }

  @Test
  void on_a_full_line_of_their_own_it_is_seen_what_strangers_have() {
    UserId owner = till().owner(line, 1_000);
    till().sell(order(till().payer(1_000), till().plan(100, 40), line));
    till().sell(order(owner, till().plan(100, 400), line));

    LineFacts full = of(order(owner, till().plan(100, 7), line)).line();

    assertThat(full.ahead()).isEqualTo(DAY.multipliedBy(440));
    assertThat(full.strangers()).isEqualTo(DAY.multipliedBy(40));
  }

  private LineFacts line(PurchaseOrder order, int daysLater) {
    Instant later = NOW.plus(DAY.multipliedBy(daysLater));
    return stores().snapshots().of(order, LIMITS, later).orElseThrow().line();
  }

  private Snapshot of(PurchaseOrder order) {
    return stores().snapshots().of(order, LIMITS, NOW).orElseThrow();
  }

  private Till till() {
    return new Till(stores());
  }
}
