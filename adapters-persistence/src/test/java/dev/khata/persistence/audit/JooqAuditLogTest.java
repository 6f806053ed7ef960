package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.audit.AuditLogSuite;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JooqAuditLogTest extends AuditLogSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final AuditPersistence audit = new AuditPersistence(DATABASE.database());

  @Override
  protected AuditLog log() {
    return audit.log();
  }

  @Override
  protected List<AuditEvent> recorded(String requestId) {
    return DATABASE
        .dsl()
        .select(
            AUDIT_EVENT.AT,
            AUDIT_EVENT.ACTION,
            AUDIT_EVENT.ACTOR_ID,
            AUDIT_EVENT.SUBJECT_ID,
            AUDIT_EVENT.CONTRACT,
            AUDIT_EVENT.REQUEST_ID)
        .from(AUDIT_EVENT)
        .where(AUDIT_EVENT.REQUEST_ID.eq(requestId))
        .orderBy(AUDIT_EVENT.ID)
        .fetch(JooqAuditLogTest::toEvent);
  }

  private static AuditEvent toEvent(Record row) {
    String action = row.get(AUDIT_EVENT.ACTION);
    AuditAction named = () -> action;
    return new AuditEvent(
        row.get(AUDIT_EVENT.AT),
        named,
        actor(row),
        Optional.ofNullable(row.get(AUDIT_EVENT.SUBJECT_ID)).map(UserId::new));
  }

  private static Actor actor(Record row) {
    Origin origin = Origin.batch(row.get(AUDIT_EVENT.REQUEST_ID));
    Optional<UserId> user = Optional.ofNullable(row.get(AUDIT_EVENT.ACTOR_ID)).map(UserId::new);
    Optional<Contract> contract =
        Optional.ofNullable(row.get(AUDIT_EVENT.CONTRACT)).flatMap(Contract::of);
    return user.<Actor>map(known -> new Actor.Person(known, contract, origin))
        .or(() -> contract.map(at -> new Actor.Visitor(at, origin)))
        .orElseGet(() -> new Actor.Batch(origin));
  }

  @Override
  protected UserId somebody() {
    return new UserId(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET subject_id = 2",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event"
      })
  void nobody_changes_or_deletes_an_event_not_even_its_owner(String tampering) {
    assertThatThrownBy(() -> execute(ServerRole.OWNER, tampering))
        .hasMessageContaining("audit_event is append-only");
    assertThatThrownBy(() -> execute(ServerRole.SUPERUSER, tampering))
        .hasMessageContaining("audit_event is append-only");
    assertThatThrownBy(() -> execute(ServerRole.APP, tampering))
        .hasMessageContaining("permission denied for table audit_event");
  }

  @Test
  void an_event_is_undone_with_the_transaction_it_belongs_to() {
    String request = Fresh.word();

    assertThatThrownBy(
            () ->
                DATABASE
                    .transactions()
                    .inTransaction(
                        () -> {
                          log().append(anEvent(request));
                          throw new IllegalStateException("undone");
                        }))
        .hasMessage("undone");

    assertThat(recorded(request)).isEmpty();
  }

  private AuditEvent anEvent(String request) {
    AuditAction knocked = () -> "KNOCKED";
    return new Actor.Batch(Origin.batch(request)).did(knocked, somebody(), Instant.EPOCH);
  }

  private static void execute(ServerRole role, String sql) throws SQLException {
    try (var connection = DATABASE.connect(role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
