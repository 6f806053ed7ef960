package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.ADJUSTMENT;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AccountKind;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

final class JooqAdjustments implements Adjustments {
  /** Inlined, since the index of open ones has it in its condition. */
  private static final Condition OPEN =
      ADJUSTMENT.STATE.eq(inline(AdjustmentState.REQUESTED.name()));

  private static final HotSql<AdjustmentKey> CLAIM =
      HotSql.of(
          "SELECT pg_advisory_xact_lock(hashtextextended('adjustment:' || :key, 0))",
          Values.<AdjustmentKey>none().text("key", AdjustmentKey::text));

  private final Database database;
  private final Unit currency;

  JooqAdjustments(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public void add(Adjustment adjustment) {
    Optional<Adjustment.Decision> decision = adjustment.decision();
    database
        .dsl()
        .insertInto(ADJUSTMENT)
        .set(ADJUSTMENT.ID, adjustment.id())
        .set(ADJUSTMENT.REQUEST_KEY, adjustment.key().map(AdjustmentKey::text).orElse(null))
        .set(ADJUSTMENT.OWNER, adjustment.account().owner().value())
        .set(ADJUSTMENT.ACCOUNT_KIND, adjustment.account().kind().name())
        .set(ADJUSTMENT.SIDE, adjustment.side().name())
        .set(ADJUSTMENT.AMOUNT, adjustment.amount().minorUnits())
        .set(ADJUSTMENT.UNIT, adjustment.amount().unit().code())
        .set(ADJUSTMENT.REASON, adjustment.reason().text())
        .set(ADJUSTMENT.STATE, adjustment.state().name())
        .set(ADJUSTMENT.REQUESTED_AT, adjustment.requestedAt())
        .set(ADJUSTMENT.REQUESTED_BY, adjustment.requestedBy().map(UserId::value).orElse(null))
        .set(ADJUSTMENT.DECIDED_AT, decision.map(Adjustment.Decision::at).orElse(null))
        .set(ADJUSTMENT.DECIDED_BY, decidedBy(decision))
        .set(ADJUSTMENT.ENTRY_ID, entryOf(decision))
        .execute();
  }

  private static @Nullable Long decidedBy(Optional<Adjustment.Decision> decision) {
    return decision.flatMap(Adjustment.Decision::by).map(UserId::value).orElse(null);
  }

  private static @Nullable Long entryOf(Optional<Adjustment.Decision> decision) {
    return decision.flatMap(Adjustment.Decision::entry).map(EntryId::value).orElse(null);
  }

  /** A statement of its own reads what whoever held the key before has committed. */
  @Override
  public Optional<Adjustment> claim(AdjustmentKey key) {
    CLAIM.query(database.dsl(), key, ResultSet::next);
    return select(ADJUSTMENT.REQUEST_KEY.eq(key.text())).fetchOptional(this::toAdjustment);
  }

  @Override
  public Optional<Adjustment> find(UUID id) {
    return select(ADJUSTMENT.ID.eq(id)).fetchOptional(this::toAdjustment);
  }

  @Override
  public Optional<Adjustment> lock(UUID id) {
    return select(ADJUSTMENT.ID.eq(id)).forNoKeyUpdate().fetchOptional(this::toAdjustment);
  }

  @Override
  public void update(Adjustment adjustment) {
    Adjustment.Decision decision = adjustment.decision().orElseThrow();
    int updated =
        database
            .dsl()
            .update(ADJUSTMENT)
            .set(ADJUSTMENT.STATE, adjustment.state().name())
            .set(ADJUSTMENT.DECIDED_AT, decision.at())
            .set(ADJUSTMENT.DECIDED_BY, decidedBy(adjustment.decision()))
            .set(ADJUSTMENT.ENTRY_ID, entryOf(adjustment.decision()))
            .where(ADJUSTMENT.ID.eq(adjustment.id()))
            .and(OPEN)
            .execute();
    if (updated != 1) {
      throw new IllegalStateException("adjustment " + adjustment.id() + " was decided before");
    }
  }

  @Override
  public List<Adjustment> open(int limit) {
    return select(OPEN)
        .orderBy(ADJUSTMENT.REQUESTED_AT, ADJUSTMENT.ID)
        .limit(inline(limit))
        .fetch(this::toAdjustment);
  }

  @Override
  public void release(UserId owner, Instant eraseFrom) {
    database
        .dsl()
        .update(ADJUSTMENT)
        .set(ADJUSTMENT.ERASE_AT, eraseFrom)
        .where(ADJUSTMENT.OWNER.eq(owner.value()))
        .execute();
  }

  @Override
  public int erase(Instant now) {
    return Sweep.of(
        database.dsl(),
        ADJUSTMENT,
        ADJUSTMENT.ERASE_AT.le(now),
        Map.of(
            ADJUSTMENT.REASON,
            val(AdjustmentReason.ERASED.text()),
            ADJUSTMENT.ERASE_AT,
            castNull(ADJUSTMENT.ERASE_AT)));
  }

  private SelectConditionStep<? extends Record> select(Condition which) {
    return database
        .dsl()
        .select(
            ADJUSTMENT.ID,
            ADJUSTMENT.REQUEST_KEY,
            ADJUSTMENT.OWNER,
            ADJUSTMENT.ACCOUNT_KIND,
            ADJUSTMENT.SIDE,
            ADJUSTMENT.AMOUNT,
            ADJUSTMENT.UNIT,
            ADJUSTMENT.REASON,
            ADJUSTMENT.STATE,
            ADJUSTMENT.REQUESTED_AT,
            ADJUSTMENT.REQUESTED_BY,
            ADJUSTMENT.DECIDED_AT,
            ADJUSTMENT.DECIDED_BY,
            ADJUSTMENT.ENTRY_ID)
        .from(ADJUSTMENT)
        .where(which);
  }

  private Adjustment toAdjustment(Record row) {
    return new Adjustment(
        row.get(ADJUSTMENT.ID),
        Optional.ofNullable(row.get(ADJUSTMENT.REQUEST_KEY)).map(AdjustmentKey::new),
        new CustomerAccount(
            new UserId(row.get(ADJUSTMENT.OWNER)),
            AccountKind.valueOf(row.get(ADJUSTMENT.ACCOUNT_KIND))),
        Side.valueOf(row.get(ADJUSTMENT.SIDE)),
        new Money(row.get(ADJUSTMENT.AMOUNT), Rows.unit(row.get(ADJUSTMENT.UNIT), currency)),
        new AdjustmentReason(row.get(ADJUSTMENT.REASON)),
        AdjustmentState.valueOf(row.get(ADJUSTMENT.STATE)),
        Optional.ofNullable(row.get(ADJUSTMENT.REQUESTED_BY)).map(UserId::new),
        row.get(ADJUSTMENT.REQUESTED_AT),
        Optional.ofNullable(row.get(ADJUSTMENT.DECIDED_AT)).map(at -> toDecision(row, at)));
  }

  private static Adjustment.Decision toDecision(Record row, Instant at) {
    return new Adjustment.Decision(
        Optional.ofNullable(row.get(ADJUSTMENT.DECIDED_BY)).map(UserId::new),
        at,
        Optional.ofNullable(row.get(ADJUSTMENT.ENTRY_ID)).map(EntryId::new));
  }
}
