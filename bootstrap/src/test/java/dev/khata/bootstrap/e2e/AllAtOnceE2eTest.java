package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What goes on while {@link Storm} blows. */
@Isolated("thousands of connections, and all of the machine")
class AllAtOnceE2eTest {
  private static final int BUYERS = 4;
  private static final int SECONDS = 8;

  /** What each answer says: done, or come again later. */
  private static final Set<String> ANSWERED = Set.of("200", "503 later");

  /** Hashes as a server makes them. */
  private static final Map<String, String> IN_EARNEST =
      Map.of("KHATA_ARGON2_MEMORY_KIB", "19456", "KHATA_ARGON2_PASSES", "2");

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(IN_EARNEST);

  private final App quiet = KHATA.app().from("127.1.0.1");
  private final Person rahim = Person.anybody();
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());

  /** One who has the money for thousands of purchases. */
  private record Buyer(String token, String phone) {}

  @Test
  void health_log_in_and_purchase_go_on_answering(@TempDir Path directory) {
    rahim.signUp(quiet);
    long plan = plan();
    List<String> storm =
        new ArrayList<>(
            List.of(String.valueOf(KHATA.port()), String.valueOf(SECONDS), String.valueOf(plan)));
    for (int i = 0; i < BUYERS; i++) {
      Buyer buyer = buyer();
      storm.addAll(List.of(buyer.token(), buyer.phone()));
    }
    Buyer quietBuyer = buyer();
    long before = purchases();
    int boughtQuietly = 0;
    JsonNode told;

    try (KhataProcess blowing =
        KhataProcess.of(Storm.program(), directory, Map.of(), storm.toArray(String[]::new))) {
      blowing.said("begun");
      long end = System.nanoTime() + SECONDS * 1_000_000_000L;
      do {
        quiet.get("/health/live").is(200);
        rahim.logIn(quiet, Person.PASSWORD).is(200);
        buy(quietBuyer, plan).is(200);
        boughtQuietly++;
      } while (System.nanoTime() < end);
      told = Json.parse(blowing.said("over "));
    }

    JsonNode purchases = told.path("purchases");
    assertThat(purchases.fieldNames()).toIterable().isSubsetOf(ANSWERED).contains("200");
    assertThat(purchases() - before).isEqualTo(purchases.path("200").asLong() + boughtQuietly);
    assertThat(told.path("floods").fieldNames()).toIterable().isSubsetOf(ANSWERED);
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  private Answer buy(Buyer buyer, long plan) {
    return quiet
        .with(buyer.token())
        .post(
            "/recharge/subscribe",
            Json.of("plan_id", plan, "payment_method", "WALLET", "to_phone_number", buyer.phone()));
  }

  private Buyer buyer() {
    Subscriber subscriber = Subscriber.anybody(quiet);
    Answer in = subscriber.signUp();
    String user = in.user().path("user_id").asText();
    String by = manager.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", "50000", "--reason", "a test", "--by", by
    };
    Shell.Ended given = KHATA.run(gift);
    assertThat(given.code()).as(given::toString).isZero();
    return new Buyer(in.get("access_token"), subscriber.phone());
  }

  private long plan() {
    return manager
        .in(Contract.GENCHARGE)
        .post("/plans/plan", "name", "Day", "type", "DATA", "price", 1, "validity_days", 1)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private static long purchases() {
    return KHATA.sql().fetchSingle("SELECT count(*) FROM subscription").get(0, Long.class);
  }
}
