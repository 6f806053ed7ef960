package dev.khata.application.audit;

import dev.khata.domain.audit.proof.AuditChain;
import dev.khata.domain.audit.proof.AuditRow;
import dev.khata.domain.audit.proof.AuditSeal;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Recurring;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Seals what has come into the audit log, chunk by chunk, and keeps the heads of the days that are
 * over. Any number of instances may run it: one seals at a time.
 */
public final class SealAuditLog implements Recurring {
  /** Rows in one transaction. */
  static final int CHUNK = 1_000;

  /** In one run; the next one goes on from there. */
  private static final int MAX_CHUNKS = 500;

  private final AuditSeals seals;
  private final KeyRing keys;
  private final KeepAuditHeads keepHeads;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public SealAuditLog(
      AuditSeals seals,
      Keys keys,
      KeepAuditHeads keepHeads,
      Transactions transactions,
      InstantSource clock) {
    this.seals = seals;
    this.keys = keys.audit();
    this.keepHeads = keepHeads;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param sealed rows that got a seal
   * @param heads of days that were kept
   */
  public record Result(long sealed, int heads) {}

  @Override
  public String name() {
    return "seal-audit";
  }

  @Override
  public void run() {
    handle();
  }

  public Result handle() {
    long sealed = 0;
    int chunk = CHUNK;
    for (int i = 0; i < MAX_CHUNKS && chunk == CHUNK; i++) {
      chunk = transactions.<Integer>inTransaction(this::sealChunk);
      sealed += chunk;
    }
    return new Result(sealed, keepHeads.handle());
  }

  private int sealChunk() {
    if (!seals.lock()) {
      // Another instance is at it.
      return 0;
    }
    Optional<AuditSeal> last = seals.last();
    List<AuditRow> rows = seals.unsealed(last, CHUNK);
    if (!rows.isEmpty()) {
      seals.append(AuditChain.extend(last, rows, keys.current(), clock.instant()));
    }
    return rows.size();
  }
}
