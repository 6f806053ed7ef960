package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.reporting.CloseDays;
import dev.khata.domain.identity.access.Permission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The books as an accountant reads them. */
@Isolated("what runs anywhere on the server decides what a closing covers")
class AccountantE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final Staff CLERK =
      Staff.hiredBy(KHATA).mayOnly(Set.of(Permission.parse("recharge:edit").orElseThrow()));
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

  @TempDir private Path folder;

  private final Person rahim = Person.anybody();
  private final long user = rahim.signUp(KHATA.app()).user().path("id").asLong();
  private final String today = LocalDate.now(ZONE).toString();

  private void give(String amount, String... more) {
    List<String> adjust =
        new ArrayList<>(
            List.of("adjust", "--user", "" + user, "--amount", amount, "--reason", "test", "--by"));
    adjust.add(CLERK.person().e164());
    adjust.addAll(List.of(more));
    assertThat(KHATA.run(adjust.toArray(String[]::new)).code()).isZero();
  }

  private static List<JsonNode> rows(String... command) {
    Shell.Ended ended = KHATA.run(command);
    assertThat(ended.code()).as(ended::err).isZero();
    return ended.out().lines().map(Json::parse).toList();
  }

  private static BigDecimal sum(List<JsonNode> rows, String unit, String side) {
    return rows.stream()
        .filter(row -> row.path("unit").asText().equals(unit) && row.has(side))
        .map(row -> new BigDecimal(row.path(side).asText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void a_trial_balance_is_zero_and_keeps_points_apart_from_money() {
    give("500.50");
    give("7", "--points");

    List<JsonNode> rows = rows("trial-balance", "--at", today, "--json");

    assertThat(sum(rows, "NPR", "debit")).isEqualByComparingTo(sum(rows, "NPR", "credit"));
    assertThat(sum(rows, "NPR", "debit")).isGreaterThanOrEqualTo(new BigDecimal("500.50"));
    assertThat(sum(rows, "POINTS", "debit")).isEqualByComparingTo(sum(rows, "POINTS", "credit"));
    assertThat(rows)
        .filteredOn(row -> row.path("code").asInt() == 2000)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("account").asText()).isEqualTo("Wallets of users");
              assertThat(row.path("kind").asText()).isEqualTo("liability");
              assertThat(row.path("normal_side").asText()).isEqualTo("credit");
              assertThat(row.path("credit").asText()).matches("\\d+\\.\\d\\d");
              assertThat(row.path("closed").asBoolean()).isFalse();
            });
    assertThat(KHATA.run("trial-balance", "--at", today).out().lines().toList())
        .anyMatch(line -> line.startsWith("Code  Account"))
        .anyMatch(line -> line.strip().startsWith("Total") && line.contains("POINTS"));
  }

  @Test
  void the_general_ledger_names_nobody() {
    give("12.34");
    long wallet =
        KHATA
            .sql()
            .fetchSingle("SELECT id FROM account WHERE owner = ? AND kind = 'WALLET'", user)
            .get(0, Long.class);

    Shell.Ended ended =
        KHATA.run("general-ledger", "--from", today, "--to", today, "--account", "wallet");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("12.34", "" + wallet).doesNotContain(rahim.e164());
    List<JsonNode> all = rows("general-ledger", "--from", today, "--to", today, "--json");
    assertThat(all)
        .filteredOn(row -> row.path("code").asInt() == 2000)
        .noneMatch(r -> r.has("number"));
    assertThat(all)
        .filteredOn(row -> row.path("code").asInt() == 5900)
        .anyMatch(row -> row.path("kind").asText().equals("ADJUSTMENT"));
  }

  @Test
  void files_are_written_once_and_for_their_owner() throws IOException {
    give("1.00");
    for (String format : List.of("csv", "excel", "table")) {
      Path file = folder.resolve("gl." + format);
      String[] ledger = {
        "general-ledger", "--from", today, "--to", today, "--format", format, "--out", file + ""
      };

      assertThat(KHATA.run(ledger).out()).contains("file: " + file, "bytes: ");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      long size = Files.size(file);
      assertThat(KHATA.run(ledger).code()).isEqualTo(2);
      assertThat(file).hasSize(size);
    }
    assertThat(folder.resolve("gl.csv")).content().startsWith("code,account,number,day,");
    assertThat(Files.readAllBytes(folder.resolve("gl.excel"))).startsWith('P', 'K');
  }

  @Test
  void what_makes_no_sense_is_bad_usage_and_what_can_t_be_done_fails_with_its_reason() {
    String tomorrow = LocalDate.now(ZONE).plusDays(2).toString();

    assertThat(KHATA.run("trial-balance").code()).isEqualTo(2);
    assertThat(KHATA.run("trial-balance", "--at", "soon").code()).isEqualTo(2);
    assertThat(KHATA.run("trial-balance", "--at", today, "--format", "pdf").code()).isEqualTo(2);
    assertThat(KHATA.run("trial-balance", "--at", today, "--format", "excel").code()).isEqualTo(2);
    assertThat(KHATA.run("trial-balance", "--at", today, "--format", "csv", "--json").code())
        .isEqualTo(2);
    assertThat(ledger(tomorrow, today).code()).isEqualTo(2);
    assertThat(ledger(today, today, "--account", "loans").code()).isEqualTo(2);
    assertThat(ledger(today, today, "--account", "loans").err()).contains("4000 Revenue");
    failsWith("has not begun yet", KHATA.run("trial-balance", "--at", tomorrow));
    failsWith("has not begun yet", ledger(today, tomorrow));
    failsWith("is not over before", KHATA.run("close-day", "--day", tomorrow));
    Path nowhere = folder.resolve("none/file");
    failsWith("can't be written", ledger(today, today, "--out", nowhere.toString()));
    Path file = folder.resolve("file");
    failsWith("has not begun yet", ledger(today, tomorrow, "--out", file.toString()));
    assertThat(folder).isEmptyDirectory();
  }

  private static Shell.Ended ledger(String from, String to, String... more) {
    List<String> all = new ArrayList<>(List.of("general-ledger", "--from", from, "--to", to));
    all.addAll(List.of(more));
    return KHATA.run(all.toArray(String[]::new));
  }

  private static void failsWith(String reason, Shell.Ended ended) {
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains(reason);
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void a_closed_day_stays_as_it_was_and_a_correction_stands_in_the_open_one() {
    SettableClock clock = new SettableClock();
    try (RunningKhata khata = RunningKhata.start(clock)) {
      Staff clerk =
          Staff.hiredBy(khata).mayOnly(Set.of(Permission.parse("recharge:edit").orElseThrow()));
      String[] adjust = {
        "adjust",
        "--user",
        "" + clerk.id(),
        "--amount",
        "9.00",
        "--reason",
        "r",
        "--by",
        clerk.person().e164()
      };
      assertThat(khata.run(adjust).code()).isZero();
      LocalDate day = LocalDate.now(ZONE);
      clock.set(day.plusDays(1).atStartOfDay(ZONE).toInstant());

      assertThat(khata.get(CloseDays.class).handle(Optional.empty()))
          .isEqualTo(new CloseDays.Result.Closed(1, day));
      String[] balance = {"trial-balance", "--at", day.toString(), "--json"};
      String closed = khata.run(balance).out();
      assertThat(khata.run(adjust).code()).isZero();

      assertThat(khata.run(balance).out()).isEqualTo(closed).contains("\"closed\":true");
      assertThat(khata.run("verify-ledger").code()).isZero();
      assertThat(khata.run("close-day", "--json").out().strip())
          .isEqualTo("{\"closed\":0,\"last_closed_day\":\"" + day + "\"}");
    }
  }
}
