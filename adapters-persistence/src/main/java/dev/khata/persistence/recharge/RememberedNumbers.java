package dev.khata.persistence.recharge;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.RememberedNumber;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.KeyedRows;
import dev.khata.persistence.database.PassingRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Row2;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * Numbers that are remembered by keyed hashes, which are a part of the table's own key. Those that
 * an older release wrote can't be renewed, and end by themselves.
 */
final class RememberedNumbers<R extends UpdatableRecord<R>> extends KeyedRows<R> {
  private final Database database;
  private final KeyRing lookup;
  private final Columns<R> columns;

  /** The columns that both tables of such numbers have. */
  record Columns<R extends UpdatableRecord<R>>(
      TableField<R, String> hash,
      TableField<R, String> keyId,
      TableField<R, byte[]> sealed,
      TableField<R, Instant> keepUntil) {}

  RememberedNumbers(Database database, KeyRing lookup, Columns<R> columns) {
    super(database, KeyPurpose.LOOKUP, lookup, columns.hash, columns.keyId);
    this.database = database;
    this.lookup = lookup;
    this.columns = columns;
  }

  @Override
  protected Condition live() {
    return columns.sealed.isNotNull();
  }

  @Override
  public List<Remains> remains(Instant now) {
    List<Remains> all = new ArrayList<>(super.remains(now));
    all.addAll(
        new PassingRows<>(
                database,
                KeyPurpose.LOOKUP,
                lookup,
                columns.keyId,
                columns.keepUntil,
                columns.sealed.isNull())
            .remains(now));
    return all;
  }

  @Override
  protected boolean renew(R row) {
    NumberHash hash =
        new NumberHash(row.get(columns.keyId), new IdentifierHash(row.get(columns.hash)));
    Optional<RememberedNumber> renewed =
        new RememberedNumber(hash, row.get(columns.sealed)).renewed(lookup);
    renewed.ifPresent(
        number -> {
          row.set(columns.hash, number.hash().hash().hex());
          row.set(columns.keyId, number.hash().keyId());
          row.set(columns.sealed, number.sealed());
        });
    return renewed.isPresent();
  }

  /** One that was remembered anew under the current key meanwhile stays as long as either. */
  @Override
  protected void write(List<R> renewed) {
    List<Row2<String, String>> former =
        renewed.stream()
            .map(row -> row(row.original(columns.hash), row.original(columns.keyId)))
            .toList();
    database.dsl().deleteFrom(table()).where(row(columns.hash, columns.keyId).in(former)).execute();
    database
        .dsl()
        .insertInto(table(), table().fields())
        .valuesOfRecords(renewed)
        .onConflict(primaryKey())
        .doUpdate()
        .set(columns.keepUntil, greatest(columns.keepUntil, excluded(columns.keepUntil)))
        .execute();
  }
}
