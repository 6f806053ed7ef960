package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Mandate.Became;
import dev.khata.bootstrap.chaos.Mandate.Due;
import java.util.List;
import java.util.Map;

/**
 * What the tables have on charges, once all is calm.
 *
 * @param occurrences what became of each due instant
 * @param runs what each run has counted
 * @param attempts of all runs, those of each in order
 * @param paid transactions that took money for a mandate
 * @param wallets minor units by user
 */
record ChargeBooks(
    List<Mandate> mandates,
    Map<Due, Became> occurrences,
    Map<String, Run.Counts> runs,
    List<Attempt> attempts,
    List<Paid> paid,
    Map<Long, Long> wallets) {
  ChargeBooks {
    mandates = List.copyOf(mandates);
    occurrences = Map.copyOf(occurrences);
    runs = Map.copyOf(runs);
    attempts = List.copyOf(attempts);
    paid = List.copyOf(paid);
    wallets = Map.copyOf(wallets);
  }

  /** A charge that a run tried. */
  record Attempt(String run, Due due, Run.Result result) {}

  /**
   * A transaction that took money.
   *
   * @param amount in minor units
   */
  record Paid(long transaction, long user, long amount) {}
}
