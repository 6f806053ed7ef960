package dev.khata.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.KeepAuditHeads;
import dev.khata.application.audit.SealAuditLog;
import dev.khata.application.audit.VerifyAudit;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.proof.AuditProof;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** An audit log of a test's own with all that seals and proves it. */
final class SealedLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final TestDatabase database = TestDatabase.fresh();
  final SettableClock clock = new SettableClock();
  final WatchedHeads heads = new WatchedHeads();
  final Ports audit =
      AuditPersistence.ports(database.database(), database.transactions(), new SequentialIds());
  private final SealAuditLog sealing = sealing("audit-1");

  /** Under those keys, the current one first. */
  SealAuditLog sealing(String... keyIds) {
    return new SealAuditLog(
        audit.get(AuditSeals.class),
        keys(keyIds),
        new KeepAuditHeads(audit.get(AuditSeals.class), heads, clock),
        database.transactions(),
        clock);
  }

  VerifyAudit verifying(String... keyIds) {
    return new VerifyAudit(audit.get(AuditProof.class), heads, keys(keyIds), clock);
  }

  static Keys keys(String... ids) {
    Keys all = TestKeys.all();
    KeyRing ring = new KeyRing(Arrays.stream(ids).<Key>map(TestKeys::key).toList());
    return new Keys(
        all.signing(), all.otp(), all.lookup(), all.personal(), all.messages(), ring, all.backup());
  }

  /** As the timer does, which leaves alone what stands behind anybody's running transaction. */
  SealAuditLog.Result sealOnce() {
    return sealing.handle();
  }

  /** Once nobody else on the server runs what began before the events. */
  SealAuditLog.Result seal() {
    return sealAll(sealing);
  }

  /** The same under those keys, the current one first. */
  void sealUnder(String... keyIds) {
    sealAll(sealing(keyIds));
  }

  private SealAuditLog.Result sealAll(SealAuditLog with) {
    long start = System.nanoTime();
    SealAuditLog.Result all = with.handle();
    while (unsealed() > 0) {
      assertThat(System.nanoTime() - start).as("unsealed").isLessThan(PATIENCE.toNanos());
      SealAuditLog.Result more = with.handle();
      all = new SealAuditLog.Result(all.sealed() + more.sealed(), all.heads() + more.heads());
    }
    return all;
  }

  private long unsealed() {
    return audit.get(AuditProof.class).unsealed(Optional.empty(), clock.instant()).number();
  }

  VerifyAudit.Result verify() {
    return verifying("audit-1").handle();
  }

  /** What is said of the first broken row: its id and what is wrong. */
  String complaint() {
    return verify()
        .broken()
        .map(broken -> broken.row().map(String::valueOf).orElse("none") + " " + broken.what())
        .orElse("whole");
  }

  void knock(long subject) {
    audit.get(AuditLog.class).append(knocked(subject));
  }

  void knock(long subject, String said) {
    audit.get(AuditLog.class).append(knocked(subject).with(AuditDetail.text(said)));
  }

  private AuditEvent knocked(long subject) {
    return new Actor.Person(new UserId(1), Optional.empty(), Origin.batch("r"))
        .did(() -> "KNOCKED", new UserId(subject), clock.instant());
  }

  /** As only a superuser can, who lets no trigger run. */
  void tamper(String sql) {
    database.execute(ServerRole.SUPERUSER, "SET session_replication_role = replica; " + sql);
  }

  @Override
  public void close() {
    database.close();
  }
}
