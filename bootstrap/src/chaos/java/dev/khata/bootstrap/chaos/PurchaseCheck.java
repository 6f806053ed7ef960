package dev.khata.bootstrap.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds what clients know against the books. */
final class PurchaseCheck {
  private static final String NO_MONEY = "INSUFFICIENT_FUNDS";

  private final Books books;
  private final Map<Long, Known> byTransaction = new HashMap<>();
  private final Map<Long, Long> spent = new HashMap<>();
  private final Map<Long, Long> lacked = new HashMap<>();
  private Verdict verdict = Verdict.CLEAN;

  private PurchaseCheck(Books books) {
    this.books = books;
  }

  /**
   * @param before minor units in the wallets of all users that may have bought, before they did
   */
  static Verdict of(List<Known> known, Map<Long, Long> before, Books books) {
    PurchaseCheck check = new PurchaseCheck(books);
    known.forEach(check::count);
    check.compareTransactions();
    before.forEach(check::compareUser);
    books.odd().forEach(what -> check.found(Verdict.fault(books.source() + ": " + what)));
    return check.verdict;
  }

  private void found(Verdict what) {
    verdict = verdict.and(what);
  }

  private void count(Known known) {
    switch (known.told()) {
      case Told.Bought bought -> {
        if (!bought.equals(asked(known, bought))) {
          found(Verdict.lost(known + " is not what was asked for"));
        }
        Known other = byTransaction.put(bought.transaction(), known);
        if (other != null) {
          found(Verdict.lost(known + " has the transaction of " + other));
        }
        spent.merge(known.user(), known.amount(), Long::sum);
      }
      case Told.Refused(String code) -> {
        if (code.equals(NO_MONEY)) {
          lacked.merge(known.user(), 1L, Long::sum);
        }
      }
    }
  }

  private static Told.Bought asked(Known known, Told.Bought bought) {
    return new Told.Bought(bought.transaction(), known.user(), known.amount(), known.line());
  }

  private void compareTransactions() {
    Map<Long, Told.Bought> there = new HashMap<>();
    for (Told.Bought bought : books.bought()) {
      if (there.put(bought.transaction(), bought) != null) {
        found(Verdict.doubled(books.source() + " has twice " + bought));
      }
      if (!byTransaction.containsKey(bought.transaction())) {
        found(Verdict.doubled(books.source() + " has " + bought + ", which nobody was told of"));
      }
    }
    byTransaction.forEach(
        (transaction, known) -> {
          Told.Bought bought = there.get(transaction);
          if (!known.told().equals(bought)) {
            found(Verdict.lost(books.source() + " has " + bought + " for " + known));
          }
        });
  }

  private void compareUser(long user, long before) {
    long wallet = before - spent.getOrDefault(user, 0L);
    Long there = books.wallets().get(user);
    if (!Objects.equals(wallet, there)) {
      found(
          Verdict.fault(
              "%s has %s in the wallet of user %d, which had %d and spent %d"
                  .formatted(books.source(), there, user, before, before - wallet)));
    }
    long failed = books.failed().getOrDefault(user, 0L);
    long told = lacked.getOrDefault(user, 0L);
    if (failed != told) {
      String what =
          "%s has %d failed purchases of user %d, who was told of %d"
              .formatted(books.source(), failed, user, told);
      found(failed > told ? Verdict.doubled(what) : Verdict.lost(what));
    }
  }
}
