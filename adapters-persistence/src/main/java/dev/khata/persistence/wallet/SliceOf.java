package dev.khata.persistence.wallet;

/** By what the books are proved in slices, as {@code ledger_faults} calls it. */
enum SliceOf {
  /** Entries by id, with what stands for them outside the journal. */
  ENTRIES,
  /** Accounts by id. */
  ACCOUNTS,
  /** Roll-ups by the transaction below which they end. */
  ROLL_UPS,
  /** What users are told of their money, by id. */
  TRANSACTIONS,
  /** Users by id, with the numbers of all their transactions. */
  USERS,
  /** Plans on lines, by id. */
  SUBSCRIPTIONS
}
