package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.wallet.ProveNewestPostings;
import dev.khata.application.wallet.ProveSlices;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.wallet.LedgerProof.Round;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The books as an operator proves them and sums them up. */
@Isolated("what commits anywhere on the server decides what a roll-up and a proof cover")
class BooksE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final Staff CLERK = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:edit"));

  private final Person rahim = Person.anybody();
  private final long user = rahim.signUp(KHATA.app()).user().path("id").asLong();

  @Test
  void books_that_were_tampered_with_are_found_out_and_named() {
    give("20");
    assertThat(KHATA.run("verify-ledger").code()).isZero();
    KHATA.get(ProveNewestPostings.class).handle();
    assertThat(KHATA.app().get("/health/ledger").is(200).get("detail")).startsWith("proved to ");
    long account =
        KHATA
            .sql()
            .fetchSingle("SELECT id FROM account WHERE owner = ? AND kind = 'WALLET'", user)
            .get(0, Long.class);

    KHATA.tamper("UPDATE account SET balance = balance + 1 WHERE id = " + account);

    Shell.Ended found = KHATA.run("verify-ledger");
    assertThat(found.code()).isEqualTo(1);
    assertThat(found.out())
        .contains("account " + account + ": its balance is 2001, its postings add up to 2000")
        .contains("faults: 1");
    String first = KHATA.run("verify-ledger", "--json").out().lines().findFirst().orElseThrow();
    assertThat(Json.parse(first).path("number").asLong()).isEqualTo(account);
    KHATA.tamper("UPDATE account SET balance = balance - 1 WHERE id = " + account);
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void a_fault_in_the_newest_postings_shows_in_health_and_metrics() {
    try (RunningKhata khata = RunningKhata.start()) {
      Person karim = Person.anybody();
      karim.signUp(khata.app());
      String by = Staff.hiredBy(khata).mayOnly(permissions("recharge:edit")).person().e164();
      khata.run("adjust", "--phone", karim.e164(), "--amount", "5", "--reason", "test", "--by", by);
      khata.tamper("UPDATE posting SET amount = amount + 1 WHERE leg = 1");

      khata.get(ProveNewestPostings.class).handle();

      Answer health = khata.app().get("/health/ledger").is(503);
      assertThat(health.get("status")).isEqualTo("faulty");
      assertThat(health.get("detail")).contains("debits and credits differ");
      assertThat(khata.app().get("/metrics").text()).contains("khata_ledger_faulty 1.0");
    }
  }

  @Test
  void a_wallet_that_was_changed_by_hand_shows_in_health_and_metrics() {
    try (RunningKhata khata = RunningKhata.start()) {
      Person karim = Person.anybody();
      karim.signUp(khata.app());
      String by = Staff.hiredBy(khata).mayOnly(permissions("recharge:edit")).person().e164();
      khata.run("adjust", "--phone", karim.e164(), "--amount", "5", "--reason", "test", "--by", by);
      khata.get(ProveNewestPostings.class).handle();
      Round well = goRound(khata);
      assertThat(well.slices()).isPositive();
      assertThat(well.broken()).isZero();

      khata.tamper("UPDATE account SET balance = balance + 1 WHERE kind = 'WALLET'");
      goRound(khata);

      Answer health = khata.app().get("/health/ledger").is(503);
      assertThat(health.get("status")).isEqualTo("faulty");
      assertThat(health.get("detail")).contains("its balance is 501, its postings add up to 500");
      assertThat(khata.app().get("/metrics").text())
          .contains("khata_ledger_faulty 1.0", "khata_ledger_broken_slices 1.0");
    }
  }

  /** Each run proves one at least of the few slices of so small books. */
  private static Round goRound(RunningKhata khata) {
    ProveSlices slices = khata.get(ProveSlices.class);
    Round round = slices.handle();
    for (long run = 0; run < round.slices(); run++) {
      round = slices.handle();
    }
    return round;
  }

  @Test
  void the_work_of_the_timers_can_be_done_by_hand() {
    give("20");

    JsonNode rolledUp = json(KHATA.run("roll-up", "--json"));
    JsonNode released = json(KHATA.run("release-holds", "--json"));

    assertThat(rolledUp.path("postings").asLong()).isPositive();
    assertThat(rolledUp.path("transactions").isIntegralNumber()).isTrue();
    assertThat(released).isEqualTo(Json.of("released", 0));
  }

  @Test
  void books_in_another_currency_are_left_alone() {
    Shell.Ended refused = KHATA.run(Map.of("KHATA_CURRENCY", "INR"), "verify-ledger");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("KHATA_CURRENCY=INR", "kept in NPR");
  }

  private void give(String amount) {
    String by = CLERK.person().e164();
    json(
        KHATA.run(
            "adjust",
            "--json",
            "--user",
            "" + user,
            "--amount",
            amount,
            "--reason",
            "of a test",
            "--by",
            by));
  }

  private static JsonNode json(Shell.Ended ended) {
    assertThat(ended.code()).as(ended::toString).isZero();
    return Json.parse(ended.out());
  }

  private static Set<Permission> permissions(String id) {
    return Set.of(Permission.parse(id).orElseThrow());
  }
}
