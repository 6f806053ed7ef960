package dev.khata.domain.wallet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is in the accounts. Of two reads that are apart by a posting the later one has it. */
public interface Balances {

  /** Balances at one moment. */
  record Snapshot(Map<CustomerAccount, Balance> balances) {
    public Snapshot {
      balances = Map.copyOf(balances);
    }

    /**
     * @throws IllegalArgumentException when the account was not asked for
     */
    public Balance of(CustomerAccount account) {
      return Optional.ofNullable(balances.get(account))
          .orElseThrow(() -> new IllegalArgumentException("not asked for: " + account));
    }
  }

  /** Now; of an account that has never been used, nothing. */
  Balance of(CustomerAccount account);

  /** Several at one moment. */
  Snapshot of(Set<CustomerAccount> accounts);

  /** Up to now. */
  Turnover of(SystemAccount account);

  /** What was in it after all postings recorded up to and including that instant. */
  Money asOf(CustomerAccount account, Instant instant);

  /** All postings recorded up to and including that instant. */
  Turnover asOf(SystemAccount account, Instant instant);
}
