package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.audit.AuditLogSuite;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditEntry;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JooqAuditLogTest extends AuditLogSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final AtomicLong USERS = new AtomicLong();
  private static final Ids IDS = new SequentialIds();

  private final Ports audit =
      AuditPersistence.ports(DATABASE.database(), DATABASE.transactions(), IDS);

  @Override
  protected AuditLog log() {
    return audit.get(AuditLog.class);
  }

  @Override
  protected AuditTrail trail() {
    return audit.get(AuditTrail.class);
  }

  @Override
  protected AuditDetails details() {
    return audit.get(AuditDetails.class);
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
    return new UserId(USERS.incrementAndGet());
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE audit_event SET subject_id = 2, audit_event",
    "DELETE FROM audit_event, audit_event",
    "TRUNCATE audit_event CASCADE, audit_event",
    "UPDATE audit_seal SET number = 2, audit_seal",
    "DELETE FROM audit_seal, audit_seal",
    "TRUNCATE audit_seal, audit_seal"
  })
  void nobody_changes_or_deletes_an_event_or_a_seal_not_even_their_owner(
      String tampering, String table) {
    assertThatThrownBy(() -> execute(ServerRole.OWNER, tampering))
        .hasMessageContaining("is append-only");
    assertThatThrownBy(() -> execute(ServerRole.SUPERUSER, tampering))
        .hasMessageContaining("is append-only");
    assertThatThrownBy(() -> execute(ServerRole.APP, tampering))
        .hasMessageContaining("permission denied for table " + table);
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE audit_detail SET salt = salt, is append-only",
    "TRUNCATE audit_detail, permission denied for table audit_detail"
  })
  void the_application_erases_a_detail_and_never_changes_it(String tampering, String refusal) {
    assertThatThrownBy(() -> execute(ServerRole.APP, tampering)).hasMessageContaining(refusal);
  }

  /** The release before this one knows nothing of the newer columns. */
  @Test
  void an_event_without_a_public_id_has_one_that_stays_the_same() throws SQLException {
    UserId user = somebody();
    String row = "('2026-01-02T03:04:05Z', 'KNOCKED', %s, 'r')".formatted(user);
    execute(
        ServerRole.APP,
        "INSERT INTO audit_event (at, action, subject_id, request_id) VALUES %s, %s"
            .formatted(row, row));

    List<AuditEntry> read = trail().page(Optional.of(user), new Window(0, 9)).items();

    assertThat(read).extracting(AuditEntry::id).doesNotHaveDuplicates();
    assertThat(read).allMatch(entry -> entry.id().version() == 7 && entry.id().variant() == 2);
    assertThat(trail().page(Optional.of(user), new Window(0, 9)).items()).isEqualTo(read);
  }

  @Test
  void equal_details_have_hashes_that_differ() {
    UserId user = somebody();
    for (int i = 0; i < 2; i++) {
      log()
          .append(
              new Actor.Batch(Origin.batch("r"))
                  .did(() -> "KNOCKED", user, Instant.EPOCH)
                  .with(AuditDetail.text("the same")));
    }

    assertThat(
            DATABASE
                .dsl()
                .select(AUDIT_EVENT.DETAIL_HASH)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_ID.eq(user.value()))
                .fetchSet(AUDIT_EVENT.DETAIL_HASH))
        .hasSize(2)
        .doesNotContainNull();
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
