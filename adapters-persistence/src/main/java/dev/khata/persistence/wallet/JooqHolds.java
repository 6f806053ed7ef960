package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.ACCOUNT;
import static dev.khata.persistence.jooq.Tables.HOLD;
import static org.jooq.impl.DSL.inline;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AccountKind;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

final class JooqHolds implements Holds {
  /** Inlined, since the index of placed holds has it in its condition. */
  private static final Condition PLACED = HOLD.STATE.eq(inline(HoldState.PLACED.name()));

  private static final HotSql<Ended> LOCK_ACCOUNTS =
      HotSql.of(
          """
          SELECT a.id FROM account a
          WHERE a.id IN (SELECT h.account_id FROM hold h WHERE h.id = ANY (:ids))
          ORDER BY a.id FOR NO KEY UPDATE
          """,
          Values.<Ended>none().each(Ended::holds, holds -> holds.uuids("ids", Hold::id)));

  private static final HotSql<Ended> END =
      HotSql.of(
          """
          WITH ended AS (
            UPDATE hold h SET state = e.state, captured = e.captured, ended_at = :at
            FROM unnest(:ids, :states, :captured) AS e (id, state, captured)
            WHERE h.id = e.id AND h.state = 'PLACED'
            RETURNING h.account_id, h.amount),
          freed AS (SELECT account_id, sum(amount) AS amount FROM ended GROUP BY account_id),
          updated AS (
            UPDATE account a SET held = a.held - f.amount FROM freed f WHERE a.id = f.account_id)
          SELECT count(*) AS holds FROM ended
          """,
          Values.<Ended>none()
              .instant("at", Ended::at)
              .each(
                  Ended::holds,
                  holds ->
                      holds
                          .uuids("ids", Hold::id)
                          .texts("states", hold -> hold.state().name())
                          .longs(
                              "captured",
                              hold -> hold.captured().map(Money::minorUnits).orElse(null))));

  private record Ended(List<Hold> holds, Instant at) {}

  private final Database database;
  private final Transactions transactions;
  private final Owners owners;
  private final Unit currency;

  JooqHolds(Database database, Transactions transactions, Owners owners, Unit currency) {
    this.database = database;
    this.owners = owners;
    this.transactions = transactions;
    this.currency = currency;
  }

  @Override
  public Placement place(Hold hold) {
    return transactions.inTransaction(() -> placeInTransaction(hold));
  }

  private Placement placeInTransaction(Hold hold) {
    Optional<Hold> first = under(hold.key());
    if (first.isPresent()) {
      return new Placement.Replayed(first.get());
    }
    if (!owners.keep(hold.account().owner())) {
      return new Placement.OwnerGone();
    }
    Optional<Long> account = setAside(hold);
    if (account.isEmpty()) {
      return under(hold.key())
          .<Placement>map(Placement.Replayed::new)
          .orElseGet(Placement.InsufficientFunds::new);
    }
    if (insert(hold, account.get())) {
      return new Placement.Placed(hold);
    }
    // Placed under the same key while this one waited for the account.
    database
        .dsl()
        .update(ACCOUNT)
        .set(ACCOUNT.HELD, ACCOUNT.HELD.minus(hold.amount().minorUnits()))
        .where(ACCOUNT.ID.eq(account.get()))
        .execute();
    return new Placement.Replayed(under(hold.key()).orElseThrow());
  }

  /** The number of the account, if it covers the hold. */
  private Optional<Long> setAside(Hold hold) {
    long amount = hold.amount().minorUnits();
    return database
        .dsl()
        .update(ACCOUNT)
        .set(ACCOUNT.HELD, ACCOUNT.HELD.plus(amount))
        .where(ACCOUNT.OWNER.eq(hold.account().owner().value()))
        .and(ACCOUNT.KIND.eq(hold.account().kind().name()))
        .and(ACCOUNT.BALANCE.minus(ACCOUNT.HELD).ge(amount))
        .returning(ACCOUNT.ID)
        .fetchOptional(ACCOUNT.ID);
  }

  private boolean insert(Hold hold, long account) {
    return database
            .dsl()
            .insertInto(HOLD)
            .set(HOLD.ID, hold.id())
            .set(HOLD.ACCOUNT_ID, account)
            .set(HOLD.AMOUNT, hold.amount().minorUnits())
            .set(HOLD.PLACED_AT, hold.placedAt())
            .set(HOLD.EXPIRES_AT, hold.expiresAt())
            .set(HOLD.STATE, hold.state().name())
            .set(HOLD.KEY_KIND, hold.key().kind())
            .set(HOLD.KEY_REFERENCE, hold.key().reference())
            .onConflict(HOLD.KEY_KIND, HOLD.KEY_REFERENCE)
            .doNothing()
            .execute()
        == 1;
  }

  private Optional<Hold> under(BusinessKey key) {
    return select(HOLD.KEY_KIND.eq(key.kind()).and(HOLD.KEY_REFERENCE.eq(key.reference())))
        .fetchOptional(this::toHold);
  }

  @Override
  public Optional<Hold> find(UUID id) {
    return select(HOLD.ID.eq(id)).fetchOptional(this::toHold);
  }

  @Override
  public Optional<Hold> lock(UUID id) {
    return select(HOLD.ID.eq(id)).forNoKeyUpdate().of(HOLD).fetchOptional(this::toHold);
  }

  @Override
  public List<Hold> lockOver(Instant now, int limit) {
    return select(PLACED.and(HOLD.EXPIRES_AT.le(now)))
        .orderBy(HOLD.EXPIRES_AT, HOLD.ID)
        .limit(inline(limit))
        .forNoKeyUpdate()
        .of(HOLD)
        .skipLocked()
        .fetch(this::toHold);
  }

  private SelectConditionStep<? extends Record> select(Condition which) {
    return database
        .dsl()
        .select(
            HOLD.ID,
            HOLD.AMOUNT,
            HOLD.CAPTURED,
            HOLD.PLACED_AT,
            HOLD.EXPIRES_AT,
            HOLD.STATE,
            HOLD.KEY_KIND,
            HOLD.KEY_REFERENCE,
            ACCOUNT.OWNER,
            ACCOUNT.KIND)
        .from(HOLD)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(HOLD.ACCOUNT_ID))
        .where(which);
  }

  @Override
  public void end(List<Hold> ended, Instant at) {
    if (ended.isEmpty()) {
      return;
    }
    Ended all = new Ended(ended, at);
    if (ended.size() > 1) {
      LOCK_ACCOUNTS.query(database.dsl(), all, ResultSet::next);
    }
    long count = END.first(database.dsl(), all, row -> row.getLong("holds")).orElseThrow();
    if (count != ended.size()) {
      throw new IllegalStateException(ended.size() + " holds to end, " + count + " were placed");
    }
  }

  private Hold toHold(Record row) {
    CustomerAccount account =
        new CustomerAccount(
            new UserId(row.get(ACCOUNT.OWNER)), AccountKind.valueOf(row.get(ACCOUNT.KIND)));
    Unit unit = Rows.unitOf(account, currency);
    return new Hold(
        row.get(HOLD.ID),
        account,
        new Money(row.get(HOLD.AMOUNT), unit),
        new BusinessKey(row.get(HOLD.KEY_KIND), row.get(HOLD.KEY_REFERENCE)),
        HoldState.valueOf(row.get(HOLD.STATE)),
        row.get(HOLD.PLACED_AT),
        row.get(HOLD.EXPIRES_AT),
        Optional.ofNullable(row.get(HOLD.CAPTURED)).map(captured -> new Money(captured, unit)));
  }
}
