package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kyc.KycApplications;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand rows are brought under new keys, while {@code kill -9} comes again and again. */
@Order(1)
class RotateKeysKillE2eTest {
  private static final int PEOPLE = 5_000;
  private static final int MESSAGES = 3_000;
  private static final int DEVICES = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration BETWEEN_LOOK_UPS = Duration.ofMillis(300);

  /** What there is of it under the new keys when the process is killed. */
  private static final List<String> MOMENTS =
      List.of(
          "SELECT count(*) FROM message WHERE sealed_key_id = 'new'",
          "SELECT count(*) FROM kyc_application WHERE cnic_key_id = 'new'",
          "SELECT count(*) FROM kyc_application WHERE cnic_hash_key_id = 'new'");

  @TempDir private Path data;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger lookUps = new AtomicInteger();

  @Test
  void nobody_is_missed_meanwhile_and_the_old_keys_are_needed_no_more() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old", "new"))) {
      Subscriber asha = Subscriber.anybody(khata.app());
      asha.signUp();
      Person rahim = Person.anybody();
      rahim.signUpByEmail(khata.app());
      StoredCrowd crowd = new StoredCrowd(khata.sql(), "old");
      crowd.people(PEOPLE);
      crowd.devices(DEVICES);
      crowd.messages(MESSAGES);
      assertThat(khata.run("verify-audit", "--seal").code()).isZero();

      try (RunningKhata.Second ahead = khata.beside(Rings.of("new", "old"))) {
        App there = ahead.reachedBy(khata.app());
        var lookingUp =
            CompletableFuture.runAsync(
                () -> lookUp(khata, there, asha, rahim), Thread::startVirtualThread);
        MOMENTS.forEach(moment -> rotateAndKillAt(khata, moment));
        finish(khata);
        over.set(true);
        lookingUp.join();
      }

      assertThat(lookUps).hasValueGreaterThan(10);
      worksWithout(khata, asha, rahim);
    }
  }

  /** By an instance that writes under the old keys and by one that writes under the new ones. */
  private void lookUp(RunningKhata khata, App there, Subscriber asha, Person rahim) {
    KycApplications applications = khata.get(KycApplications.class);
    for (int i = 0; !over.get(); i = (i + 37) % PEOPLE) {
      assertThat(applications.isTaken(StoredCrowd.paper(StoredCrowd.cnic(i)))).isTrue();
      new Subscriber(there, asha.phone()).logIn(Subscriber.PASSWORD).is(200);
      rahim.logInByEmail(khata.app(), Person.PASSWORD).is(200);
      lookUps.incrementAndGet();
      // The rest of the machine is for the rotation.
      LockSupport.parkNanos(BETWEEN_LOOK_UPS.toNanos());
    }
  }

  private void rotateAndKillAt(RunningKhata khata, String moment) {
    try (KhataProcess rotation = KhataProcess.start(data, settings(khata), "rotate-keys")) {
      Eventually.within(PATIENCE, () -> count(khata, moment) > 0);
      rotation.kill();
    }
    assertThat(count(khata, moment)).isPositive();
    assertThat(khata.run(Rings.of("new", "old"), "rotate-keys", "--dry-run").code()).isEqualTo(1);
  }

  private static Map<String, String> settings(RunningKhata khata) {
    Map<String, String> settings = new HashMap<>(khata.settings());
    settings.putAll(Rings.of("new", "old"));
    return settings;
  }

  /** Two at once, for the rest. */
  private static void finish(RunningKhata khata) {
    var one =
        CompletableFuture.supplyAsync(
            () -> khata.run(Rings.of("new", "old"), "rotate-keys", "--json"));
    khata.run(Rings.of("new", "old"), "rotate-keys");
    one.join();
    JsonNode rest =
        Json.parse(khata.run(Rings.of("new", "old"), "rotate-keys", "--dry-run", "--json").out());
    assertThat(rest.path("done").asText()).as(rest::toString).isEqualTo("yes");
  }

  private static long count(RunningKhata khata, String sql) {
    return khata.sql().fetchSingle(sql).get(0, Long.class);
  }

  private static void worksWithout(RunningKhata khata, Subscriber asha, Person rahim) {
    Map<String, String> alone = Rings.of("new");
    try (RunningKhata.Second later = khata.beside(alone)) {
      App app = later.reachedBy(khata.app());
      new Subscriber(app, asha.phone()).logIn(Subscriber.PASSWORD).is(200);
      rahim.logInByEmail(app, Person.PASSWORD).is(200);
      Applicant taken = new Applicant(app, "x@example.pk", StoredCrowd.cnic(PEOPLE - 1));
      Applicant.register(app, taken.registration()).is(409);
    }
    assertThat(khata.run(alone, "verify-audit").code()).isZero();
    allOpen(khata, KeyPurpose.MESSAGES, "SELECT id, sealed FROM message WHERE sealed IS NOT NULL");
    allOpen(khata, KeyPurpose.PERSONAL, "SELECT device_id, token_sealed FROM device");
    allOpen(khata, KeyPurpose.PERSONAL, "SELECT public_id, cnic_sealed FROM kyc_application");
  }

  private static void allOpen(RunningKhata khata, KeyPurpose purpose, String sql) {
    var key = Rings.key(purpose, "new");
    assertThat(khata.sql().fetch(sql))
        .hasSizeGreaterThanOrEqualTo(DEVICES)
        .allMatch(row -> key.open(row.get(1, byte[].class), row.get(0, String.class)).isPresent());
  }
}
