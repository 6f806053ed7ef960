package dev.khata.application.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.Holds;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/**
 * Lets go what was held longer than it might be. Each chunk in a transaction of its own; any number
 * of instances may run it at once.
 */
public final class ExpireHolds implements Recurring {
  private static final int CHUNK = 500;

  private final Holds holds;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ExpireHolds(Holds holds, Transactions transactions, InstantSource clock) {
    this.holds = holds;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Result(long expired) {}

  @Override
  public String name() {
    return "release-holds";
  }

  @Override
  public void run() {
    handle();
  }

  public Result handle() {
    return handle(Progress.UNSEEN);
  }

  /**
   * @param progress told of holds that were let go
   */
  public Result handle(Progress progress) {
    long expired = 0;
    int chunk;
    do {
      chunk = transactions.inTransaction(this::expireSome);
      expired += chunk;
      progress.at(expired, OptionalLong.empty());
    } while (chunk == CHUNK);
    return new Result(expired);
  }

  private Integer expireSome() {
    Instant now = clock.instant();
    List<Hold> over = holds.lockOver(now, CHUNK);
    holds.end(over.stream().map(Hold::expire).toList(), now);
    return over.size();
  }
}
