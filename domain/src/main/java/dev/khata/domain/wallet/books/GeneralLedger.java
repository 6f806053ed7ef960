package dev.khata.domain.wallet.books;

import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the rows of a general ledger of its lines as they come: what each account begins with, then
 * its lines, each with the balance after it. A control account has one row a day.
 */
public final class GeneralLedger implements Consumer<BookLine> {

  private final LocalDate from;
  private final Map<LedgerAccount, Turnover> openings;
  private final Unit currency;
  private final Consumer<LedgerRow> rows;
  private final Iterator<LedgerAccount> rest;
  private Optional<Running> running = Optional.empty();

  /**
   * @param from the first day
   * @param accounts in the order of codes
   * @param openings what they had in all before it
   */
  public GeneralLedger(
      LocalDate from,
      List<LedgerAccount> accounts,
      Map<LedgerAccount, Turnover> openings,
      Unit currency,
      Consumer<LedgerRow> rows) {
    this.from = from;
    this.rest = accounts.iterator();
    this.openings = openings;
    this.currency = currency;
    this.rows = rows;
  }

  @Override
  public void accept(BookLine line) {
    while (running.filter(one -> one.account.equals(line.account())).isEmpty()) {
      next();
    }
    running.orElseThrow().add(line);
  }

  /** Tells of the accounts that are left. */
  public void end() {
    while (rest.hasNext()) {
      next();
    }
    running.ifPresent(Running::endOfDay);
  }

  private void next() {
    running.ifPresent(Running::endOfDay);
    LedgerAccount account = rest.next();
    Turnover opening = openings.getOrDefault(account, TrialBalance.nothing(account, currency));
    Running begun = new Running(account, opening);
    running = Optional.of(begun);
    rows.accept(LedgerRow.opening(account, Optional.empty(), from, begun.balance, begun.unit));
  }

  /** An account, so far. */
  private final class Running {
    private final LedgerAccount account;
    private final Unit unit;
    private BigDecimal balance;
    private Optional<LocalDate> day = Optional.empty();
    private BigDecimal debits;
    private BigDecimal credits;

    private Running(LedgerAccount account, Turnover opening) {
      this.account = account;
      this.unit = opening.unit();
      this.balance = opening.balance(account.kind().normal());
      this.debits = zero();
      this.credits = zero();
    }

    private BigDecimal zero() {
      return BigDecimal.ZERO.setScale(balance.scale());
    }

    void add(BookLine line) {
      if (account.ofUsers() && !day.equals(Optional.of(line.day()))) {
        endOfDay();
      }
      BigDecimal amount = line.amount().amount();
      balance = balance.add(BigDecimal.valueOf(line.change(), balance.scale()));
      day = Optional.of(line.day());
      switch (line.side()) {
        case DEBIT -> debits = debits.add(amount);
        case CREDIT -> credits = credits.add(amount);
      }
      if (!account.ofUsers()) {
        endOfRow(line.day(), Optional.of(line));
      }
    }

    void endOfDay() {
      if (account.ofUsers()) {
        day.ifPresent(ended -> endOfRow(ended, Optional.empty()));
      }
    }

    private void endOfRow(LocalDate ended, Optional<BookLine> line) {
      rows.accept(
          new LedgerRow(
              account,
              Optional.empty(),
              ended,
              line,
              Optional.of(debits),
              Optional.of(credits),
              balance,
              unit));
      debits = zero();
      credits = zero();
      day = Optional.empty();
    }
  }
}
