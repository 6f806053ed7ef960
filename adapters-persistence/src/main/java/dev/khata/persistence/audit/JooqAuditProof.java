package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_DETAIL;
import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;
import static dev.khata.persistence.jooq.Tables.AUDIT_SEAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.audit.proof.AuditLink;
import dev.khata.domain.audit.proof.AuditProof;
import dev.khata.domain.audit.proof.AuditSeal;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The log as it is proved, on the batch pool. */
final class JooqAuditProof implements AuditProof {
  private final Database database;
  private final Transactions transactions;

  JooqAuditProof(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public <T> T atOneMoment(Supplier<T> read) {
    return database.onBatchPool(
        () ->
            transactions.<T>inTransaction(
                () -> {
                  database
                      .dsl()
                      .execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                  database.dsl().execute("SET LOCAL statement_timeout = 0");
                  return read.get();
                }));
  }

  @Override
  public long seals() {
    return database.dsl().fetchCount(AUDIT_SEAL);
  }

  @Override
  public List<AuditLink> links(long after, int limit) {
    return database
        .dsl()
        .select(StoredAudit.SEAL)
        .select(StoredAudit.EVENT)
        .select(StoredAudit.DETAIL)
        .select(StoredAudit.RENEWALS)
        .from(AUDIT_SEAL)
        .leftJoin(AUDIT_EVENT)
        .on(AUDIT_EVENT.ID.eq(AUDIT_SEAL.EVENT_ID))
        .leftJoin(AUDIT_DETAIL)
        .on(AUDIT_DETAIL.EVENT_ID.eq(AUDIT_SEAL.EVENT_ID))
        .where(AUDIT_SEAL.NUMBER.gt(after))
        .orderBy(AUDIT_SEAL.NUMBER)
        .limit(inline(limit))
        .fetch(StoredAudit::toLink);
  }

  @Override
  public Unsealed unsealed(Optional<AuditSeal> last, Instant overdue) {
    Condition skipped =
        last.map(JooqAuditSeals::follows).map(DSL::not).orElseGet(DSL::falseCondition);
    // Rows from before there were seals are sealed first, and wait for that as long as it takes.
    Condition late = AUDIT_EVENT.AT.lt(overdue).and(AUDIT_EVENT.XACT.gt(0L));
    return database
        .dsl()
        .select(
            count(),
            min(AUDIT_EVENT.ID).filterWhere(skipped),
            min(AUDIT_EVENT.ID).filterWhere(late))
        .from(AUDIT_EVENT)
        .where(
            notExists(selectOne().from(AUDIT_SEAL).where(AUDIT_SEAL.EVENT_ID.eq(AUDIT_EVENT.ID))))
        .fetchSingle(
            row ->
                new Unsealed(
                    row.value1(),
                    Optional.ofNullable(row.value2()),
                    Optional.ofNullable(row.value3())));
  }
}
