package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEntry;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditE2eTest {

  @Test
  void the_log_is_proved_and_whoever_tampers_with_it_is_found_out() {
    try (RunningKhata khata = RunningKhata.start()) {
      Person.anybody().signUp(khata.app());
      Shell.Ended whole = proved(khata);
      assertThat(whole.out()).contains("unsealed: 0", "erased: 0", "heads: 0");

      khata.tamper("UPDATE audit_event SET subject_id = 77 WHERE id = 1");

      Shell.Ended broken = khata.run("verify-audit");
      assertThat(broken.code()).isEqualTo(1);
      assertThat(broken.out()).startsWith("event 1: is not what was sealed");
      JsonNode json = Json.parse(khata.run("verify-audit", "--json").out());
      assertThat(json.at("/broken/row").asLong()).isEqualTo(1);
      assertThat(json.at("/broken/what").asText()).startsWith("is not what was sealed");
      assertThat(json.path("sealed").asLong()).isZero();
    }
  }

  @Test
  void the_answer_has_its_names_and_bad_usage_its_code() {
    try (RunningKhata khata = RunningKhata.start()) {
      assertThat(khata.run("verify-audit", "--json").out().strip())
          .isEqualTo(
              "{\"events\":0,\"sealed\":0,\"unsealed\":0,\"erased\":0,\"heads\":0,\"broken\":null}");
      assertThat(khata.run("verify-audit", "--frob").code()).isEqualTo(2);
      assertThat(khata.run("verify-audit", "--help").out()).contains("--json", "--seal");
    }
  }

  @Test
  void what_was_said_about_somebody_goes_when_they_have_left_and_the_proof_holds() {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    try (RunningKhata khata = RunningKhata.start(clock)) {
      Subscriber asha = Subscriber.anybody(khata.app());
      Subscriber.Session session = asha.in(asha.signUp());
      UserId id = new UserId(session.me().json().path("user_id").asLong());
      khata
          .get(AuditLog.class)
          .append(
              new Actor.Batch(Origin.batch("test"))
                  .did(() -> "REVIEWED", id, clock.instant())
                  .with(AuditDetail.of("comment", "The selfie is blurred.")));
      assertThat(comments(khata, id)).containsExactly("The selfie is blurred.");
      session.delete().is(200);
      proved(khata);

      clock.advance(Duration.ofDays(30));
      assertThat(khata.get(Purge.class).handle().removed()).containsEntry("audit_details", 1);

      assertThat(comments(khata, id)).isEmpty();
      assertThat(khata.run("verify-audit").out()).contains("erased: 1");
      assertThat(khata.run("verify-audit").code()).isZero();
    }
  }

  /** On a server that another test may keep busy for a moment. */
  private static Shell.Ended proved(RunningKhata khata) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    Shell.Ended ended;
    do {
      ended = khata.run("verify-audit", "--seal");
    } while (!ended.out().contains("unsealed: 0") && System.nanoTime() < deadline);
    assertThat(ended.code()).as(ended::toString).isZero();
    return ended;
  }

  private static List<String> comments(RunningKhata khata, UserId about) {
    return khata.get(AuditTrail.class).page(Optional.of(about), new Window(0, 50)).items().stream()
        .map(AuditEntry::detail)
        .flatMap(Optional::stream)
        .flatMap(detail -> detail.get("comment").stream())
        .toList();
  }
}
