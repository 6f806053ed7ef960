package dev.khata.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.audit.VerifyAudit;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.persistence.postgres.ServerRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log is proved by a newer key alone, and as strictly as by the one that sealed it. */
class RenewedSealsTest {
  private final SealedLog log = new SealedLog();

  @BeforeEach
  void three_events_are_sealed() {
    log.knock(11);
    log.knock(12);
    log.knock(13);
    log.seal();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void a_log_that_was_renewed_is_proved_without_the_older_key_with_what_came_since() {
    log.clock.advance(Duration.ofDays(1));
    log.seal();

    assertThat(renewing("audit-2", "audit-1").renew(Progress.UNSEEN)).isEqualTo(new Renewal(3, 0));
    log.knock(14);
    log.sealUnder("audit-2");

    VerifyAudit.Result proved = log.verifying("audit-2").handle();
    assertThat(proved.broken()).isEmpty();
    assertThat(proved.sealed()).isEqualTo(4);
    assertThat(proved.heads()).as("heads tell of MACs that stay").isEqualTo(1);
    assertThat(renewing("audit-2", "audit-1").renew(Progress.UNSEEN)).isEqualTo(Renewal.NOTHING);
    assertThat(renewing("audit-2").needed()).containsExactly("audit-2");
  }

  @Test
  void it_can_be_renewed_again_and_again() {
    renewing("audit-2", "audit-1").renew(Progress.UNSEEN);
    renewing("audit-3", "audit-2").renew(Progress.UNSEEN);

    assertThat(log.verifying("audit-3").handle().broken()).isEmpty();
  }

  @Test
  void what_does_not_prove_is_never_renewed() {
    log.tamper("UPDATE audit_event SET subject_id = 77 WHERE id = 2");

    StoredUnderKeys seals = renewing("audit-2", "audit-1");

    assertThat(seals.renew(Progress.UNSEEN)).isEqualTo(new Renewal(2, 1));
    assertThat(seals.remains(log.clock.instant())).containsExactly(Remains.lasting("audit-1", 1));
    assertThat(complaintWithoutTheOlderKey()).startsWith("2 is sealed under the audit key audit-1");
    assertThat(log.complaint()).startsWith("2 is not what was sealed");
  }

  @Test
  void without_the_older_key_nothing_is_renewed_and_the_key_is_needed() {
    StoredUnderKeys seals = renewing("audit-2");

    assertThat(seals.renew(Progress.UNSEEN)).isEqualTo(new Renewal(0, 3));
    assertThat(seals.needed()).containsExactly("audit-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET subject_id = 77 WHERE id = 2",
        "UPDATE audit_seal SET mac = repeat('0', 64) WHERE number = 2",
        "UPDATE audit_seal SET made_at = made_at + interval '1 s' WHERE number = 2",
        "UPDATE audit_renewal SET mac = repeat('0', 64) WHERE number = 2",
        "UPDATE audit_seal SET key_id = 'audit-9' WHERE number = 2"
      })
  void what_is_changed_afterwards_is_named_with_and_without_the_older_key(String tampering) {
    renewing("audit-2", "audit-1").renew(Progress.UNSEEN);

    log.tamper(tampering);

    assertThat(complaintWithoutTheOlderKey()).startsWith("2 is not what was sealed");
    assertThat(log.verifying("audit-2", "audit-1").handle().broken())
        .hasValueSatisfying(broken -> assertThat(broken.row()).contains(2L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE audit_renewal SET number = 7", "DELETE FROM audit_renewal"})
  void nobody_changes_or_deletes_a_renewal(String tampering) {
    assertThatThrownBy(() -> log.database.execute(ServerRole.OWNER, tampering))
        .hasMessageContaining("is append-only");
    assertThatThrownBy(() -> log.database.execute(ServerRole.APP, tampering))
        .hasMessageContaining("permission denied for table audit_renewal");
  }

  private String complaintWithoutTheOlderKey() {
    return log.verifying("audit-2")
        .handle()
        .broken()
        .map(broken -> broken.row().orElseThrow() + " " + broken.what())
        .orElse("whole");
  }

  private StoredUnderKeys renewing(String... keyIds) {
    return AuditPersistence.underKeys(
            log.database.database(), log.database.transactions(), SealedLog.keys(keyIds))
        .getFirst();
  }
}
