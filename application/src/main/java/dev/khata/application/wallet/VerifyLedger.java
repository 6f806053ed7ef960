package dev.khata.application.wallet;

import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.wallet.LedgerProof;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Proves the whole ledger and names every entry and account that is wrong, as it finds them. */
public final class VerifyLedger {
  private final LedgerProof proof;

  @Inject
  VerifyLedger(LedgerProof proof) {
    this.proof = proof;
  }

  /**
   * @param faults how many were handed over; zero when all is well
   */
  public record Result(LedgerProof.Extent looked, long faults) {}

  public Result handle(Consumer<LedgerProof.Fault> faults) {
    return handle(faults, Progress.UNSEEN);
  }

  /**
   * @param faults told of each as it is found
   * @param progress told of rows that were proved
   */
  public Result handle(Consumer<LedgerProof.Fault> faults, Progress progress) {
    LongAdder found = new LongAdder();
    LedgerProof.Extent looked =
        proof.whole(
            fault -> {
              found.increment();
              faults.accept(fault);
            },
            progress);
    return new Result(looked, found.sum());
  }
}
