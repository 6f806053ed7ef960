package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code khata refund}, with the sandbox. */
class RefundCommandE2eTest {
  @RegisterExtension
  static final Cashier CASHIER = Cashier.open(Map.of("KHATA_ADJUSTMENT_LIMIT", "100"));

  private final Staff user = Staff.hiredBy(CASHIER.khata);
  private final Staff admin = Staff.hiredBy(CASHIER.khata).mayOnly(Permission.all());
  private final Staff other = Staff.hiredBy(CASHIER.khata).mayOnly(Permission.all());

  @AfterEach
  void books_balance() {
    CASHIER.settle();
    assertThat(CASHIER.khata.run("verify-ledger").code()).isZero();
  }

  @Test
  void a_part_of_a_top_up_goes_back_and_the_rest_stays() {
    String topUp = paid("100.00");

    JsonNode refund = refund(0, topUp, "--amount", "30");

    assertThat(refund.path("state").asText()).isIn("asked", "pending", "done");
    assertThat(refund.path("from").asText()).isEqualTo("wallet");
    assertThat(refund.path("amount").asText()).isEqualTo("30.00");
    assertThat(wallet()).isEqualByComparingTo("70");
    CASHIER.settle();
    assertThat(wallet()).isEqualByComparingTo("70");
    JsonNode newest = transactions().path(0);
    assertThat(newest.path("source").asText()).isEqualTo("refund");
  }

  @Test
  void more_than_one_admin_may_give_waits_for_another() {
    String topUp = paid("200.00");

    JsonNode open = refund(3, topUp);
    assertThat(open.path("state").asText()).isEqualTo("requested");
    assertThat(open.path("waits_for").asText()).startsWith("khata refund --approve");
    String id = open.path("refund").asText();
    assertThat(run("refund", "--approve", id, "--by", by(admin)).code()).isEqualTo(1);
    assertThat(wallet()).isEqualByComparingTo("200");
    assertThat(run("refund", "--approve", id, "--by", by(other)).code()).isZero();

    assertThat(wallet()).isZero();
    assertThat(run("refund", "--reject", id, "--by", by(other)).code()).isEqualTo(1);
  }

  @Test
  void what_is_asked_for_again_under_its_key_is_given_back_once() {
    String topUp = paid("90.00");

    JsonNode first = refund(0, topUp, "--amount", "30", "--key", "ticket-17");
    JsonNode again = refund(0, topUp, "--amount", "30", "--key", "ticket-17");

    assertThat(again.path("refund")).isEqualTo(first.path("refund"));
    assertThat(wallet()).isEqualByComparingTo("60");
    assertThat(asks("--txn", topUp, "--amount", "31", "--key", "ticket-17").err())
        .contains("--key");
    assertThat(asks("--txn", topUp, "--key", "a key").code()).isEqualTo(2);
    assertThat(wallet()).isEqualByComparingTo("60");
  }

  @Test
  void what_is_not_there_is_not_given_back() {
    String topUp = paid("50.00");

    assertThat(asks("--txn", topUp, "--amount", "50.01").code()).isEqualTo(1);
    assertThat(asks("--txn", "999999999").code()).isEqualTo(1);
    assertThat(asks("--txn", topUp, "--amount", "0").code()).isEqualTo(2);
    assertThat(run("refund", "--txn", topUp, "--reason", "x").code()).isEqualTo(2);
    assertThat(run("refund", "--by", by(admin)).code()).isEqualTo(2);
    assertThat(wallet()).isEqualByComparingTo("50");
  }

  /** Of a top-up that is in the wallet, the number of its transaction. */
  private String paid(String amount) {
    JsonNode asked =
        app()
            .post(
                "/recharge/wallet/topup",
                Json.of("payment_method", "CARD").put("amount", new BigDecimal(amount)))
            .is(200)
            .json();
    CASHIER.await(() -> wallet().signum() > 0);
    return asked.path("txn_id").asText();
  }

  private JsonNode refund(int code, String transaction, String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "--json";
    all[1] = "--txn";
    all[2] = transaction;
    System.arraycopy(more, 0, all, 3, more.length);
    Shell.Ended ended = asks(all);
    assertThat(ended.code()).as(ended.toString()).isEqualTo(code);
    return Json.parse(ended.out());
  }

  private Shell.Ended asks(String... what) {
    String[] all = new String[what.length + 5];
    all[0] = "refund";
    System.arraycopy(what, 0, all, 1, what.length);
    all[what.length + 1] = "--reason";
    all[what.length + 2] = "a test";
    all[what.length + 3] = "--by";
    all[what.length + 4] = by(admin);
    return run(all);
  }

  private static Shell.Ended run(String... command) {
    return CASHIER.khata.run(command);
  }

  private static String by(Staff staff) {
    return staff.person().e164();
  }

  private BigDecimal wallet() {
    return app().get("/user/me").is(200).json().path("wallet_balance").decimalValue();
  }

  private JsonNode transactions() {
    return app().get("/recharge/my/transactions").is(200).json().path("items");
  }

  private App app() {
    return user.in(Contract.GENCHARGE);
  }
}
