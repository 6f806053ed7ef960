package dev.khata.persistence.audit;

import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.proof.DetailHash;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log, an event and its detail in one statement. */
final class JooqAuditLog implements AuditLog {
  private static final int SALT_BYTES = 32;

  private static final Values<NewEvent> EVENT =
      Values.<NewEvent>none()
          .uuid("id", NewEvent::id)
          .instant("at", of -> of.event().at())
          .text("action", of -> of.event().action().name())
          .optionalNumber("actor", of -> of.event().actor().id().map(UserId::value))
          .optionalNumber("subject", of -> of.event().subject().map(UserId::value))
          .optionalText("contract", of -> of.event().actor().contract().map(Contract::id))
          .text("request", of -> of.event().actor().origin().requestId())
          .optionalText("hash", NewEvent::hash);

  private static final String INSERT =
      """
      INSERT INTO audit_event
        (public_id, at, action, actor_id, subject_id, contract, request_id, detail_hash)
      VALUES (:id, :at, :action, :actor, :subject, :contract, :request, :hash)
      """;

  private static final HotSql<NewEvent> ADD = HotSql.of(INSERT, EVENT);

  private static final HotSql<NewEvent> ADD_WITH_DETAIL =
      HotSql.of(
          "WITH event AS ("
              + INSERT
              + """
              RETURNING id)
              INSERT INTO audit_detail (event_id, salt, content)
              SELECT event.id, :salt, :content FROM event
              """,
          EVENT
              .text("salt", NewEvent::salt)
              .each(NewEvent::content, all -> all.texts("content", part -> part)));

  private final Database database;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  JooqAuditLog(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /**
   * @param salt of its detail, if it has one
   */
  private record NewEvent(UUID id, AuditEvent event, String salt) {
    Optional<String> hash() {
      return event.detail().map(detail -> DetailHash.of(salt, detail));
    }

    List<String> content() {
      return event.detail().map(AuditDetail::content).orElseGet(List::of);
    }
  }

  @Override
  public void append(AuditEvent event) {
    boolean hasDetail = event.detail().isPresent();
    NewEvent added = new NewEvent(ids.next(), event, hasDetail ? salt() : "");
    (hasDetail ? ADD_WITH_DETAIL : ADD).execute(database.dsl(), added);
  }

  private String salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
