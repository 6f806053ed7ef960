package dev.khata.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.SealAuditLog;
import dev.khata.application.audit.VerifyAudit;
import dev.khata.application.kernel.Race;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.postgres.ServerRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealingTest {
  private static final String KNOCK =
      "INSERT INTO audit_event (at, action, request_id) VALUES ('2026-03-01T12:00:00Z', 'A', 'r')";

  private final SealedLog log = new SealedLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void an_empty_log_is_whole() {
    assertThat(log.seal()).isEqualTo(new SealAuditLog.Result(0, 0));
    assertThat(log.verify()).isEqualTo(new VerifyAudit.Result(0, 0, 0, 0, Optional.empty()));
  }

  @Test
  void an_event_is_sealed_once() {
    log.knock(11);

    assertThat(log.seal().sealed()).isEqualTo(1);
    assertThat(log.seal().sealed()).isZero();
    assertThat(log.verify().sealed()).isEqualTo(1);
    List<String> told = new ArrayList<>();
    log.verifying("audit-1").handle((done, all) -> told.add(done + " of " + all.orElse(-1)));
    assertThat(told).containsExactly("1 of 1");
  }

  @Test
  void rows_from_before_there_were_seals_are_sealed_first_and_in_chunks() {
    log.knock(11);
    log.database.execute(
        ServerRole.APP,
        "INSERT INTO audit_event (at, action, request_id, xact)"
            + " SELECT '2025-01-01T00:00:00Z', 'A', 'r', 0 FROM generate_series(1, 2500)");
    assertThat(log.verify()).isEqualTo(new VerifyAudit.Result(0, 2_501, 0, 0, Optional.empty()));

    assertThat(log.seal().sealed()).isEqualTo(2_501);

    assertThat(log.audit.get(AuditSeals.class).first().orElseThrow().row()).isEqualTo(2);
    assertThat(log.audit.get(AuditSeals.class).last().orElseThrow().row()).isEqualTo(1);
    assertThat(log.verify()).isEqualTo(new VerifyAudit.Result(2_501, 0, 0, 0, Optional.empty()));
  }

  @Test
  void the_number_of_all_events_counts_the_sealed_and_the_others() {
    Window none = new Window(5, 1);
    assertThat(log.audit.get(AuditTrail.class).page(Optional.empty(), none).total()).isZero();
    log.knock(11);
    log.knock(12);
    assertThat(log.audit.get(AuditTrail.class).page(Optional.empty(), none).total()).isEqualTo(2);
    log.seal();
    assertThat(log.audit.get(AuditTrail.class).page(Optional.empty(), none).total()).isEqualTo(2);
    log.knock(13);

    assertThat(log.audit.get(AuditTrail.class).page(Optional.empty(), new Window(0, 1)).total())
        .isEqualTo(3);
  }

  @Test
  void since_when_an_event_waits_for_its_seal_is_told_also_while_it_may_get_none()
      throws SQLException {
    assertThat(log.audit.get(AuditSeals.class).unsealedSince()).isEmpty();
    log.knock(11);
    log.seal();
    assertThat(log.audit.get(AuditSeals.class).unsealedSince()).isEmpty();

    try (Connection late = log.database.connect(ServerRole.APP)) {
      late.setAutoCommit(false);
      execute(late, KNOCK);
      Instant oldest = log.clock.instant();
      log.knock(12);
      log.clock.advance(Duration.ofMinutes(5));
      log.knock(13);
      assertThat(log.sealOnce().sealed()).isZero();

      assertThat(log.audit.get(AuditSeals.class).unsealedSince()).contains(oldest);
    }
  }

  /** Ids are given before a transaction commits, and it may commit after later ones. */
  @Test
  void what_commits_late_is_never_lost() throws SQLException {
    try (Connection late = log.database.connect(ServerRole.APP)) {
      late.setAutoCommit(false);
      execute(late, KNOCK);
      log.knock(12);
      log.knock(13);

      assertThat(log.sealOnce().sealed()).isZero();
      assertThat(log.verify().unsealed()).isEqualTo(2);
      late.commit();
    }

    assertThat(log.seal().sealed()).isEqualTo(3);
    assertThat(log.verify()).isEqualTo(new VerifyAudit.Result(3, 0, 0, 0, Optional.empty()));
  }

  /** A transaction that began earlier may take a later id. */
  @Test
  void the_order_is_that_of_transactions_whatever_their_ids() throws SQLException {
    try (Connection early = log.database.connect(ServerRole.APP)) {
      early.setAutoCommit(false);
      execute(early, "SELECT pg_current_xact_id()");
      log.knock(12);
      assertThat(log.sealOnce().sealed()).isZero();
      execute(early, KNOCK);
      early.commit();
    }

    assertThat(log.seal().sealed()).isEqualTo(2);
    assertThat(log.audit.get(AuditSeals.class).first().orElseThrow().row()).isEqualTo(2);
    assertThat(log.verify().broken()).isEmpty();
  }

  @Test
  void instances_that_seal_at_once_and_events_that_come_in_meanwhile_give_one_chain() {
    Race.of(
        8,
        runner -> {
          for (int i = 0; i < 25; i++) {
            if (runner % 2 == 0) {
              log.knock(10 + runner, "said by " + runner);
            } else {
              log.sealing("audit-1").handle();
            }
          }
          return runner;
        });
    log.seal();

    assertThat(log.verify()).isEqualTo(new VerifyAudit.Result(100, 0, 0, 0, Optional.empty()));
  }

  @Test
  void who_finds_another_at_it_leaves_it_alone() {
    log.knock(11);

    log.database
        .transactions()
        .inTransaction(
            () -> {
              assertThat(log.audit.get(AuditSeals.class).lock()).isTrue();
              assertThat(Race.of(1, runner -> log.sealOnce()).getFirst().sealed()).isZero();
            });

    assertThat(log.seal().sealed()).isEqualTo(1);
  }

  @Test
  void a_new_key_seals_on_while_the_older_one_proves() {
    log.knock(11);
    log.seal();
    log.knock(12);
    log.sealUnder("audit-2", "audit-1");

    assertThat(log.verifying("audit-2", "audit-1").handle().sealed()).isEqualTo(2);
    assertThat(log.verifying("audit-2").handle().broken().orElseThrow().what())
        .isEqualTo("is sealed under the audit key audit-1, which is not given");
  }

  @Test
  void each_day_that_is_over_has_a_head_also_one_without_seals() {
    log.knock(11);
    log.seal();
    log.clock.advance(Duration.ofDays(2));
    log.knock(12);

    assertThat(log.seal()).isEqualTo(new SealAuditLog.Result(1, 2));

    String first = log.audit.get(AuditSeals.class).first().orElseThrow().mac();
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(log.heads.days(LocalDate.EPOCH, 9)).containsExactly(day, day.plusDays(1));
    assertThat(log.heads.find(day)).contains("1 " + first + "\n");
    assertThat(log.heads.find(day.plusDays(1))).contains("1 " + first + "\n");
    assertThat(log.verify().heads()).isEqualTo(2);
    log.clock.advance(Duration.ofDays(1));
    assertThat(log.seal().heads()).isEqualTo(1);
    assertThat(log.verify().heads()).isEqualTo(3);
  }

  @Test
  void the_store_of_heads_is_asked_once_a_day() {
    log.knock(11);
    log.seal();
    log.clock.advance(Duration.ofDays(1));
    log.seal();
    int asked = log.heads.asked();

    log.seal();
    log.clock.advance(Duration.ofHours(1));
    log.seal();

    assertThat(log.heads.asked()).isEqualTo(asked);
    log.clock.advance(Duration.ofDays(1));
    log.seal();
    assertThat(log.heads.asked()).isEqualTo(asked + 2);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
