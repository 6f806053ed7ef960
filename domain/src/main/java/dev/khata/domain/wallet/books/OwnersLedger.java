package dev.khata.domain.wallet.books;

import dev.khata.domain.wallet.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the rows of a general ledger in which each account of a user is apart: what it begins with,
 * then its lines. One that had none in those days is not in it.
 */
public final class OwnersLedger implements Consumer<BookLine> {
  private final LocalDate from;
  private final Consumer<LedgerRow> rows;
  private Optional<Long> number = Optional.empty();

  /**
   * @param from the first day
   */
  public OwnersLedger(LocalDate from, Consumer<LedgerRow> rows) {
    this.from = from;
    this.rows = rows;
  }

  @Override
  public void accept(BookLine line) {
    BookLine.Owned owned = line.owned().orElseThrow();
    BigDecimal balance = owned.balanceAfter().amount();
    Optional<Long> of = Optional.of(owned.number());
    if (!number.equals(of)) {
      number = of;
      BigDecimal before = balance.subtract(BigDecimal.valueOf(line.change(), balance.scale()));
      rows.accept(LedgerRow.opening(line.account(), of, from, before, line.amount().unit()));
    }
    rows.accept(
        new LedgerRow(
            line.account(),
            of,
            line.day(),
            Optional.of(line),
            on(Side.DEBIT, line),
            on(Side.CREDIT, line),
            balance,
            line.amount().unit()));
  }

  private static Optional<BigDecimal> on(Side side, BookLine line) {
    BigDecimal amount = line.amount().amount();
    return Optional.of(line.side() == side ? amount : BigDecimal.ZERO.setScale(amount.scale()));
  }
}
