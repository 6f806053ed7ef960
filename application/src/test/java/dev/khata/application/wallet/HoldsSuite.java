package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Holds.Placement;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Journal.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds of {@link Holds}, save their races. Nothing else may expire holds meanwhile. */
public abstract class HoldsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  protected abstract Holds holds();

  protected abstract Journal journal();

  protected abstract Balances balances();

  /** That user's account is deleted. */
  protected abstract void depart(UserId owner);

  /** Runs the work in one transaction. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @Test
  void held_money_is_there_but_not_to_be_spent() {
    journal().append(topUp(wallet, 100, NOW), NOW);

    Hold hold = placed(some(60, NOW.plusSeconds(10)));

    assertThat(balances().of(wallet)).isEqualTo(new Balance(npr(100), npr(60)));
    assertThat(journal().append(sale(wallet, 41, NOW), NOW))
        .isEqualTo(new Receipt.Uncovered(List.of(wallet)));
    assertThat(holds().find(hold.id())).contains(hold);
  }

  @Test
  void nothing_is_held_for_who_has_left_save_what_was_held_before() {
    journal().append(topUp(wallet, 100, NOW), NOW);
    Hold before = placed(some(60, NOW.plusSeconds(10)));
    depart(wallet.owner());

    assertThat(place(some(10, NOW.plusSeconds(10)))).isEqualTo(new Placement.OwnerGone());
    assertThat(place(before)).isEqualTo(new Placement.Replayed(before));
    assertThat(balances().of(wallet).held()).isEqualTo(npr(60));
  }

  @Test
  void no_more_is_held_than_is_there() {
    journal().append(topUp(wallet, 100, NOW), NOW);
    placed(some(60, NOW.plusSeconds(10)));

    Hold tooMuch = some(41, NOW.plusSeconds(10));

    assertThat(place(tooMuch)).isEqualTo(new Placement.InsufficientFunds());
    assertThat(holds().find(tooMuch.id())).isEmpty();
    placed(some(40, NOW.plusSeconds(10)));
  }

  @Test
  void nothing_is_held_on_an_account_that_was_never_used() {
    assertThat(place(some(1, NOW.plusSeconds(10)))).isEqualTo(new Placement.InsufficientFunds());
  }

  @Test
  void a_second_hold_under_a_key_is_a_replay_of_the_first() {
    journal().append(topUp(wallet, 100, NOW), NOW);
    Hold first = placed(some(60, NOW.plusSeconds(10)));
    Hold second =
        new Hold(
            Fresh.uuid(),
            wallet,
            npr(60),
            first.key(),
            HoldState.PLACED,
            NOW,
            NOW.plusSeconds(99),
            Optional.empty());

    assertThat(place(second)).isEqualTo(new Placement.Replayed(first));
    assertThat(balances().of(wallet).held()).isEqualTo(npr(60));
  }

  @Test
  void a_hold_that_ended_lets_its_money_go() {
    journal().append(topUp(wallet, 100, NOW), NOW);
    Hold released = placed(some(30, NOW.plusSeconds(10)));
    Hold captured = placed(some(60, NOW.plusSeconds(10)));

    end(released.release(), captured.capture(npr(50)));

    assertThat(balances().of(wallet)).isEqualTo(new Balance(npr(100), npr(0)));
    assertThat(holds().find(released.id())).contains(released.release());
    assertThat(holds().find(captured.id())).contains(captured.capture(npr(50)));
  }

  @Test
  void those_whose_time_is_over_are_found_the_longest_over_first() {
    journal().append(topUp(wallet, 100, NOW), NOW);
    Instant early = Instant.parse("1980-01-01T00:00:00Z");
    Hold second = placed(some(10, early.plusSeconds(2)));
    Hold first = placed(some(10, early.plusSeconds(1)));
    Hold ended = placed(some(10, early.plusSeconds(1)));
    Hold later = placed(some(10, early.plusSeconds(4)));
    end(ended.release());

    List<Hold> over = inTransaction(() -> holds().lockOver(early.plusSeconds(2), 10));

    assertThat(over).containsExactly(first, second);
    assertThat(inTransaction(() -> holds().lockOver(early.plusSeconds(9), 1)))
        .containsExactly(first);
    end(first.expire(), second.expire(), later.expire());
    assertThat(inTransaction(() -> holds().lockOver(early.plusSeconds(9), 10))).isEmpty();
  }

  @Test
  void one_hold_is_locked_by_its_id() {
    journal().append(topUp(wallet, 100, NOW), NOW);
    Hold hold = placed(some(10, NOW.plusSeconds(10)));

    assertThat(inTransaction(() -> holds().lock(hold.id()))).contains(hold);
    assertThat(inTransaction(() -> holds().lock(Fresh.uuid()))).isEmpty();
  }

  private Hold some(long paisa, Instant expiresAt) {
    return new Hold(
        Fresh.uuid(),
        wallet,
        npr(paisa),
        someKey(),
        HoldState.PLACED,
        expiresAt.minusSeconds(60),
        expiresAt,
        Optional.empty());
  }

  private Hold placed(Hold hold) {
    assertThat(place(hold)).isEqualTo(new Placement.Placed(hold));
    return hold;
  }

  private Placement place(Hold hold) {
    return inTransaction(() -> holds().place(hold));
  }

  private void end(Hold... ended) {
    inTransaction(
        () -> {
          holds().end(List.of(ended), NOW);
          return ended.length;
        });
  }
}
