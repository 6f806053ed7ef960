package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.SomeMessage;
import dev.khata.application.recharge.Till;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What purchases that go together do to each other: nothing. */
@Timeout(30)
class GroupedPurchaseBookTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int LANES = 2;
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Till till = new Till(stores);
  private final Plan plan = till.plan(100, 28);
  private final Gate gate = new Gate(new JooqPurchaseBook(DATABASE.database()));
  private final List<CompletableFuture<Outcome>> lanes = new ArrayList<>();
  private final GroupedPurchaseBook book =
      new GroupedPurchaseBook(gate, DATABASE.database(), Duration.ofSeconds(60));

  /** Lets the first in when it is opened, the second at the end, all others as they come. */
  private static final class Gate implements PurchaseBook {
    private final PurchaseBook behind;
    private final CountDownLatch taken = new CountDownLatch(LANES);
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Integer> sizes = new ArrayList<>();

    Gate(PurchaseBook behind) {
      this.behind = behind;
    }

    @Override
    public Outcome record(List<Item> items, Instant now) {
      int calls;
      synchronized (sizes) {
        sizes.add(items.size());
        calls = sizes.size();
      }
      taken.countDown();
      if (calls <= LANES) {
        GroupedPurchaseBookTest.await(calls == 1 ? open : end);
      }
      return behind.record(items, now);
    }
  }

  @AfterEach
  void the_books_are_right() {
    gate.end.countDown();
    lanes.forEach(CompletableFuture::join);
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void those_who_come_while_others_are_recorded_go_in_one_statement() {
    List<UserId> payers = Stream.generate(() -> till.payer(100)).limit(5).toList();

    List<CompletableFuture<Outcome>> outcomes =
        together(
            payers.stream().map(payer -> order(payer, plan, Fresh.phone())).map(till::decided));

    for (int i = 0; i < 5; i++) {
      RechargeTransaction transaction = transaction(outcomes.get(i).join());
      assertThat(stores.transactionsOf(payers.get(i))).containsExactly(transaction);
      assertThat(till.wallet(payers.get(i))).isZero();
    }
    assertThat(gate.sizes).containsExactly(1, 1, 5);
  }

  @Test
  void of_those_who_want_more_of_an_offer_than_there_is_as_many_get_it_as_can() {
    Offer offer = till.offer(new UseLimits(Optional.empty(), Optional.of(3)));

    List<CompletableFuture<Outcome>> outcomes =
        together(
            Stream.generate(() -> with(offer.id(), order(till.payer(100), plan, Fresh.phone())))
                .limit(5)
                .map(till::decided));

    List<Outcome> all = outcomes.stream().map(CompletableFuture::join).toList();
    assertThat(all).filteredOn(Outcome.Recorded.class::isInstance).hasSize(3);
    assertThat(all)
        .filteredOn(new Outcome.Outdated(Map.of(0, Stale.OFFER_USED_UP))::equals)
        .hasSize(2);
  }

  @Test
  void one_who_is_outdated_is_told_so_and_the_others_are_recorded() {
    Plan edited = till.plan(100, 28);
    UserId late = till.payer(100);
    UserId poor = till.payer(100);
    UserId fine = till.payer(100);
    Item lateItem = till.decided(order(late, edited, Fresh.phone()));
    Item poorItem = till.decided(order(poor, plan, Fresh.phone()));
    Item fineItem = till.decided(order(fine, plan, Fresh.phone()));
    till.edit(edited);
    till.sell(order(poor, plan, Fresh.phone()));

    List<CompletableFuture<Outcome>> outcomes = together(Stream.of(lateItem, poorItem, fineItem));

    assertThat(outcomes.get(0).join()).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.PLAN)));
    assertThat(outcomes.get(1).join()).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.BALANCE)));
    assertThat(transaction(outcomes.get(2).join()).seq()).isEqualTo(1);
    assertThat(till.wallet(late)).isEqualTo(100);
    assertThat(till.wallet(fine)).isZero();
  }

  @Test
  void one_that_the_database_refuses_fails_and_the_others_are_recorded() {
    UserId doubled = till.payer(200);
    UserId fine = till.payer(100);
    Message notice = SomeMessage.createdAt(NOW).make();
    till.record(List.of(told(till.decided(order(doubled, plan, Fresh.phone())), notice)), NOW);
    Item again = told(till.decided(order(doubled, plan, Fresh.phone())), notice);

    List<CompletableFuture<Outcome>> outcomes =
        together(Stream.of(again, till.decided(order(fine, plan, Fresh.phone()))));

    assertThatThrownBy(outcomes.get(0)::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DataAccessException.class);
    assertThat(till.wallet(doubled)).isEqualTo(100);
    assertThat(transaction(outcomes.get(1).join()).seq()).isEqualTo(1);
  }

  @Test
  void one_payer_and_one_line_are_not_in_each_others_way() {
    PhoneNumber line = Fresh.phone();
    UserId twice = till.payer(200);
    UserId other = till.payer(100);

    List<CompletableFuture<Outcome>> outcomes =
        together(
            Stream.of(
                till.decided(atOnce(twice, plan, line)),
                till.decided(order(twice, plan, Fresh.phone())),
                till.decided(order(other, plan, line))));

    List<Long> seqs =
        outcomes.stream().map(outcome -> transaction(outcome.join()).seq()).sorted().toList();
    assertThat(seqs).containsExactly(1L, 1L, 2L);
    assertThat(stores.subscriptions(line)).hasSize(2);
    assertThat(till.wallet(twice)).isZero();
    assertThat(till.wallet(other)).isZero();
  }

  @Test
  void who_is_in_a_transaction_goes_with_it_alone() {
    UserId payer = till.payer(100);
    gate.open.countDown();

    assertThatThrownBy(
            () ->
                stores
                    .transactions()
                    .inTransaction(
                        () -> {
                          book.record(
                              List.of(till.decided(order(payer, plan, Fresh.phone()))), NOW);
                          assertThat(till.wallet(payer)).isZero();
                          throw new UnsupportedOperationException("changed my mind");
                        }))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(till.wallet(payer)).isEqualTo(100);
    assertThat(stores.transactionsOf(payer)).isEmpty();
  }

  /** Lets these stand in line while both lanes are taken, then makes way on one. */
  private List<CompletableFuture<Outcome>> together(Stream<Item> items) {
    List<Item> decided = items.toList();
    for (int lane = 0; lane < LANES; lane++) {
      lanes.add(recorded(till.decided(order(till.payer(100), plan, Fresh.phone()))));
    }
    await(gate.taken);
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
    for (Item item : decided) {
      outcomes.add(recorded(item));
      while (book.waiting() < outcomes.size()) {
        Thread.onSpinWait();
      }
    }
    gate.open.countDown();
    return outcomes;
  }

  private CompletableFuture<Outcome> recorded(Item item) {
    return CompletableFuture.supplyAsync(() -> book.record(List.of(item), NOW), THREADS);
  }

  private static Item told(Item item, Message notice) {
    return new Item(item.decision(), Optional.of(notice));
  }

  private static RechargeTransaction transaction(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    return ((Outcome.Recorded) outcome).receipts().getFirst().transactions().getFirst();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
