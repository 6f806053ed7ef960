package dev.khata.application.audit;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Records;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes changes in one transaction with the event that tells of each. */
public final class AuditedChanges {
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public AuditedChanges(AuditLog audit, Transactions transactions, InstantSource clock) {
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Those records, and how the audit log tells what becomes of one. */
  public <K, T> AuditedRecords<K, T> of(
      Records<K, T, ?, ?> records, AuditAction created, AuditAction changed, AuditAction deleted) {
    return new AuditedRecords<>(this, records, created, changed, deleted);
  }

  /**
   * Makes a change of any kind at the present time.
   *
   * @param done whether the result says that something was changed, of which the event then tells
   */
  public <R> R run(
      Function<Instant, R> change, Predicate<R> done, AuditAction action, Actor.Person by) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          R result = change.apply(now);
          if (done.test(result)) {
            audit.append(by.did(action, now));
          }
          return result;
        });
  }
}
