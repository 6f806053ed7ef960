package dev.khata.domain.wallet.books;

import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a general ledger: what an account begins with, which has no sides; a line; or a whole
 * day of a control account.
 *
 * @param number of the account of a user, if it is one
 * @param balance on the account's normal side; below zero when it stands on the other one
 */
public record LedgerRow(
    LedgerAccount account,
    Optional<Long> number,
    LocalDate day,
    Optional<BookLine> line,
    Optional<BigDecimal> debit,
    Optional<BigDecimal> credit,
    BigDecimal balance,
    Unit unit) {

  static LedgerRow opening(
      LedgerAccount account, Optional<Long> number, LocalDate from, BigDecimal balance, Unit unit) {
    return new LedgerRow(
        account, number, from, Optional.empty(), Optional.empty(), Optional.empty(), balance, unit);
  }
}
