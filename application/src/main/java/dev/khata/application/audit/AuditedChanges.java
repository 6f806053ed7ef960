package dev.khata.application.audit;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Records;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Changes records in one transaction with the event that tells of it. */
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

  /** Adds what is made of the present time. */
  public <T> T add(
      Records<?, T> records, Function<Instant, T> make, AuditAction action, Actor.Person by) {
    return run(
        now -> {
          T value = make.apply(now);
          records.add(value);
          return value;
        },
        added -> true,
        action,
        by);
  }

  /** Writes what is made of the record and the present time; empty when there is no such record. */
  public <K, T> Optional<T> edit(
      Records<K, T> records,
      K key,
      BiFunction<T, Instant, T> make,
      AuditAction action,
      Actor.Person by) {
    return run(
        now -> {
          Optional<T> changed = records.lock(key).map(found -> make.apply(found, now));
          changed.ifPresent(records::update);
          return changed;
        },
        Optional::isPresent,
        action,
        by);
  }

  /** False when there is no such record, of which no event tells. */
  public <K> boolean delete(Records<K, ?> records, K key, AuditAction action, Actor.Person by) {
    return run(now -> records.delete(key), deleted -> deleted, action, by);
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
