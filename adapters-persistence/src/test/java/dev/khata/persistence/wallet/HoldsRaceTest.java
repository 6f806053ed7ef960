package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Holds.Placement;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.database.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of the ends that many want for a hold at once it gets one. */
class HoldsRaceTest {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Instant END = NOW.plusSeconds(10);

  private final Ports ledger = LEDGER.wallet();
  private final Holds holds = ledger.get(Holds.class);
  private final Balances balances = ledger.get(Balances.class);
  private final Transactions transactions = LEDGER.transactions();
  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  @RepeatedTest(10)
  void capture_release_and_expiry_at_once_end_it_once() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    Hold hold = placed(some(60, someKey()));

    List<Boolean> ended =
        Race.of(
            9,
            runner ->
                switch (runner % 3) {
                  case 0 -> capture(hold.id());
                  case 1 -> release(hold.id());
                  default -> expire(hold.id());
                });

    assertThat(ended).containsOnlyOnce(true);
    Hold end = holds.find(hold.id()).orElseThrow();
    assertThat(balances.of(wallet))
        .isEqualTo(
            end.state() == HoldState.CAPTURED
                ? new Balance(npr(50), npr(0))
                : new Balance(npr(100), npr(0)));
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void parallel_holds_never_hold_more_than_there_is() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);

    List<Placement> placements = Race.of(30, runner -> place(some(15, someKey())));

    assertThat(placements).filteredOn(Placement.Placed.class::isInstance).hasSize(6);
    assertThat(balances.of(wallet).held()).isEqualTo(npr(90));
  }

  @Test
  void parallel_holds_under_one_key_are_one() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    BusinessKey key = someKey();

    List<Placement> placements = Race.of(12, runner -> place(some(60, key)));

    assertThat(placements).filteredOn(Placement.Placed.class::isInstance).hasSize(1);
    assertThat(placements).filteredOn(Placement.Replayed.class::isInstance).hasSize(11);
    assertThat(balances.of(wallet).held()).isEqualTo(npr(60));
  }

  @Test
  void parallel_holds_under_one_key_on_two_accounts_are_one() {
    CustomerAccount other = CustomerAccount.wallet(somebody());
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    LEDGER.record(topUp(other, 100, NOW), NOW);
    BusinessKey key = someKey();

    List<Placement> placements =
        Race.of(12, runner -> place(hold(runner % 2 == 0 ? wallet : other, 60, key)));

    assertThat(placements).filteredOn(Placement.Placed.class::isInstance).hasSize(1);
    assertThat(balances.of(wallet).held().plus(balances.of(other).held())).isEqualTo(npr(60));
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void parallel_sweeps_expire_each_hold_once() {
    LEDGER.record(topUp(wallet, 1_000, NOW), NOW);
    IntStream.range(0, 30).forEach(i -> placed(some(10, someKey())));

    List<Integer> swept = Race.of(6, runner -> sweep());
    int rest = sweep();

    assertThat(swept.stream().mapToInt(n -> n).sum() + rest).isGreaterThanOrEqualTo(30);
    assertThat(balances.of(wallet)).isEqualTo(new Balance(npr(1_000), npr(0)));
    assertThat(LEDGER.faults()).isEmpty();
  }

  private int sweep() {
    return transactions.<Integer>inTransaction(
            () -> {
              List<Hold> over = holds.lockOver(END, 10);
              holds.end(over.stream().map(Hold::expire).toList(), END);
              return over.size();
            })
        + (moreToSweep() ? sweep() : 0);
  }

  private boolean moreToSweep() {
    return transactions.<Boolean>inTransaction(() -> !holds.lockOver(END, 1).isEmpty());
  }

  private boolean capture(UUID id) {
    return ending(
        id,
        hold -> {
          Hold captured = hold.capture(npr(50));
          holds.end(List.of(captured), NOW);
          LEDGER.record(
              JournalEntry.keyed(
                  hold.captureKey(),
                  Somebody.SALE,
                  NOW,
                  List.of(
                      Posting.debit(wallet, npr(50)),
                      Posting.credit(SystemAccount.REVENUE, npr(50)))),
              NOW);
        });
  }

  private boolean release(UUID id) {
    return ending(id, hold -> holds.end(List.of(hold.release()), NOW));
  }

  private boolean expire(UUID id) {
    return ending(id, hold -> holds.end(List.of(hold.expire()), END));
  }

  private boolean ending(UUID id, Consumer<Hold> end) {
    return transactions.<Boolean>inTransaction(
        () -> {
          Hold hold = holds.lock(id).orElseThrow();
          if (hold.state() != HoldState.PLACED) {
            return false;
          }
          end.accept(hold);
          return true;
        });
  }

  private Hold some(long paisa, BusinessKey key) {
    return hold(wallet, paisa, key);
  }

  private static Hold hold(CustomerAccount account, long paisa, BusinessKey key) {
    return new Hold(
        Fresh.uuid(), account, npr(paisa), key, HoldState.PLACED, NOW, END, Optional.empty());
  }

  private Hold placed(Hold hold) {
    assertThat(place(hold)).isEqualTo(new Placement.Placed(hold));
    return hold;
  }

  private Placement place(Hold hold) {
    return holds.place(hold);
  }
}
