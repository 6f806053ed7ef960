package dev.khata.application.wallet;

import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.wallet.RollUps;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Sums up the accounts of the house, so that their balances stay quick to read. */
public final class RollUp implements Recurring {
  private final RollUps rollUps;
  private final InstantSource clock;

  @Inject
  RollUp(RollUps rollUps, InstantSource clock) {
    this.rollUps = rollUps;
    this.clock = clock;
  }

  /**
   * @param postings how many were summed up
   */
  public record Result(long postings) {}

  @Override
  public String name() {
    return "roll-up";
  }

  @Override
  public void run() {
    handle();
  }

  public Result handle() {
    return handle(Progress.UNSEEN);
  }

  /**
   * @param progress told that it has begun: postings are summed up all at once
   */
  public Result handle(Progress progress) {
    progress.at(0, OptionalLong.empty());
    return new Result(rollUps.advance(clock.instant()));
  }
}
