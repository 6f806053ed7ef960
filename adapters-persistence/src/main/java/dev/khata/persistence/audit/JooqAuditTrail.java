package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_DETAIL;
import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;

import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEntry;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The log, read by the order in which events came in. */
final class JooqAuditTrail implements AuditTrail {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private static final Pages<AuditEntry> PAGES =
      new Pages<>(
          AUDIT_EVENT,
          AUDIT_EVENT.leftJoin(AUDIT_DETAIL).on(AUDIT_DETAIL.EVENT_ID.eq(AUDIT_EVENT.ID)),
          List.of(
              AUDIT_EVENT.ID,
              AUDIT_EVENT.PUBLIC_ID,
              AUDIT_EVENT.AT,
              AUDIT_EVENT.ACTION,
              AUDIT_EVENT.ACTOR_ID,
              AUDIT_EVENT.SUBJECT_ID,
              AUDIT_EVENT.CONTRACT,
              AUDIT_EVENT.REQUEST_ID,
              AUDIT_DETAIL.CONTENT),
          AUDIT_EVENT.ID,
          JooqAuditTrail::toEntry);

  /** The number of the last seal is that of all rows up to it; only what came since is counted. */
  private static final Field<Long> TOTAL =
      DSL.field(
          """
          (SELECT coalesce(max(last.number), 0) + (
            SELECT count(*) FROM audit_event e
            WHERE (e.xact, e.id) > (coalesce(max(last.xact), -1), coalesce(max(last.event_id), 0)))
          FROM (
            SELECT s.number, s.xact, s.event_id FROM audit_seal s
            ORDER BY s.number DESC LIMIT 1) last)\
          """,
          Long.class);

  private final Database database;

  JooqAuditTrail(Database database) {
    this.database = database;
  }

  @Override
  public Page<AuditEntry> page(Optional<UserId> subject, Window window) {
    return subject
        .map(
            user ->
                PAGES.newestFirst(database.dsl(), AUDIT_EVENT.SUBJECT_ID.eq(user.value()), window))
        .orElseGet(() -> PAGES.newestFirst(database.dsl(), window, TOTAL));
  }

  @Override
  public Page<AuditEntry> page(
      Optional<UserId> subject, Set<? extends AuditAction> actions, Window window) {
    Condition passes =
        AUDIT_EVENT
            .ACTION
            .in(actions.stream().map(AuditAction::name).sorted().toList())
            .and(Pages.equal(AUDIT_EVENT.SUBJECT_ID, subject.map(UserId::value)));
    return PAGES.newestFirst(database.dsl(), passes, window);
  }

  private static AuditEntry toEntry(Record row) {
    Instant at = row.get(AUDIT_EVENT.AT);
    return new AuditEntry(
        Optional.ofNullable(row.get(AUDIT_EVENT.PUBLIC_ID))
            .orElseGet(() -> idFromBefore(row.get(AUDIT_EVENT.ID), at)),
        at,
        row.get(AUDIT_EVENT.ACTION),
        Optional.ofNullable(row.get(AUDIT_EVENT.ACTOR_ID)).map(UserId::new),
        Optional.ofNullable(row.get(AUDIT_EVENT.SUBJECT_ID)).map(UserId::new),
        Optional.ofNullable(row.get(AUDIT_EVENT.CONTRACT)),
        row.get(AUDIT_EVENT.REQUEST_ID),
        Optional.ofNullable(row.get(AUDIT_DETAIL.CONTENT))
            .map(List::of)
            .map(AuditDetail::ofContent));
  }

  /** Nothing in the row may be changed any more, so that it can't be given one to keep. */
  private static UUID idFromBefore(long id, Instant at) {
    return new UUID(at.toEpochMilli() << 16 | VERSION_7, VARIANT | id);
  }
}
