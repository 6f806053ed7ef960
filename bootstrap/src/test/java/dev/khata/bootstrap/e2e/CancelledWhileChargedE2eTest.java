package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users who stop a mandate at the moment at which it is charged. */
class CancelledWhileChargedE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension
  static final RunningKhata KHATA = RunningKhata.start(CLOCK, Map.of("KHATA_AUTOPAY_CHUNK", "1"));

  private static final int USERS = 10;
  private static final int MANDATES_EACH = 10;

  /** So many of them can pay for nothing. */
  private static final int POOR = 3;

  private static final int WALLET = 2_000;
  private static final int PRICE = 100;

  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final List<Subscription> all = new ArrayList<>();
  private final List<Payer> payers = new ArrayList<>();

  /** In what way somebody stops what is due. */
  private enum Wish {
    DELETE,
    DISABLE,
    SKIP;

    void tell(App app, long mandate) {
      String url = "/autopay/" + mandate;
      switch (this) {
        case DELETE -> app.delete(url).is(204);
        case DISABLE -> app.send("PATCH", url, Json.of("status", "disabled")).is(200);
        case SKIP -> app.send("POST", url + "/skip", BodyPublishers.noBody()).is(200);
      }
    }
  }

  private record Payer(Staff person, int wallet) {
    int balance() {
      return app().get("/user/me").is(200).json().path("wallet_balance").asInt();
    }

    /** Newly logged in, however much later it is. */
    private App app() {
      return person.in(Contract.GENCHARGE);
    }

    /** Of their transactions. */
    int count(String status) {
      return app()
          .get("/recharge/my/transactions?source=autopay&size=1&status=" + status)
          .is(200)
          .json()
          .path("total")
          .asInt();
    }
  }

  private record Subscription(App app, long mandate, Wish wish) {
    void stop() {
      wish.tell(app, mandate);
    }
  }

  @Test
  void it_was_charged_first_or_it_never_is() {
    long plan = plan();
    for (int user = 0; user < USERS; user++) {
      Staff somebody = Staff.hiredBy(KHATA);
      int wallet = user < POOR ? 0 : WALLET;
      give(somebody, wallet);
      payers.add(new Payer(somebody, wallet));
      App app = somebody.in(Contract.GENCHARGE);
      for (int i = 0; i < MANDATES_EACH; i++) {
        Wish wish = Wish.values()[i % Wish.values().length];
        String line = "+9198765%05d".formatted(user * MANDATES_EACH + i);
        long mandate = Mandates.due(KHATA, somebody.id(), plan, line, CLOCK.instant());
        all.add(new Subscription(app, mandate, wish));
      }
    }

    List<JsonNode> runs = Race.of(2, i -> i == 0 ? List.of(processDue()) : stopAll()).getFirst();

    JsonNode run = runs.getFirst();
    assertThat(run.path("processed").asInt()).isBetween(1, USERS * MANDATES_EACH - 1);
    holds(run);
    for (int day : List.of(1, 3, 7)) {
      CLOCK.advance(Duration.ofDays(day));
      assertThat(processDue().path("processed").asInt()).as("after %d days", day).isZero();
    }
    holds(run);
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  /** From the other end, so that both meet. */
  private List<JsonNode> stopAll() {
    all.reversed().forEach(Subscription::stop);
    return List.of();
  }

  /** What the run says stands in transactions and wallets, and nothing else does. */
  private void holds(JsonNode run) {
    assertThat(payers.stream().mapToInt(payer -> payer.count("success")).sum())
        .isEqualTo(run.path("succeeded").asInt());
    assertThat(payers.stream().mapToInt(payer -> payer.count("failed")).sum())
        .isEqualTo(run.path("failed").asInt());
    assertThat(payers)
        .allSatisfy(
            payer ->
                assertThat(payer.balance())
                    .isEqualTo(payer.wallet - PRICE * payer.count("success")));
    assertThat(
            KHATA
                .sql()
                .fetchSingle(
                    "SELECT count(*) FILTER (WHERE outcome = 'CHARGED'),"
                        + " count(*) FILTER (WHERE outcome <> 'CHARGED' AND transaction_id IS NOT"
                        + " NULL), count(*) FILTER (WHERE retry_at IS NOT NULL) FROM occurrence")
                .intoArray())
        .containsExactly(run.path("succeeded").asLong(), run.path("failed").asLong(), 0L);
  }

  private JsonNode processDue() {
    return manager
        .in(Contract.GENCHARGE)
        .send("POST", "/autopay/admin/process-due", BodyPublishers.noBody())
        .is(200)
        .json();
  }

  private long plan() {
    return manager
        .in(Contract.GENCHARGE)
        .post("/plans/plan", "name", "A plan", "type", "DATA", "price", PRICE, "validity_days", 7)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private void give(Staff somebody, int amount) {
    if (amount > 0) {
      String by = manager.person().e164();
      String[] gift = {
        "adjust",
        "--user",
        "" + somebody.id(),
        "--amount",
        "" + amount,
        "--reason",
        "a test",
        "--by",
        by
      };
      assertThat(KHATA.run(gift).code()).isZero();
    }
  }
}
