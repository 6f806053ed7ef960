package dev.khata.application.recharge;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the sales of a list one after the other, as if those before had been recorded. */
final class Expectations {
  private final Set<UserId> rechargedBefore;
  private final Set<UserId> rechargedHere = new HashSet<>();
  private final Balances balances;
  private final Map<Account, Long> available = new HashMap<>();

  Expectations(Set<UserId> rechargedBefore, Balances balances) {
    this.rechargedBefore = rechargedBefore;
    this.balances = balances;
  }

  Optional<Stale> missed(Decision.Buy sale) {
    UserId payer = sale.purchase().order().payer();
    Optional<Stale> missed = first(payer, sale.preconditions().recharged());
    if (missed.isPresent()) {
      return missed;
    }
    rechargedHere.add(payer);
    return uncovered(sale.entry());
  }

  Optional<Stale> missed(Decision.Await order) {
    return first(order.purchase().order().payer(), order.preconditions().recharged());
  }

  private Optional<Stale> first(UserId payer, Optional<Boolean> expected) {
    boolean recharged = rechargedBefore.contains(payer) || rechargedHere.contains(payer);
    if (expected.filter(relied -> relied != recharged).isEmpty()) {
      return Optional.empty();
    }
    if (rechargedHere.contains(payer)) {
      throw new IllegalArgumentException("two first recharges of user " + payer);
    }
    return Optional.of(Stale.FIRST_RECHARGE);
  }

  Optional<Stale> uncovered(Optional<JournalEntry> entry) {
    return covered(entry) ? Optional.empty() : Optional.of(Stale.BALANCE);
  }

  private boolean covered(Optional<JournalEntry> entry) {
    boolean covered = true;
    for (Posting posting : entry.map(JournalEntry::postings).orElse(List.of())) {
      if (posting.account() instanceof CustomerAccount account) {
        long before =
            available.computeIfAbsent(account, a -> balances.of(account).available().minorUnits());
        long after = before + posting.change();
        available.put(account, after);
        covered &= after >= 0 || posting.change() > 0;
      }
    }
    return covered;
  }
}
