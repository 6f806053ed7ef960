package dev.khata.application.audit;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.kernel.Records;
import dev.khata.domain.kernel.Stamp;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Records, each of which changes in one transaction with the event that tells of it. */
public final class AuditedRecords<K, T> {
  private final AuditedChanges changes;
  private final Records<K, T, ?, ?> records;
  private final AuditAction created;
  private final AuditAction changed;
  private final AuditAction deleted;

  AuditedRecords(
      AuditedChanges changes,
      Records<K, T, ?, ?> records,
      AuditAction created,
      AuditAction changed,
      AuditAction deleted) {
    this.changes = changes;
    this.records = records;
    this.created = created;
    this.changed = changed;
    this.deleted = deleted;
  }

  /** Adds what is made of who does so and when. */
  public T add(Function<Stamp, T> make, Actor.Person by) {
    return changes.run(
        now -> {
          T value = make.apply(new Stamp(by.user(), now));
          records.add(value);
          return value;
        },
        added -> true,
        created,
        by);
  }

  /** Writes what is made of the record, and of who does so and when; empty when there is none. */
  public Optional<T> edit(K key, BiFunction<T, Stamp, T> make, Actor.Person by) {
    return changes.run(
        now -> {
          Stamp stamp = new Stamp(by.user(), now);
          Optional<T> made = records.lock(key).map(found -> make.apply(found, stamp));
          made.ifPresent(records::update);
          return made;
        },
        Optional::isPresent,
        changed,
        by);
  }

  /** False when there is no such record, of which no event tells. */
  public boolean delete(K key, Actor.Person by) {
    return changes.run(now -> records.delete(key), gone -> gone, deleted, by);
  }
}
