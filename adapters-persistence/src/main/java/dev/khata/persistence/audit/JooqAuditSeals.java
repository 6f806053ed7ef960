package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;
import static dev.khata.persistence.jooq.Tables.AUDIT_SEAL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.khata.domain.audit.proof.AuditRow;
import dev.khata.domain.audit.proof.AuditSeal;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** The seals, in the order of transactions and of ids within each. */
final class JooqAuditSeals implements AuditSeals {
  /** Any number that nothing else locks. */
  private static final String LOCK = "SELECT pg_try_advisory_xact_lock(7236482903)";

  /** All transactions below it have ended, and this statement sees what they committed. */
  private static final Field<Long> OLDEST_RUNNING = DSL.field("settled_below()", Long.class);

  private static final HotSql<List<AuditSeal>> ADD =
      HotSql.of(
          """
          INSERT INTO audit_seal (number, event_id, xact, made_at, key_id, mac)
          SELECT s.number, s.event_id, s.xact, s.made_at, s.key_id, s.mac
          FROM unnest(:numbers, :events, :xacts, :times, :keys, :macs)
            AS s (number, event_id, xact, made_at, key_id, mac)
          """,
          Values.<List<AuditSeal>>none()
              .each(
                  seals -> seals,
                  seal ->
                      seal.longs("numbers", AuditSeal::number)
                          .longs("events", AuditSeal::row)
                          .longs("xacts", AuditSeal::xact)
                          .instants("times", AuditSeal::at)
                          .texts("keys", AuditSeal::keyId)
                          .texts("macs", AuditSeal::mac)));

  private final Database database;

  JooqAuditSeals(Database database) {
    this.database = database;
  }

  @Override
  public boolean lock() {
    return database.dsl().fetchSingle(LOCK).get(0, Boolean.class);
  }

  @Override
  public Optional<AuditSeal> first() {
    return one(noCondition(), AUDIT_SEAL.NUMBER.asc());
  }

  @Override
  public Optional<AuditSeal> last() {
    return one(noCondition(), AUDIT_SEAL.NUMBER.desc());
  }

  @Override
  public Optional<AuditSeal> lastBefore(Instant instant) {
    return one(AUDIT_SEAL.MADE_AT.lt(instant), AUDIT_SEAL.MADE_AT.desc(), AUDIT_SEAL.NUMBER.desc());
  }

  private Optional<AuditSeal> one(Condition which, SortField<?>... order) {
    return database
        .dsl()
        .select(StoredAudit.SEAL)
        .from(AUDIT_SEAL)
        .where(which)
        .orderBy(order)
        .limit(inline(1))
        .fetchOptional(StoredAudit::toSeal);
  }

  @Override
  public List<AuditRow> unsealed(Optional<AuditSeal> after, int limit) {
    return database
        .dsl()
        .select(StoredAudit.EVENT)
        .from(AUDIT_EVENT)
        .where(after.map(JooqAuditSeals::follows).orElseGet(DSL::noCondition))
        .and(AUDIT_EVENT.XACT.lt(OLDEST_RUNNING))
        .orderBy(AUDIT_EVENT.XACT, AUDIT_EVENT.ID)
        .limit(inline(limit))
        .fetch(StoredAudit::toRow);
  }

  @Override
  public Optional<Instant> unsealedSince() {
    return database
        .dsl()
        .select(AUDIT_EVENT.AT)
        .from(AUDIT_EVENT)
        .where(last().map(JooqAuditSeals::follows).orElseGet(DSL::noCondition))
        .orderBy(AUDIT_EVENT.XACT, AUDIT_EVENT.ID)
        .limit(inline(1))
        .fetchOptional(AUDIT_EVENT.AT);
  }

  /** Whether an event stands after what that seal is of, in the order of seals. */
  static Condition follows(AuditSeal seal) {
    return row(AUDIT_EVENT.XACT, AUDIT_EVENT.ID).gt(seal.xact(), seal.row());
  }

  @Override
  public void append(List<AuditSeal> seals) {
    ADD.execute(database.dsl(), seals);
  }
}
