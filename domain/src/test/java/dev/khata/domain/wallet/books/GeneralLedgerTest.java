package dev.khata.domain.wallet.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeneralLedgerTest {
  private static final Unit NPR = Unit.currency("NPR");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
  private static final LedgerAccount REVENUE = ChartOfAccounts.of(SystemAccount.REVENUE);
  private static final LedgerAccount SUSPENSE = ChartOfAccounts.of(SystemAccount.SUSPENSE);
  private static final LedgerAccount WALLETS = ChartOfAccounts.known("WALLET");

  private final List<String> rows = new ArrayList<>();

  private void tell(LedgerRow row) {
    rows.add(
        "%s %s %s %s %s %s"
            .formatted(
                row.account().code(),
                row.day().getDayOfMonth(),
                row.line().map(line -> line.entry().toString()).orElse("-"),
                row.debit().map(BigDecimal::toPlainString).orElse("-"),
                row.credit().map(BigDecimal::toPlainString).orElse("-"),
                row.balance().toPlainString()));
  }

  private static BookLine line(LedgerAccount account, int day, long entry, Side side, long paisa) {
    return line(account, day, entry, side, paisa, Optional.empty());
  }

  private static BookLine line(
      LedgerAccount account,
      int day,
      long entry,
      Side side,
      long paisa,
      Optional<BookLine.Owned> owned) {
    return new BookLine(
        account,
        owned,
        DAY.withDayOfMonth(day),
        NOW,
        new EntryId(entry),
        new EntryKind("SALE"),
        side,
        new Money(paisa, NPR));
  }

  private static Turnover turnover(long debits, long credits) {
    return new Turnover(BigDecimal.valueOf(debits), BigDecimal.valueOf(credits), NPR);
  }

  @Test
  void each_account_begins_with_what_it_had_and_goes_on_with_the_balance_after_each_line() {
    GeneralLedger ledger =
        new GeneralLedger(
            DAY, List.of(SUSPENSE, REVENUE), Map.of(REVENUE, turnover(50, 1_050)), NPR, this::tell);
    ledger.accept(line(REVENUE, 1, 7, Side.CREDIT, 200));
    ledger.accept(line(REVENUE, 2, 8, Side.DEBIT, 1_500));
    ledger.end();

    assertThat(rows)
        .containsExactly(
            "2100 1 - - - 0.00",
            "4000 1 - - - 10.00",
            "4000 1 7 0.00 2.00 12.00",
            "4000 2 8 15.00 0.00 -3.00");
  }

  @Test
  void accounts_of_users_have_one_row_a_day() {
    GeneralLedger ledger =
        new GeneralLedger(DAY, List.of(WALLETS, REVENUE), Map.of(), NPR, this::tell);
    ledger.accept(line(WALLETS, 1, 7, Side.CREDIT, 200));
    ledger.accept(line(WALLETS, 1, 8, Side.CREDIT, 300));
    ledger.accept(line(WALLETS, 1, 9, Side.DEBIT, 100));
    ledger.accept(line(WALLETS, 3, 10, Side.DEBIT, 100));
    ledger.accept(line(REVENUE, 3, 10, Side.CREDIT, 100));
    ledger.end();

    assertThat(rows)
        .containsExactly(
            "2000 1 - - - 0.00",
            "2000 1 - 1.00 5.00 4.00",
            "2000 3 - 1.00 0.00 3.00",
            "4000 1 - - - 0.00",
            "4000 3 10 0.00 1.00 1.00");
  }

  @Test
  void accounts_without_lines_are_told_of_and_the_last_day_of_the_last_one_too() {
    GeneralLedger ledger = new GeneralLedger(DAY, List.of(WALLETS), Map.of(), NPR, this::tell);
    ledger.accept(line(WALLETS, 2, 7, Side.CREDIT, 200));
    ledger.end();

    assertThat(rows).containsExactly("2000 1 - - - 0.00", "2000 2 - 0.00 2.00 2.00");
  }

  @Test
  void apart_each_wallet_begins_with_what_was_in_it() {
    OwnersLedger ledger = new OwnersLedger(DAY, this::tell);
    ledger.accept(line(WALLETS, 1, 7, Side.CREDIT, 200, wallet(1_000, 500)));
    ledger.accept(line(WALLETS, 1, 8, Side.DEBIT, 100, wallet(1_000, 400)));
    ledger.accept(line(WALLETS, 1, 9, Side.CREDIT, 70, wallet(1_001, 70)));

    assertThat(rows)
        .containsExactly(
            "2000 1 - - - 3.00",
            "2000 1 7 0.00 2.00 5.00",
            "2000 1 8 1.00 0.00 4.00",
            "2000 1 - - - 0.00",
            "2000 1 9 0.00 0.70 0.70");
  }

  private static Optional<BookLine.Owned> wallet(long number, long after) {
    return Optional.of(new BookLine.Owned(number, new Money(after, NPR)));
  }

  @Test
  void a_trial_balance_shows_each_account_on_the_side_on_which_it_stands() {
    LedgerAccount points = ChartOfAccounts.known("POINTS");
    LedgerAccount issued = ChartOfAccounts.known("POINTS_ISSUED");
    TrialBalance balance =
        TrialBalance.of(
            DAY,
            Optional.empty(),
            Map.of(
                REVENUE,
                turnover(1_500, 1_000),
                WALLETS,
                turnover(0, 500),
                points,
                new Turnover(BigDecimal.ZERO, BigDecimal.valueOf(7), Unit.POINTS),
                issued,
                new Turnover(BigDecimal.valueOf(7), BigDecimal.ZERO, Unit.POINTS)),
            NPR);

    assertThat(balance.lines()).hasSize(ChartOfAccounts.all().size());
    assertThat(balance.lines())
        .filteredOn(line -> line.account().equals(REVENUE))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.debit()).isEqualTo("5.00");
              assertThat(line.credit()).isEqualTo("0.00");
            });
    assertThat(balance.totals())
        .containsExactly(
            new TrialBalance.Total(NPR, new BigDecimal("5.00"), new BigDecimal("5.00")),
            new TrialBalance.Total(Unit.POINTS, new BigDecimal("7"), new BigDecimal("7")));
  }
}
