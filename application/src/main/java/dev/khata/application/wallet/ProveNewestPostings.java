package dev.khata.application.wallet;

import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.wallet.LedgerProof;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Proves what has been posted since the last time; run it every minute, on any instance. */
public final class ProveNewestPostings implements Recurring {
  private final LedgerProof proof;
  private final InstantSource clock;

  @Inject
  ProveNewestPostings(LedgerProof proof, InstantSource clock) {
    this.proof = proof;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "prove-postings";
  }

  @Override
  public void run() {
    handle();
  }

  public LedgerProof.Standing handle() {
    return proof.newest(clock.instant());
  }
}
