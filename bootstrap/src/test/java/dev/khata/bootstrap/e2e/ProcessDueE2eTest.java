package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is due is charged by whoever may have it charged, and told as the contract says. */
class ProcessDueE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String PROCESS_DUE = "/autopay/admin/process-due";

  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);
  private final Person rich = Person.anybody();
  private final Person poor = Person.anybody();
  private long paid;
  private long unpaid;

  @BeforeEach
  void two_mandates_are_due() {
    long plan =
        admin
            .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", 7)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    long user = rich.signUp(KHATA.app()).user().path("id").asLong();
    give(user, "250.00");
    paid = Mandates.due(KHATA, user, plan, rich.e164());
    unpaid =
        Mandates.due(KHATA, poor.signUp(KHATA.app()).user().path("id").asLong(), plan, poor.e164());
  }

  @AfterEach
  void books_balance() {
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void what_is_due_is_charged_and_the_run_can_be_read_again() {
    JsonNode run = post(admin, PROCESS_DUE + "?size=1").is(200).json();

    assertThat(run.path("processed").asInt()).isEqualTo(2);
    assertThat(run.path("succeeded").asInt()).isEqualTo(1);
    assertThat(run.path("failed").asInt()).isEqualTo(1);
    assertThat(run.path("results")).hasSize(1);
    JsonNode first = run.at("/results/0");
    assertThat(first.path("autopay_id").asLong()).isEqualTo(paid);
    assertThat(first.path("status").asText()).isEqualTo("success");
    assertThat(first.path("txn_id").asLong()).isPositive();
    assertThat(first.has("error")).isFalse();
    String page = PROCESS_DUE + "?size=1&page=2&run_id=" + run.path("run_id").asText();
    JsonNode second = post(admin, page).is(200).json();
    assertThat(second.path("processed").asInt()).isEqualTo(2);
    assertThat(second.path("results"))
        .containsExactly(
            Json.of("autopay_id", (int) unpaid, "status", "failed", "error", "INSUFFICIENT_FUNDS"));
    assertThat(post(admin, PROCESS_DUE).is(200).json().path("processed").asInt()).isZero();
  }

  @Test
  void a_request_that_is_sent_again_is_answered_by_its_run_and_charges_nothing() {
    App once = admin.withHeader("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = post(once, PROCESS_DUE).is(200);

    Answer again = post(once, PROCESS_DUE).is(200);

    assertThat(first.json().path("processed").asInt()).isEqualTo(2);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(post(admin, PROCESS_DUE).is(200).json().path("processed").asInt()).isZero();
  }

  @Test
  void what_can_not_be_is_refused() {
    post(admin, PROCESS_DUE + "?size=0").is(422);
    post(admin, PROCESS_DUE + "?size=1001").is(422);
    post(admin, PROCESS_DUE + "?page=0").is(422);
    post(admin, PROCESS_DUE + "?run_id=17").is(422);
    post(admin, PROCESS_DUE + "?run_id=" + UUID.randomUUID()).is(404);
    post(Staff.hiredBy(KHATA).mayOnly(Set.of()).in(Contract.GENCHARGE), PROCESS_DUE).is(403);
    assertThat(KHATA.run("process-due", "--json").code()).isZero();
  }

  @Test
  void the_command_tells_beforehand_what_it_then_does() {
    JsonNode predicted = json("process-due", "--dry-run", "--json");
    JsonNode real = json("process-due", "--json");

    assertThat(predicted.path("amount").asText()).isEqualTo("100.00");
    assertThat(predicted.has("run_id")).isFalse();
    for (String name : List.of("processed", "succeeded", "failed", "amount")) {
      assertThat(predicted.path(name)).isEqualTo(real.path(name));
    }
    assertThat(real.at("/results/1"))
        .isEqualTo(
            Json.of("autopay_id", (int) unpaid, "status", "failed", "error", "INSUFFICIENT_FUNDS"));
    assertThat(predicted.at("/results/1")).isEqualTo(real.at("/results/1"));
    assertThat(KHATA.run("process-due").out())
        .contains("processed: 0", "succeeded: 0", "failed: 0", "amount: 0.00", "run id: ");
  }

  private static Answer post(App app, String path) {
    return app.send("POST", path, BodyPublishers.noBody());
  }

  private static JsonNode json(String... arguments) {
    Shell.Ended ended = KHATA.run(arguments);
    assertThat(ended.code()).isZero();
    return Json.parse(ended.out());
  }

  private void give(long user, String amount) {
    String by = manager.person().e164();
    String[] gift = {
      "adjust", "--user", "" + user, "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(KHATA.run(gift).code()).isZero();
  }
}
