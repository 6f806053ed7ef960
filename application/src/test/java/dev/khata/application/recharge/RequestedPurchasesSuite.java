package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.replies.SomeRequest;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.replies.PlannedReply;
import dev.khata.domain.replies.Replies.Claim;
import dev.khata.domain.replies.ReplyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Purchases that requests ask for which may be sent again. */
public abstract class RequestedPurchasesSuite {
  private static final Duration KEPT = Duration.ofHours(24);

  private final ReplyKey key = SomeRequest.key();

  protected abstract RechargeStores stores();

  @Test
  void what_came_of_the_request_is_put_down_with_the_purchase() {
    UserId payer = till().payer(1_000);

    Receipt receipt = recorded(List.of(asked(key, decided(payer)))).getFirst();

    assertThat(claimed(key, NOW))
        .isEqualTo(
            new Claim.Answered(key.body(), "BOUGHT " + receipt.transactions().getFirst().id()));
  }

  @Test
  void each_of_a_list_is_answered_with_its_own_purchase() {
    ReplyKey other = SomeRequest.key();
    Item first = asked(key, decided(till().payer(300)));
    Item unasked = decided(till().payer(300));
    Item last = asked(other, decided(till().payer(300)));

    List<Receipt> receipts = recorded(List.of(first, unasked, last));

    assertThat(claimed(key, NOW)).isEqualTo(answered(key, receipts.getFirst()));
    assertThat(claimed(other, NOW)).isEqualTo(answered(other, receipts.getLast()));
  }

  @Test
  void a_request_that_was_answered_buys_nothing_more() {
    UserId payer = till().payer(1_000);
    Item answered = asked(key, decided(payer));
    recorded(List.of(answered));
    Item again = asked(key, decided(payer));
    Item other = decided(till().payer(300));

    Outcome outcome = stores().book().record(List.of(other, again), NOW.plusSeconds(1));

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(1, Stale.REPLIED)));
    assertThat(till().wallet(payer)).isEqualTo(700);
  }

  @Test
  void a_key_whose_time_is_over_counts_as_unused() {
    UserId payer = till().payer(1_000);
    recorded(List.of(asked(key, decided(payer))));
    Instant over = NOW.plus(KEPT);
    Item later = asked(key, till().decided(order(payer, plan(), Fresh.phone()), over), over);

    Receipt receipt = till().record(List.of(later), over).getFirst();

    assertThat(claimed(key, over)).isEqualTo(answered(key, receipt));
    assertThat(till().wallet(payer)).isEqualTo(400);
  }

  @Test
  void a_purchase_that_is_not_recorded_answers_no_request() {
    UserId payer = till().payer(300);
    Item item = asked(key, decided(payer));
    till().sell(order(payer, plan(), Fresh.phone()));

    Outcome outcome = stores().book().record(List.of(item), NOW);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.BALANCE)));
    assertThat(claimed(key, NOW)).isEqualTo(new Claim.Free());
  }

  private Item decided(UserId payer) {
    return till().decided(order(payer, plan(), Fresh.phone()));
  }

  private Plan plan() {
    return till().plan(300, 28);
  }

  private static Item asked(ReplyKey key, Item item) {
    return asked(key, item, NOW);
  }

  private static Item asked(ReplyKey key, Item item, Instant at) {
    PlannedReply reply = new PlannedReply(key, "BOUGHT", at.plus(KEPT));
    return new Item(item.decision(), item.notice(), Optional.of(reply));
  }

  private List<Receipt> recorded(List<Item> items) {
    return till().record(items, NOW);
  }

  private static Claim answered(ReplyKey key, Receipt receipt) {
    return new Claim.Answered(key.body(), "BOUGHT " + receipt.transactions().getFirst().id());
  }

  private Claim claimed(ReplyKey of, Instant now) {
    return stores().transactions().inTransaction(() -> stores().replies().claim(of, now));
  }

  private Till till() {
    return new Till(stores());
  }
}
