package dev.khata.application.recharge;

import dev.khata.domain.kernel.Keys;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.Snapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Recognizes who comes back: whose number has recharged before is no new user, whatever account
 * they have now.
 */
public final class Recognition {
  private final PastCustomers pastCustomers;
  private final Keys keys;

  @Inject
  Recognition(PastCustomers pastCustomers, Keys keys) {
    this.pastCustomers = pastCustomers;
    this.keys = keys;
  }

  /** The same snapshots in their order; one query at most, and none where nothing asks. */
  public List<Snapshot> recognized(List<Snapshot> snapshots, Instant now) {
    List<NumberHash> asked = snapshots.stream().flatMap(one -> hashes(one).stream()).toList();
    if (asked.isEmpty()) {
      return snapshots;
    }
    Set<NumberHash> known = pastCustomers.known(asked, now);
    return snapshots.stream()
        .map(
            one ->
                Collections.disjoint(known, hashes(one)) ? one : one.with(one.payer().returned()))
        .toList();
  }

  /** What the payer's number may be remembered by, where it matters. */
  private List<NumberHash> hashes(Snapshot snapshot) {
    Payer payer = snapshot.payer();
    return snapshot.asksWhetherNew() && !payer.recharged()
        ? payer.phone().map(number -> NumberHash.each(number, keys.lookup())).orElse(List.of())
        : List.of();
  }
}
