package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.SystemAccount;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's statement, held against the books by {@code khata reconcile-payments}. */
class StatementE2eTest {
  @RegisterExtension static final Cashier CASHIER = Cashier.open();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path directory;

  private final Staff user = Staff.hiredBy(CASHIER.khata);
  private final Staff admin = Staff.hiredBy(CASHIER.khata).mayOnly(Permission.all());

  @AfterEach
  void books_balance() {
    CASHIER.settle();
    assertThat(CASHIER.khata.run("verify-ledger").code()).isZero();
  }

  @Test
  void when_all_is_settled_the_clearing_account_is_at_zero_and_stays_there() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 6; i++) {
      paid((50 + random.nextInt(450)) + "." + (10 + random.nextInt(90)));
    }
    paid("120.04");
    refund(paid("200.00"), "30");
    control("payments/" + payment(paid("90.00")) + "/refund?amount=1000");
    control("payments/" + payment(paid("80.00")) + "/reverse");
    String won = payment(paid("70.00"));
    control("payments/" + won + "/reverse");
    control("payments/" + won + "/win");
    String suspended = topUp("100.08").path("txn_id").asText();
    CASHIER.settle();
    assertThat(balance(SystemAccount.GATEWAY_CLEARING)).isPositive();

    JsonNode told = reconcile(1, downloaded());

    assertThat(balance(SystemAccount.GATEWAY_CLEARING)).isZero();
    assertThat(balance(SystemAccount.GATEWAY_FEES)).isPositive();
    BigDecimal fees = balance(SystemAccount.GATEWAY_FEES);
    assertThat(balance(SystemAccount.GATEWAY_TAX).doubleValue())
        .isCloseTo(fees.doubleValue() * 0.18, offset(0.2));
    assertThat(told.at("/statement/booked").asInt())
        .isEqualTo(told.at("/statement/lines").asInt())
        .isGreaterThan(15);
    assertThat(told.at("/statement/broken").asInt()).isZero();
    JsonNode lies = only(told, "suspended");
    assertThat(lies.path("txn_id").asText()).isEqualTo(suspended);
    assertThat(lies.path("user_id").asLong()).isEqualTo(user.id());
    assertThat(lies.path("why").asText()).isEqualTo("other_amount");
    assertThat(lies.path("amount").asText()).isEqualTo("100.07");
    assertThat(lies.path("asked_for").asText()).startsWith("100.08 ");
    assertThat(lies.path("due_by").asText()).isNotEmpty();
    assertThat(lies.path("at").asText()).isNotEmpty();

    BigDecimal bank = balance(SystemAccount.BANK);
    JsonNode again = reconcile(1, downloaded());

    assertThat(again.at("/statement/booked").asInt()).isZero();
    assertThat(again.at("/statement/known")).isEqualTo(told.at("/statement/booked"));
    assertThat(balance(SystemAccount.BANK)).isEqualByComparingTo(bank);
    assertThat(balance(SystemAccount.GATEWAY_CLEARING)).isZero();
  }

  @Test
  void what_is_missing_foreign_or_otherwise_is_named_and_not_booked() throws IOException {
    JsonNode first = paid("60.00");
    JsonNode missing = paid("61.00");
    JsonNode other = paid("62.00");
    List<String> lines = new ArrayList<>(Files.readAllLines(downloaded()));
    lines.removeIf(line -> line.contains(payment(missing)));
    lines.replaceAll(
        line -> line.contains(payment(other)) ? line.replace(",62.00,", ",61.99,") : line);
    lines.add(line(lines, payment(first)).replace(payment(first), "pay_of_nobody"));

    JsonNode told = reconcile(1, written(lines));

    assertThat(only(told, "missing_capture").path("txn_id")).isEqualTo(missing.path("txn_id"));
    assertThat(only(told, "missing_capture").path("user_id").asLong()).isEqualTo(user.id());
    JsonNode differs = only(told, "other_amount");
    assertThat(differs.path("txn_id")).isEqualTo(other.path("txn_id"));
    assertThat(differs.path("ours").asText()).startsWith("62.00 ");
    assertThat(differs.path("theirs").asText()).startsWith("61.99 ");
    JsonNode foreign = only(told, "unknown");
    assertThat(foreign.path("id").asText()).isEqualTo("pay_of_nobody");
    assertThat(foreign.path("line").asInt()).isEqualTo(lines.size());
    assertThat(foreign.has("txn_id")).isFalse();
    Shell.Ended people = run(written(lines));
    assertThat(people.code()).isOne();
    assertThat(people.out())
        .contains("break: unknown, line " + lines.size() + ", type capture, id pay_of_nobody")
        .contains("txn id " + missing.path("txn_id").asText())
        .contains("statement broken: 3");

    assertThat(broken(reconcile(1, downloaded()))).isZero();
  }

  @Test
  void a_file_that_can_not_be_read_is_bad_usage_and_changes_nothing() throws IOException {
    paid("63.00");
    BigDecimal bank = balance(SystemAccount.BANK);
    List<String> lines = new ArrayList<>(Files.readAllLines(downloaded()));
    int last = lines.size() - 1;
    lines.set(last, lines.get(last).replace(",63.00,", ",sixty-three,"));

    Shell.Ended ended = run(written(lines), "--json");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .contains("line " + lines.size())
        .contains("column amount")
        .contains("\"sixty-three\" is not an amount");
    assertThat(ended.out()).isEmpty();
    assertThat(run(written(List.of("a,b", "1,2"))).err())
        .contains("these columns")
        .contains("a, b");
    assertThat(run(directory.resolve("nowhere.csv")).code()).isEqualTo(2);
    assertThat(walletsOnly("reconcile-payments", "--statement", downloaded().toString()))
        .extracting(Shell.Ended::code)
        .isEqualTo(2);
    assertThat(balance(SystemAccount.BANK)).isEqualByComparingTo(bank);
  }

  /** There is no vendor then whose statement it could be. */
  private static Shell.Ended walletsOnly(String... command) {
    return CASHIER.khata.run(Map.of("KHATA_PAYMENT_VENDOR", "none"), command);
  }

  @Test
  void a_page_in_a_browser_links_to_it() throws IOException {
    assertThat(send("GET", "/").body()).contains("href=/statement.csv");
    HttpResponse<String> csv = send("GET", "/statement.csv");

    assertThat(csv.headers().firstValue("content-type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body()).startsWith("type,id,payment_id,amount,fee,tax,currency,");
  }

  /** The one of that kind that is about this test's user, or about nobody. */
  private JsonNode only(JsonNode told, String kind) {
    List<JsonNode> all = new ArrayList<>();
    told.path("breaks")
        .forEach(
            one -> {
              boolean ours = one.path("user_id").asLong(user.id()) == user.id();
              if (ours && one.path("kind").asText().equals(kind)) {
                all.add(one);
              }
            });
    assertThat(all).as(told.toString()).hasSize(1);
    return all.getFirst();
  }

  private static int broken(JsonNode told) {
    return told.at("/statement/broken").asInt();
  }

  private static String line(List<String> lines, String payment) {
    return lines.stream().filter(line -> line.contains(payment)).findFirst().orElseThrow();
  }

  private JsonNode reconcile(int code, Path statement) {
    Shell.Ended ended = run(statement, "--json");
    assertThat(ended.code()).as(ended.toString()).isEqualTo(code);
    return Json.parse(ended.out());
  }

  private static Shell.Ended run(Path statement, String... more) {
    List<String> all =
        new ArrayList<>(List.of("reconcile-payments", "--statement", statement.toString()));
    all.addAll(List.of(more));
    return CASHIER.khata.run(all.toArray(String[]::new));
  }

  private Path downloaded() throws IOException {
    Path file = directory.resolve("downloaded.csv");
    return Files.writeString(file, send("GET", "/statement.csv").body());
  }

  private Path written(List<String> lines) throws IOException {
    return Files.write(directory.resolve("statement.csv"), lines);
  }

  private JsonNode topUp(String amount) {
    return app()
        .post(
            "/recharge/wallet/topup",
            Json.of("payment_method", "CARD").put("amount", new BigDecimal(amount)))
        .is(200)
        .json();
  }

  private JsonNode paid(String amount) {
    JsonNode asked = topUp(amount);
    CASHIER.settle();
    assertThat(payment(asked)).isNotEmpty();
    return asked;
  }

  /** The sandbox's id of what it has taken. */
  private static String payment(JsonNode asked) {
    return CASHIER
        .khata
        .sql()
        .fetchSingle(
            "SELECT c.capture_reference FROM payment p JOIN payment_capture c"
                + " ON c.payment_id = p.id WHERE p.transaction_id = ?",
            asked.path("txn_id").asLong())
        .get(0, String.class);
  }

  private void refund(JsonNode asked, String amount) {
    Shell.Ended ended =
        CASHIER.khata.run(
            "refund",
            "--txn",
            asked.path("txn_id").asText(),
            "--amount",
            amount,
            "--reason",
            "a test",
            "--by",
            admin.person().e164());
    assertThat(ended.code()).as(ended.toString()).isZero();
  }

  private static void control(String path) throws IOException {
    assertThat(send("POST", "/control/" + path).statusCode()).isEqualTo(200);
    CASHIER.settle();
  }

  private static HttpResponse<String> send(String method, String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(CASHIER.sandbox.url() + path))
            .method(method, BodyPublishers.noBody())
            .header("Accept", method.equals("GET") ? "text/html" : "*/*")
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigDecimal balance(SystemAccount account) {
    return CASHIER.khata.get(Balances.class).of(account).balance(account.grows());
  }

  private App app() {
    return user.in(Contract.GENCHARGE);
  }
}
