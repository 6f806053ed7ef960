package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.LIMITS;
import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.persistence.database.Grouping;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Snapshots that are read together: each is what it would be alone, and as of now. */
@Timeout(30)
class GroupedPurchaseSnapshotsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private final Transactions transactions = DATABASE.transactions();
  private final Till till = new Till(new StoredRecharges(DATABASE));
  private final JooqPurchaseSnapshots snapshots =
      new JooqPurchaseSnapshots(DATABASE.database(), Somebody.NPR, Duration.ofSeconds(60));

  @Test
  void of_many_who_ask_at_once_each_gets_what_they_would_alone() {
    Offer offer = till.offer(new UseLimits(Optional.of(2), Optional.of(100)));
    List<PurchaseOrder> orders = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      UserId payer = till.payer(1_000 + i);
      Plan plan = till.plan(100 + i, 28);
      PurchaseOrder order = order(payer, plan, Fresh.phone());
      if (i % 4 == 0) {
        till.sell(order);
      }
      orders.add(i % 2 == 0 ? with(offer.id(), order) : order);
    }

    List<Optional<Snapshot>> together = Race.of(40, runner -> of(orders.get(runner)));

    List<Optional<Snapshot>> alone =
        orders.stream().map(order -> transactions.inTransaction(() -> of(order))).toList();
    assertThat(together).isEqualTo(alone).doesNotHaveDuplicates();
  }

  @Test
  void those_who_ask_for_one_line_or_one_payer_all_get_it_and_whom_nobody_knows_gets_none() {
    UserId payer = till.payer(500);
    PurchaseOrder known = order(payer, till.plan(100, 28), Fresh.phone());
    PurchaseOrder unknown = order(new UserId(Long.MAX_VALUE), till.plan(100, 28), known.line());

    List<Optional<Snapshot>> found = Race.of(20, runner -> of(runner % 2 == 0 ? known : unknown));

    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).map(it -> it.payer().id()))
          .isEqualTo(i % 2 == 0 ? Optional.of(payer) : Optional.empty());
    }
  }

  /** A statement that waits for a lock holds the lanes; what changes meanwhile is seen. */
  @Test
  void what_stands_in_line_is_read_after_it_came() {
    Plan before = till.plan(100, 28);
    List<UserId> payers = List.of(till.payer(500), till.payer(500), till.payer(500));
    List<CompletableFuture<Optional<Snapshot>>> asked = new ArrayList<>();

    transactions.inTransaction(
        () -> {
          DATABASE.dsl().execute("LOCK TABLE plan IN ACCESS EXCLUSIVE MODE");
          for (int lane = 0; lane < Grouping.LANES; lane++) {
            asked.add(asked(payers.get(lane), before));
          }
          await(() -> waitingForLocks() == Grouping.LANES);
          asked.add(asked(payers.get(2), before));
          await(() -> snapshots.waiting() == 1);
          till.edit(before);
          return before;
        });

    Snapshot last = asked.getLast().join().orElseThrow();
    assertThat(last.plan().orElseThrow().version()).isGreaterThan(before.version());
    asked.forEach(one -> assertThat(one.join()).isPresent());
  }

  private Optional<Snapshot> of(PurchaseOrder order) {
    return snapshots.of(order, LIMITS, NOW);
  }

  private CompletableFuture<Optional<Snapshot>> asked(UserId payer, Plan plan) {
    PurchaseOrder order = order(payer, plan, Fresh.phone());
    return CompletableFuture.supplyAsync(() -> of(order), THREADS);
  }

  private static int waitingForLocks() {
    return DATABASE
        .dsl()
        .resultQuery(
            """
            SELECT count(*)::integer FROM pg_locks l JOIN pg_database d ON d.oid = l.database
            WHERE NOT l.granted AND l.relation = 'plan'::regclass AND d.datname = current_database()
            """)
        .fetchSingle(0, int.class);
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
