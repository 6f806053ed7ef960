package dev.khata.domain.wallet.books;

import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A posting as it stands in the general ledger.
 *
 * @param owned what it did to the account of one user, if it is one
 * @param day in which it stands, which may be later than when it was recorded
 */
public record BookLine(
    LedgerAccount account,
    Optional<Owned> owned,
    LocalDate day,
    Instant recordedAt,
    EntryId entry,
    EntryKind kind,
    Side side,
    Money amount) {

  /**
   * An account of a user.
   *
   * @param number which says nothing of whose it is
   * @param balanceAfter the posting
   */
  public record Owned(long number, Money balanceAfter) {}

  /** By how many minor units what the account usually stands for changes. */
  public long change() {
    long minor = amount.minorUnits();
    return side == account.kind().normal() ? minor : -minor;
  }
}
