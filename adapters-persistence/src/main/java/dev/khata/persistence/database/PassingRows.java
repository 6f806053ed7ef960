package dev.khata.persistence.database;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Rows that end by themselves before long, such as tokens that others hold: nobody can renew them,
 * and a former key is kept until the last of them has ended.
 */
public final class PassingRows<R extends Record> implements StoredUnderKeys {
  private final Database database;
  private final KeyPurpose purpose;
  private final KeyRing ring;
  private final TableField<R, String> keyId;
  private final TableField<R, Instant> end;
  private final Condition live;

  /**
   * @param end when a row ends
   * @param live which of those that have not ended are of use to anybody
   */
  public PassingRows(
      Database database,
      KeyPurpose purpose,
      KeyRing ring,
      TableField<R, String> keyId,
      TableField<R, Instant> end,
      Condition live) {
    this.database = database;
    this.purpose = purpose;
    this.ring = ring;
    this.keyId = keyId;
    this.end = end;
    this.live = live;
  }

  @Override
  public String name() {
    return table().getName();
  }

  @Override
  public KeyPurpose purpose() {
    return purpose;
  }

  /** Whoever holds one starts again where its key is gone. */
  @Override
  public Set<String> needed() {
    return Set.of();
  }

  @Override
  public List<Remains> remains(Instant now) {
    return database
        .dsl()
        .select(keyId, count(), max(end))
        .from(table())
        .where(live)
        .and(end.gt(now))
        .and(keyId.ne(ring.current().id()))
        .groupBy(keyId)
        .orderBy(keyId)
        .fetch(row -> new Remains(row.value1(), row.value2(), Optional.of(row.value3())));
  }

  @Override
  public Renewal renew(Progress progress) {
    return Renewal.NOTHING;
  }

  private Table<R> table() {
    return Objects.requireNonNull(keyId.getTable());
  }
}
