package dev.khata.application.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Outlook;
import dev.khata.domain.autopay.Outlook.Planned;
import dev.khata.domain.autopay.Outlooks;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of {@link Outlooks}. */
public abstract class OutlooksSuite {
  private static final Instant NOW = SomeMandate.NOW;
  private static final Duration DAY = Duration.ofDays(1);

  protected abstract Outlooks outlooks();

  protected abstract Mandates mandates();

  protected abstract RechargeStores stores();

  @Test
  void the_earliest_is_charged_first_and_of_those_at_one_instant_the_oldest() {
    UserId payer = till().payer(250);
    Plan plan = till().plan(100, 28);
    Mandate late = add(SomeMandate.of(payer).plan(plan.id()).due(NOW.plusSeconds(2)));
    Mandate early = add(SomeMandate.of(payer).plan(plan.id()).due(NOW.plusSeconds(1)));
    Mandate later = add(SomeMandate.of(payer).plan(plan.id()).due(NOW.plusSeconds(2)));

    assertThat(outlooks().of(Set.of(payer)))
        .isEqualTo(
            Map.of(payer, outlook(250, sold(early, 100), sold(late, 100), sold(later, 100))));
  }

  @Test
  void what_is_tried_again_sooner_than_it_is_due_comes_at_that_time() {
    UserId payer = till().payer(0);
    Plan plan = till().plan(100, 28);
    Mandate first = add(SomeMandate.of(payer).plan(plan.id()).due(NOW.plus(DAY)));
    Mandate retried = add(SomeMandate.of(payer).plan(plan.id()).due(NOW.plus(DAY.multipliedBy(9))));
    save(retried, SomeMandate.retrying(retried, NOW.minusSeconds(1)));

    assertThat(outlooks().of(Set.of(payer)))
        .containsEntry(payer, outlook(0, sold(retried, 100), sold(first, 100)));
  }

  @Test
  void what_charges_nothing_is_left_out() {
    UserId payer = till().payer(50);
    Plan plan = till().plan(100, 28);
    SomeMandate mandate = SomeMandate.of(payer).plan(plan.id());
    save(add(mandate).with(new MandateState.Paused()));
    save(add(mandate).with(new MandateState.Removed()));
    add(mandate.plan(new PlanId(Long.MAX_VALUE)));

    assertThat(outlooks().of(Set.of(payer, Somebody.somebody())))
        .isEqualTo(Map.of(payer, outlook(50)));
    assertThat(outlooks().of(Set.of())).isEmpty();
  }

  @Test
  void a_plan_that_is_inactive_is_not_sold() {
    UserId payer = till().payer(500);
    Plan plan = till().plan(100, 28);
    Mandate mandate = add(SomeMandate.of(payer).plan(plan.id()));
    stores().plans().update(plan.with(plan.terms().with(Availability.INACTIVE), NOW));

    assertThat(outlooks().of(Set.of(payer)))
        .containsEntry(payer, outlook(500, new Planned(mandate.id(), Somebody.npr(100), false)));
  }

  private Till till() {
    return new Till(stores());
  }

  private Mandate add(SomeMandate mandate) {
    return mandates().add(mandate.build());
  }

  private void save(Mandate mandate, Occurrence... decided) {
    stores()
        .transactions()
        .inTransaction(
            () -> {
              mandates().save(new MandateChange(mandate, List.of(decided), Optional.empty()), NOW);
              return mandate;
            });
  }

  private static Outlook outlook(long available, Planned... planned) {
    return new Outlook(Somebody.npr(available), List.of(planned));
  }

  private static Planned sold(Mandate mandate, long price) {
    return new Planned(mandate.id(), Somebody.npr(price), true);
  }
}
