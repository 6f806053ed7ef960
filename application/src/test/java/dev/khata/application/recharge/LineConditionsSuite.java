package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.SomeMessage;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must still be so of a line when a purchase for it is recorded. */
public abstract class LineConditionsSuite {
  private final PhoneNumber line = Fresh.phone();

  protected abstract RechargeStores stores();

  @Test
  void a_stranger_who_begins_at_once_is_out_of_date_once_something_runs() {
    UserId stranger = till().payer(1_000);
    Plan plan = till().plan(100, 28);
    Item item = till().decided(atOnce(stranger, plan, line));

    till().sell(order(till().payer(1_000), plan, line));

    assertOutdated(item, stranger, new PurchaseRefusal.ActivationNotAllowed());
  }

  @Test
  void the_buyer_of_what_runs_is_out_of_date_once_the_owner_has_ended_it() {
    UserId stranger = till().payer(1_000);
    UserId owner = till().owner(line, 1_000);
    Plan plan = till().plan(100, 28);
    till().sell(order(stranger, plan, line));
    Item item = till().decided(atOnce(stranger, plan, line));

    till().sell(atOnce(owner, plan, line));

    assertOutdated(item, stranger, new PurchaseRefusal.ActivationNotAllowed());
  }

  @Test
  void who_ended_what_they_bought_may_end_it_again() {
    UserId stranger = till().payer(1_000);
    Plan plan = till().plan(100, 28);
    Item item = till().decided(atOnce(stranger, plan, line));
    till().sell(order(stranger, plan, line));

    till().record(List.of(item), NOW);

    assertThat(stores().subscriptions(line)).hasSize(2);
  }

  @Test
  void an_owner_is_out_of_date_once_the_number_is_anothers() {
    UserId former = till().owner(line, 1_000);
    Plan plan = till().plan(100, 28);
    till().sell(order(till().payer(1_000), plan, line));
    Item item = till().decided(atOnce(former, plan, line));

    stores().move(former, Fresh.phone());
    till().owner(line, 0);

    assertOutdated(item, former, new PurchaseRefusal.ActivationNotAllowed());
  }

  @Test
  void a_stranger_is_out_of_date_once_strangers_have_filled_their_31_days() {
    UserId stranger = till().payer(1_000);
    till().sell(order(till().owner(line, 1_000), till().plan(100, 7), line));
    till().sell(order(till().payer(1_000), till().plan(100, 31), line));
    Plan day = till().plan(10, 1);
    Item item = till().decided(order(stranger, day, line));

    till().sell(order(till().payer(1_000), day, line));

    assertOutdated(item, stranger, new PurchaseRefusal.LineQueueFull());
  }

  @Test
  void an_owner_is_out_of_date_once_the_queue_is_full() {
    UserId owner = till().owner(line, 1_000);
    till().sell(order(owner, till().plan(100, 366), line));
    Item item = till().decided(order(owner, till().plan(100, 1), line));

    till().sell(order(owner, till().plan(100, 1), line));

    assertOutdated(item, owner, new PurchaseRefusal.LineQueueFull());
  }

  @Test
  void one_decadeplan_of_a_stranger_does_not_keep_the_owner_from_queuing() {
    UserId owner = till().owner(line, 1_000);
    Subscription decade = sell(till().payer(1_000), 3_650);

    Subscription first = sell(owner, 335);
    Subscription second = sell(owner, 1);

    assertThat(first.from()).isEqualTo(decade.to());
    assertThat(second.from()).isEqualTo(first.to());
    assertThat(till().decide(order(owner, till().plan(100, 1), line), NOW))
        .isEqualTo(new Decision.Refuse(new PurchaseRefusal.LineQueueFull()));
  }

  @Test
  void of_a_list_for_one_line_those_that_find_it_full_are_named() {
    UserId stranger = till().payer(1_000);
    Plan month = till().plan(100, 31);
    List<Item> items =
        Stream.generate(() -> till().decided(order(stranger, month, line))).limit(4).toList();

    Outcome outcome = stores().book().record(items, NOW);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(2, Stale.LINE, 3, Stale.LINE)));
    assertThat(stores().subscriptions(line)).isEmpty();
    assertThat(till().wallet(stranger)).isEqualTo(1_000);
    till().record(items.subList(0, 2), NOW);
    assertThat(stores().subscriptions(line)).hasSize(2);
  }

  @Test
  void time_makes_room() {
    UserId stranger = till().payer(1_000);
    till().sell(order(stranger, till().plan(100, 33), line));
    Plan day = till().plan(10, 1);
    Instant later = NOW.plus(Duration.ofDays(2));
    assertThat(till().decide(order(stranger, day, line), later.minusNanos(1_000)))
        .isEqualTo(new Decision.Refuse(new PurchaseRefusal.LineQueueFull()));

    assertThat(till().sell(order(stranger, day, line), later).subscription()).isPresent();
  }

  /** Nothing is written, the next one gets the next number, and who decides again is refused. */
  private void assertOutdated(Item item, UserId payer, PurchaseRefusal now) {
    List<Subscription> there = stores().subscriptions(line);
    int before = stores().transactionsOf(payer).size();
    long wallet = till().wallet(payer);
    Message notice = SomeMessage.createdAt(NOW).make();

    Outcome outcome =
        stores().book().record(List.of(new Item(item.decision(), Optional.of(notice))), NOW);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.LINE)));
    assertThat(stores().subscriptions(line)).isEqualTo(there);
    assertThat(stores().transactionsOf(payer)).hasSize(before);
    assertThat(stores().isTold(notice.id())).isFalse();
    assertThat(till().wallet(payer)).isEqualTo(wallet);
    assertThat(till().decide(item.decision().sale().orElseThrow().purchase().order(), NOW))
        .isEqualTo(new Decision.Refuse(now));
    assertThat(
            till()
                .sell(order(payer, till().plan(1, 1), Fresh.phone()))
                .transactions()
                .getFirst()
                .seq())
        .isEqualTo(before + 1L);
  }

  private Subscription sell(UserId payer, int days) {
    return till().sell(order(payer, till().plan(100, days), line)).subscription().orElseThrow();
  }

  private Till till() {
    return new Till(stores());
  }
}
