package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;

import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;

final class JooqAuditLog implements AuditLog {
  private final Database database;

  JooqAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void append(AuditEvent event) {
    database
        .dsl()
        .insertInto(AUDIT_EVENT)
        .set(AUDIT_EVENT.AT, event.at())
        .set(AUDIT_EVENT.ACTION, event.action().name())
        .set(AUDIT_EVENT.ACTOR_ID, event.actor().id().map(UserId::value).orElse(null))
        .set(AUDIT_EVENT.SUBJECT_ID, event.subject().map(UserId::value).orElse(null))
        .set(AUDIT_EVENT.CONTRACT, event.actor().contract().map(Contract::id).orElse(null))
        .set(AUDIT_EVENT.REQUEST_ID, event.actor().origin().requestId())
        .execute();
  }
}
