package dev.khata.persistence.database;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.rotation.Clash;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A column that stands under keys, beside one with the ids of these keys. Rows are renewed in
 * chunks of one transaction each, key by key; a row that somebody else holds is passed over and
 * comes with the next walk.
 */
public abstract class KeyedRows<R extends UpdatableRecord<R>> implements StoredUnderKeys {
  static final int CHUNK = 1_000;

  /** How often it is walked again for what others held. */
  private static final int WALKS = 5;

  private final Database database;
  private final Transactions transactions;
  private final KeyPurpose purpose;
  private final KeyRing ring;
  private final TableField<R, ?> value;
  private final TableField<R, String> keyId;

  protected KeyedRows(
      Database database,
      KeyPurpose purpose,
      KeyRing ring,
      TableField<R, ?> value,
      TableField<R, String> keyId) {
    this.database = database;
    this.transactions = new JooqTransactions(database);
    this.purpose = purpose;
    this.ring = ring;
    this.value = value;
    this.keyId = keyId;
  }

  /** Puts what the row holds under the current key; false when it can't be read. */
  protected abstract boolean renew(R row);

  /** Which rows hold something. */
  protected Condition live() {
    return noCondition();
  }

  /** By which the rows of one key are walked through. */
  protected List<? extends Field<?>> order() {
    return primaryKey();
  }

  /**
   * Those of the rows which, put under the current key, would be the same as another one that
   * stands there, though each may be there once: these stay as they are.
   */
  protected Map<R, Clash> clashes(List<R> renewed) {
    return Map.of();
  }

  /** Writes rows that were put under the current key. */
  protected void write(List<R> renewed) {
    database.dsl().batchUpdate(renewed).execute();
  }

  protected final List<? extends Field<?>> primaryKey() {
    return Objects.requireNonNull(table().getPrimaryKey()).getFields();
  }

  protected final String current() {
    return ring.current().id();
  }

  @Override
  public final String name() {
    return table().getName() + "." + value.getName();
  }

  @Override
  public final KeyPurpose purpose() {
    return purpose;
  }

  @Override
  public final Set<String> needed() {
    Set<String> ids = new HashSet<>(ids());
    ids.remove("");
    return ids;
  }

  private List<String> ids() {
    return KeyIds.of(database.dsl(), keyId, live());
  }

  @Override
  public List<Remains> remains(Instant now) {
    return database
        .dsl()
        .select(keyId, count())
        .from(table())
        .where(live())
        .and(keyId.ne(current()))
        .groupBy(keyId)
        .orderBy(keyId)
        .fetch(row -> Remains.lasting(row.value1(), row.value2()));
  }

  @Override
  public final Renewal renew(Progress progress) {
    Renewal all = Renewal.NOTHING;
    for (int walk = 0; walk < WALKS; walk++) {
      long before = all.renewed();
      Renewal walked = walk((done, unknown) -> progress.at(before + done, unknown));
      all = new Renewal(all.renewed() + walked.renewed(), walked.unreadable(), walked.clashes());
      if (walked.renewed() == 0) {
        return all;
      }
    }
    return all;
  }

  private Renewal walk(Progress progress) {
    Renewal walked = Renewal.NOTHING;
    for (String id : ids()) {
      if (!id.equals(current())) {
        long before = walked.renewed();
        walked = walked.plus(walk(id, (done, unknown) -> progress.at(before + done, unknown)));
      }
    }
    return walked;
  }

  private Renewal walk(String former, Progress progress) {
    Renewal walked = Renewal.NOTHING;
    Chunk chunk = new Chunk(Renewal.NOTHING, CHUNK, new Object[0]);
    while (chunk.rows == CHUNK) {
      Object[] after = chunk.last;
      chunk = transactions.inTransaction(() -> renew(rows(former, after)));
      walked = walked.plus(chunk.renewal);
      progress.at(walked.renewed(), OptionalLong.empty());
    }
    return walked;
  }

  /**
   * @param last where the next one goes on; empty at the beginning
   */
  private record Chunk(Renewal renewal, int rows, Object[] last) {}

  private Result<R> rows(String former, Object[] after) {
    SelectConditionStep<Record> found =
        database.dsl().select(table().fields()).from(table()).where(live()).and(keyId.eq(former));
    return (after.length == 0
            ? found.orderBy(order()).limit(inline(CHUNK))
            : found.orderBy(order()).seek(after).limit(inline(CHUNK)))
        .forUpdate()
        .skipLocked()
        .fetchInto(table());
  }

  private Chunk renew(Result<R> rows) {
    List<R> renewed = new ArrayList<>();
    Object[] last = new Object[0];
    for (R row : rows) {
      last = place(row);
      if (renew(row)) {
        renewed.add(row);
      }
    }
    int unreadable = rows.size() - renewed.size();
    Map<R, Clash> clashes = renewed.isEmpty() ? Map.of() : clashes(renewed);
    renewed.removeAll(clashes.keySet());
    if (!renewed.isEmpty()) {
      write(renewed);
    }
    Renewal done = new Renewal(renewed.size(), unreadable, List.copyOf(clashes.values()));
    return new Chunk(done, rows.size(), last);
  }

  private Object[] place(Record row) {
    return order().stream().map(row::get).toArray();
  }

  protected final Table<R> table() {
    return Objects.requireNonNull(value.getTable());
  }
}
