package dev.khata.application.wallet;

import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.wallet.LedgerProof;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Proves the whole of the books in slices, round and round: so many each time that all are proved
 * within a day. Run it every minute, on any instance or on several.
 */
public final class ProveSlices implements Recurring {
  private final LedgerProof proof;
  private final InstantSource clock;

  @Inject
  ProveSlices(LedgerProof proof, InstantSource clock) {
    this.proof = proof;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "prove-slices";
  }

  @Override
  public void run() {
    handle();
  }

  public LedgerProof.Round handle() {
    return proof.advance(clock.instant());
  }
}
