package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.wallet.RequestAdjustment;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Unit;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The books as an operator keeps them. */
class LedgerE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final Staff CLERK = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:edit"));

  private final Person rahim = Person.anybody();
  private final long user = rahim.signUp(KHATA.app()).user().path("id").asLong();

  @Test
  void what_is_given_and_taken_is_booked_and_told() {
    JsonNode given = json(adjust("--phone", rahim.e164(), "--amount", "500.50"));
    JsonNode taken = json(adjust("--user", "" + user, "--amount", "-0.50"));
    JsonNode points = json(adjust("--user", "" + user, "--amount", "7", "--points"));

    assertThat(given.path("state").asText()).isEqualTo("posted");
    assertThat(given.path("user").asLong()).isEqualTo(user);
    assertThat(given.path("amount").asText()).isEqualTo("500.50");
    assertThat(taken.path("side").asText()).isEqualTo("taken");
    assertThat(points.path("unit").asText()).isEqualTo("POINTS");
    assertThat(balances()).containsOnly(Map.entry("POINTS", 7L), Map.entry("WALLET", 50_000L));
  }

  @Test
  void what_is_not_there_is_not_taken() {
    Shell.Ended refused = adjust("--user", "" + user, "--amount", "-1");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("there is less in the account than that");
  }

  @Test
  void what_makes_no_sense_is_bad_usage_or_fails_in_one_line() {
    assertThat(adjust("--amount", "5").code()).isEqualTo(2);
    assertThat(adjust("--user", "" + user, "--amount", "0").code()).isEqualTo(2);
    assertThat(adjust("--user", "" + user, "--amount", "0.001").code()).isEqualTo(2);
    assertThat(adjust("--user", "" + user, "--amount", "much").code()).isEqualTo(2);
    assertThat(adjust("--phone", "12", "--amount", "5").code()).isEqualTo(2);
    assertThat(adjust("--phone", "+8801700000000", "--amount", "5").code()).isEqualTo(1);
    assertThat(adjust("--user", "999999", "--amount", "5").err().lines()).hasSize(1);
  }

  @Test
  void above_the_limit_a_second_admin_decides() {
    Staff admin = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:edit"));
    Staff other = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:edit"));
    Staff clerk = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:read"));
    String[] much = {"--user", "" + user, "--amount", "100000.01"};

    Shell.Ended waiting = adjust(admin, much);
    assertThat(waiting.code()).isEqualTo(3);
    JsonNode asked = Json.parse(waiting.out());
    String id = asked.path("adjustment").asText();
    assertThat(asked.path("state").asText()).isEqualTo("requested");
    assertThat(asked.path("waits_for").asText()).contains("--approve " + id);
    assertThat(balances()).isEmpty();

    assertThat(decide("--approve", id, admin).err()).contains("what they asked for themselves");
    assertThat(decide("--approve", id, clerk).err()).contains("lacks the permission");
    assertThat(json(decide("--approve", id, other)).path("state").asText()).isEqualTo("posted");
    assertThat(balances()).containsOnly(Map.entry("WALLET", 10_000_001L));
    assertThat(decide("--reject", id, other).err()).contains("it was posted before");
  }

  @Test
  void what_was_booked_is_told_even_where_the_answer_can_t_be_written() throws IOException {
    Shell.Ended full = adjustInto("/dev/full", "5");

    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err().lines()).hasSize(1);
    assertThat(full.err())
        .contains(
            "khata adjust: failed: standard output can't be written (No space left on device)")
        .contains("\"state\":\"posted\"", "\"user\":" + user, "\"amount\":\"5.00\"");
    assertThat(full.err()).contains("\"entry\":" + newestEntry());
  }

  @Test
  void a_request_above_the_limit_that_nobody_was_told_of_is_named_too() throws IOException {
    Shell.Ended full = adjustInto("/dev/full", "100000.01");

    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("requested", "--approve ");
  }

  @Test
  void a_reason_is_kept_as_it_was_given() {
    String by = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:edit")).person().e164();
    String[] reason = {"--user", "" + user, "--amount", "5", "--by", by, "--reason", "@ফেরত"};

    json(run(List.of("adjust", "--json"), reason));

    assertThat(
            KHATA
                .sql()
                .fetchValue("SELECT reason FROM adjustment ORDER BY requested_at DESC LIMIT 1"))
        .isEqualTo("@ফেরত");
  }

  @Test
  void nobody_gives_without_a_name() {
    String[] nameless = {"adjust", "--user", "" + user, "--amount", "5000000", "--reason", "none"};

    assertThat(KHATA.run(nameless).code()).isEqualTo(2);
    assertThat(KHATA.run(nameless).err()).contains("--by");
    assertThat(KHATA.sql().fetchValue("SELECT count(*) FROM adjustment WHERE owner = ?", user))
        .isEqualTo(0L);
  }

  @Test
  void an_admin_is_named_by_address_as_well() {
    Staff admin = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:edit"));
    String address = "auditor%d@khata.example".formatted(admin.id());
    KHATA
        .sql()
        .execute(
            "UPDATE users SET email = ?, email_key = ?, email_contract = 'mypharma',"
                + " email_verified_at = now() WHERE id = ?",
            address,
            address,
            admin.id());
    List<String> command = List.of("adjust", "--json", "--reason", "by address", "--by", address);

    json(run(command, "--user", "" + user, "--amount", "3"));

    assertThat(KHATA.sql().fetchValue("SELECT requested_by FROM adjustment WHERE owner = ?", user))
        .isEqualTo(admin.id());
  }

  @Test
  void what_is_asked_for_under_a_key_is_booked_once_and_told_each_time() {
    String[] once = {"--user", "" + user, "--amount", "20", "--key", "refund-" + user};

    JsonNode first = json(adjust(once));

    assertThat(json(adjust(once))).isEqualTo(first);
    assertThat(json(adjust(once))).isEqualTo(first);
    assertThat(balances()).containsOnly(Map.entry("WALLET", 2_000L));
    Shell.Ended other = adjust("--user", "" + user, "--amount", "21", "--key", "refund-" + user);
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("something else was asked for under that key");
    assertThat(adjust("--user", "" + user, "--amount", "1", "--key", "two words").code())
        .isEqualTo(2);
    assertThat(balances()).containsOnly(Map.entry("WALLET", 2_000L));
  }

  @RepeatedTest(3)
  void of_many_equal_requests_at_once_under_a_key_one_is_booked() {
    var request =
        new RequestAdjustment.Command(
            Optional.of(new AdjustmentKey("race-" + user)),
            CustomerAccount.wallet(new UserId(user)),
            Side.CREDIT,
            new Money(500, Unit.currency("NPR")),
            new AdjustmentReason("a race"),
            new Actor.Person(new UserId(CLERK.id()), Optional.empty(), Origin.batch("test")));

    List<RequestAdjustment.Result> results =
        Race.of(8, runner -> KHATA.get(RequestAdjustment.class).handle(request));

    assertThat(Set.copyOf(results)).hasSize(1);
    assertThat(balances()).containsOnly(Map.entry("WALLET", 500L));
  }

  private static Shell.Ended adjust(String... options) {
    return adjust(CLERK, options);
  }

  private static Shell.Ended adjust(Staff by, String... options) {
    String admin = by.person().e164();
    return run(
        List.of("adjust", "--json", "--reason", "because of a test", "--by", admin), options);
  }

  private static Shell.Ended decide(String how, String id, Staff by) {
    return run(List.of("adjust", "--json", "--by", by.person().e164()), how, id);
  }

  private static Shell.Ended run(List<String> command, String... options) {
    return KHATA.run(Stream.concat(command.stream(), Stream.of(options)).toArray(String[]::new));
  }

  private static JsonNode json(Shell.Ended ended) {
    assertThat(ended.code()).as(ended::toString).isZero();
    return Json.parse(ended.out());
  }

  private static Set<Permission> permissions(String id) {
    return Set.of(Permission.parse(id).orElseThrow());
  }

  private Shell.Ended adjustInto(String file, String amount) throws IOException {
    String by = Staff.hiredBy(KHATA).mayOnly(permissions("recharge:edit")).person().e164();
    String[] command = {
      "adjust", "--user", "" + user, "--amount", amount, "--by", by, "--reason", "of a test"
    };
    try (var out = new FileOutputStream(file)) {
      return KHATA.runInto(out, command);
    }
  }

  private static long newestEntry() {
    return KHATA.sql().fetchSingle("SELECT max(id) FROM journal_entry").get(0, Long.class);
  }

  /** What the user has, in minor units, by kind of account. */
  private Map<String, Long> balances() {
    return KHATA
        .sql()
        .fetch("SELECT kind, balance FROM account WHERE owner = ? AND balance > 0", user)
        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
  }
}
