package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of {@link Balances}. */
public abstract class BalancesSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  protected abstract Journal journal();

  protected abstract Balances balances();

  @Test
  void an_account_that_was_never_used_has_nothing() {
    assertThat(balances().of(wallet)).isEqualTo(Balance.none(Somebody.NPR));
    assertThat(balances().of(CustomerAccount.points(wallet.owner())))
        .isEqualTo(Balance.none(Unit.POINTS));
    assertThat(balances().asOf(wallet, NOW)).isEqualTo(npr(0));
  }

  @Test
  void several_are_read_at_once() {
    CustomerAccount other = CustomerAccount.wallet(somebody());
    journal().append(topUp(wallet, 100, NOW), NOW);

    Balances.Snapshot found = balances().of(Set.of(wallet, other, wallet.receivable()));

    assertThat(found.of(wallet).total()).isEqualTo(npr(100));
    assertThat(found.of(other).total()).isEqualTo(npr(0));
    assertThat(found.of(wallet.receivable()).total()).isEqualTo(npr(0));
  }

  @Test
  void a_balance_as_of_an_instant_has_what_was_recorded_until_then() {
    journal().append(topUp(wallet, 100, NOW), NOW);
    journal().append(sale(wallet, 30, NOW), NOW.plusSeconds(10));
    journal().append(sale(wallet, 20, NOW), NOW.plusSeconds(20));

    assertThat(balances().asOf(wallet, NOW.minus(TICK))).isEqualTo(npr(0));
    assertThat(balances().asOf(wallet, NOW)).isEqualTo(npr(100));
    assertThat(balances().asOf(wallet, NOW.plusSeconds(10).minus(TICK))).isEqualTo(npr(100));
    assertThat(balances().asOf(wallet, NOW.plusSeconds(10))).isEqualTo(npr(70));
    assertThat(balances().asOf(wallet, NOW.plusSeconds(99))).isEqualTo(npr(50));
  }

  @Test
  void when_an_entry_took_effect_is_only_a_label() {
    journal().append(topUp(wallet, 100, NOW.minusSeconds(1_000)), NOW);

    assertThat(balances().asOf(wallet, NOW.minus(TICK))).isEqualTo(npr(0));
  }

  @Test
  void a_clock_that_goes_back_changes_no_past_balance() {
    journal().append(topUp(wallet, 100, NOW), NOW);

    journal().append(sale(wallet, 30, NOW), NOW.minusSeconds(60));

    assertThat(balances().asOf(wallet, NOW.minusSeconds(60))).isEqualTo(npr(0));
    assertThat(balances().asOf(wallet, NOW.minus(TICK))).isEqualTo(npr(0));
    assertThat(balances().asOf(wallet, NOW)).isEqualTo(npr(70));
  }

  @Test
  void an_account_of_the_house_has_the_sum_of_its_postings() {
    Instant then = Instant.parse("1999-01-01T00:00:00Z");
    Turnover before = balances().of(SystemAccount.SUSPENSE);
    Turnover beforeThen = balances().asOf(SystemAccount.SUSPENSE, then);

    journal().append(intoSuspense(100), then);
    journal().append(intoSuspense(11), NOW);

    assertThat(credits(balances().of(SystemAccount.SUSPENSE)) - credits(before)).isEqualTo(111);
    assertThat(credits(balances().asOf(SystemAccount.SUSPENSE, then)) - credits(beforeThen))
        .isEqualTo(100);
    assertThat(balances().asOf(SystemAccount.SUSPENSE, then.minus(TICK)))
        .isEqualTo(balances().asOf(SystemAccount.SUSPENSE, then.minusSeconds(1)));
  }

  private static long credits(Turnover turnover) {
    return turnover.credits().longValueExact();
  }

  private static JournalEntry intoSuspense(long paisa) {
    return JournalEntry.unkeyed(
        new EntryKind("TEST"),
        NOW,
        List.of(
            Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(paisa)),
            Posting.credit(SystemAccount.SUSPENSE, npr(paisa))));
  }
}
