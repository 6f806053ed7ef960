package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_DETAIL;
import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;
import static dev.khata.persistence.jooq.Tables.AUDIT_RELEASE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Details, erased with their salts: what is left in the events tells nothing of them. */
final class JooqAuditDetails implements AuditDetails {
  private static final Table<?> WITH_DETAIL =
      AUDIT_EVENT.join(AUDIT_DETAIL).on(AUDIT_DETAIL.EVENT_ID.eq(AUDIT_EVENT.ID));

  private final Database database;

  JooqAuditDetails(Database database) {
    this.database = database;
  }

  @Override
  public void release(UserId subject, Instant from) {
    database
        .dsl()
        .insertInto(AUDIT_RELEASE)
        .set(AUDIT_RELEASE.SUBJECT_ID, subject.value())
        .set(AUDIT_RELEASE.ERASE_AT, from)
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public int erase(Instant now) {
    Condition due = AUDIT_RELEASE.ERASE_AT.le(now);
    int erased =
        Sweep.of(
            database.dsl(),
            AUDIT_DETAIL,
            AUDIT_DETAIL.EVENT_ID.in(
                DSL.select(AUDIT_EVENT.ID)
                    .from(AUDIT_RELEASE)
                    .join(AUDIT_EVENT)
                    .on(AUDIT_EVENT.SUBJECT_ID.eq(AUDIT_RELEASE.SUBJECT_ID))
                    .where(due)));
    Condition nothingLeft =
        notExists(
            selectOne()
                .from(WITH_DETAIL)
                .where(AUDIT_EVENT.SUBJECT_ID.eq(AUDIT_RELEASE.SUBJECT_ID)));
    Sweep.of(database.dsl(), AUDIT_RELEASE, due.and(nothingLeft));
    return erased;
  }
}
