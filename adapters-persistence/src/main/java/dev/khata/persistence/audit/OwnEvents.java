package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_DETAIL;
import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;

import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.Facts.Value;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * What happened to a user, and whether they did it. Who else did it is not told, nor what those
 * noted of it, which is for their colleagues.
 */
final class OwnEvents implements OwnRecords {
  private final Database database;
  private final OwnRows rows;

  OwnEvents(Database database) {
    this.database = database;
    this.rows = new OwnRows().section("audit_log", this::events, OwnEvents::facts);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> events(UserId user) {
    return database
        .dsl()
        .select(
            AUDIT_EVENT.AT,
            AUDIT_EVENT.ACTION,
            AUDIT_EVENT.CONTRACT,
            AUDIT_EVENT.ACTOR_ID,
            AUDIT_EVENT.SUBJECT_ID,
            AUDIT_DETAIL.CONTENT)
        .from(AUDIT_EVENT)
        .leftJoin(AUDIT_DETAIL)
        .on(AUDIT_DETAIL.EVENT_ID.eq(AUDIT_EVENT.ID))
        .where(AUDIT_EVENT.SUBJECT_ID.eq(user.value()))
        .orderBy(AUDIT_EVENT.ID);
  }

  private static Facts facts(Record row) {
    boolean mine = row.get(AUDIT_EVENT.SUBJECT_ID).equals(row.get(AUDIT_EVENT.ACTOR_ID));
    Facts facts =
        Facts.none()
            .with("at", row.get(AUDIT_EVENT.AT))
            .with("action", row.get(AUDIT_EVENT.ACTION))
            .with("contract", Optional.ofNullable(row.get(AUDIT_EVENT.CONTRACT)))
            .with("by_yourself", mine);
    return Optional.ofNullable(row.get(AUDIT_DETAIL.CONTENT))
        .filter(content -> mine)
        .map(content -> AuditDetail.ofContent(List.of(content)).values())
        .map(detail -> facts.with("detail", new Value.Named(detail)))
        .orElse(facts);
  }
}
