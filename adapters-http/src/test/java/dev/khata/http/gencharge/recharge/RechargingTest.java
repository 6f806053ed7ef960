package dev.khata.http.gencharge.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.gencharge.Counter;
import dev.khata.http.gencharge.Counter.Answer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RechargingTest {
  private static final String SUBSCRIBE = "/recharge/subscribe";
  private static final String MINE = "/recharge/my/transactions";

  private final Counter counter = Counter.open();
  private final PhoneNumber phone = Fresh.phone();
  private final UserId payer = counter.kiosk.payer(phone, 100_000);
  private final Counter.User user = counter.user(payer);
  private final Plan plan = counter.kiosk.plan(24_900, 28);

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_recharge_answers_its_transaction() {
    Answer answer = user.post(SUBSCRIBE, order("wallet", "098765 43210"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.number("user_id")).isEqualTo(payer.value());
    assertThat(answer.number("plan_id")).isEqualTo(plan.id().value());
    assertThat(answer.body().path("amount").decimalValue()).isEqualByComparingTo("249.00");
    assertThat(answer.body().path("amount").asText()).isEqualTo("249.00");
    assertThat(answer.body().path("from_phone_number").asText()).isEqualTo(phone.e164());
    assertThat(answer.body().path("to_phone_number").asText()).isEqualTo("+919876543210");
    assertThat(answer.body().path("payment_method").asText()).isEqualTo("WALLET");
    assertThat(answer.body().path("status").asText()).isEqualTo("success");
    assertThat(answer.body().path("offer_id").isNull()).isTrue();
    assertThat(counter.kiosk.wallet(payer)).isEqualTo(75_100);
  }

  @Test
  void the_same_key_buys_once() {
    HttpResponse<String> first = user.post(SUBSCRIBE, order("WALLET", "9876543210"), "k");
    HttpResponse<String> again = user.post(SUBSCRIBE, order("WALLET", "9876543210"), "k");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(counter.kiosk.wallet(payer)).isEqualTo(75_100);
    HttpResponse<String> other = user.post(SUBSCRIBE, order("WALLET", "9876543211"), "k");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("\"code\":\"IDEMPOTENCY_KEY_REUSED\"");
  }

  @Test
  void too_little_money_is_refused_and_shows_as_failed_once_per_key() {
    Counter.User poor = counter.user(counter.kiosk.payer(Fresh.phone(), 24_899));

    HttpResponse<String> first = poor.post(SUBSCRIBE, order("WALLET", "9876543210"), "k");
    HttpResponse<String> again = poor.post(SUBSCRIBE, order("WALLET", "9876543210"), "k");

    assertThat(first.statusCode()).isEqualTo(422);
    assertThat(first.body()).contains("\"code\":\"INSUFFICIENT_FUNDS\"");
    assertThat(again.body()).isEqualTo(first.body());
    Answer list = poor.get(MINE);
    assertThat(list.items("status")).containsExactly("failed");
    assertThat(list.items("failure_reason")).containsExactly("INSUFFICIENT_FUNDS");
  }

  @Test
  void who_deletes_the_account_meanwhile_is_answered_as_if_not_let_in() {
    counter.kiosk.delete(payer);

    HttpResponse<String> answer = user.post(SUBSCRIBE, order("WALLET", "9876543210"), "k");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"UNAUTHORIZED\"");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | plan_id: Field required",
        "{\"plan_id\":0} | plan_id: Must be greater than or equal to 1",
        "{\"plan_id\":1,\"payment_method\":\"CASH\"}"
            + " | payment_method: Must be one of WALLET, UPI, CARD, NETBANKING",
        "{\"plan_id\":1,\"payment_method\":\"WALLET\",\"to_phone_number\":\"12\"}"
            + " | to_phone_number: Invalid format",
        "{\"plan_id\":1,\"payment_method\":\"upi\",\"to_phone_number\":\"9876543210\"}"
            + " | payment_method: Only WALLET is open here",
        "{\"plan_id\":999999,\"payment_method\":\"WALLET\",\"to_phone_number\":\"9876543210\"}"
            + " | plan_id: There is no such plan",
        "{\"plan_id\":1,\"payment_method\":\"WALLET\",\"to_phone_number\":\"9876543210\","
            + "\"activation_mode\":\"later\"} | activation_mode: Must be one of activate, queue",
      })
  void what_is_not_valid_is_named(String body, String error) {
    Answer answer = user.post(SUBSCRIBE, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    assertThat(answer.errors()).contains(error);
  }

  @Test
  void my_transactions_come_newest_first_in_pages() {
    buy(3);

    Answer first = user.get(MINE + "?size=2");
    assertThat(first.items("plan_id")).hasSize(2);
    assertThat(first.number("total")).isEqualTo(3);
    assertThat(first.number("pages")).isEqualTo(2);
    Answer second = user.get(MINE + "?size=2&page=2");
    assertThat(second.items("txn_id")).hasSize(1);
    List<String> oldestFirst = new ArrayList<>(second.items("txn_id"));
    oldestFirst.addAll(first.items("txn_id").reversed());
    assertThat(user.get(MINE + "?sort_order=asc").items("txn_id")).isEqualTo(oldestFirst);
  }

  @Test
  void size_0_gives_all_of_them_in_the_same_shape() {
    buy(3);

    Answer all = user.get(MINE + "?size=0&page=7");

    assertThat(all.body().path("items")).isEqualTo(user.get(MINE).body().path("items"));
    assertThat(all.number("total")).isEqualTo(3);
    assertThat(all.number("page")).isEqualTo(1);
    assertThat(all.number("size")).isZero();
    assertThat(all.number("pages")).isEqualTo(1);
    assertThat(user.get(MINE + "?size=0&status=failed").body())
        .isEqualTo(Counter.json("{\"items\":[],\"total\":0,\"page\":1,\"size\":0,\"pages\":0}"));
  }

  @Test
  void when_too_many_export_one_is_asked_to_come_again() {
    counter.kiosk.exports.fill();

    Answer answer = user.get(MINE + "?size=0");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(user.get(MINE + "?size=1").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category=service",
        "txn_type=debit",
        "service_type=prepaid",
        "source=recharge",
        "status=success",
        "payment_method=Wallet",
        "to_phone_number=9876543210",
        "to_phone_number=%2B919876543210",
        "to_phone_number_like=76543",
        "amount_min=249&amount_max=249.00",
        "created_at_start=2026-03-01&created_at_end=2026-03-01",
        "created_at_start=2026-03-01T12:00:00.123456Z",
        "created_at_start=2026-03-01T17:45:00+05:45",
        "sort_by=amount",
        "sort_by=created_at&sort_order=asc",
      })
  void filters_let_through_what_passes(String filter) {
    buy(1);

    assertThat(user.get(MINE + "?" + filter).number("total")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category=wallet",
        "txn_type=credit",
        "service_type=postpaid",
        "source=refund",
        "status=pending",
        "payment_method=CARD",
        "to_phone_number=9876543211",
        "to_phone_number_like=999",
        "amount_min=249.01",
        "amount_max=248.99",
        "created_at_end=2026-02-28",
        "created_at_start=2026-03-02",
        "created_at_start=2026-03-01T17:46:00+05:45",
      })
  void filters_keep_out_what_does_not(String filter) {
    buy(1);

    assertThat(user.get(MINE + "?" + filter).number("total")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=101",
        "size=-1",
        "page=0",
        "category=cash",
        "status=active",
        "sort_by=txn_type",
        "sort_order=up",
        "to_phone_number=12",
        "amount_min=0.001",
        "amount_min=-1",
        "created_at_start=yesterday",
      })
  void filters_that_make_no_sense_are_named(String filter) {
    Answer answer = user.get(MINE + "?" + filter);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).hasSize(1);
    assertThat(answer.errors().getFirst()).startsWith(filter.substring(0, filter.indexOf('=')));
  }

  @Test
  void my_plans_are_active_or_queued_and_later_expired() {
    buy(2);

    Answer plans = user.get("/recharge/my/plans");
    assertThat(plans.items("status")).containsExactly("queued", "active");
    assertThat(plans.body().at("/items/0/plan/validity_days").asInt()).isEqualTo(28);
    assertThat(plans.items("phone_number")).containsOnly("+919876543210");
    assertThat(plans.body().at("/items/0/valid_from"))
        .isEqualTo(plans.body().at("/items/1/valid_to"));
    assertThat(user.get("/recharge/my/plans?status=active").number("total")).isEqualTo(1);
    assertThat(user.get("/recharge/my/plans?validity_days_min=29").number("total")).isZero();
    assertThat(user.get("/recharge/my/plans?plan_id=" + plan.id()).number("total")).isEqualTo(2);
    assertThat(user.get("/recharge/my/plans?valid_to_end=2026-04-01").number("total")).isEqualTo(1);
    assertThat(user.get("/recharge/my/plans?size=0").status()).isEqualTo(422);
    counter.kiosk.clock.advance(Duration.ofDays(28));
    assertThat(user.get("/recharge/my/plans?sort_by=valid_to&sort_order=asc").items("status"))
        .containsExactly("expired", "active");
  }

  @Test
  void nobody_sees_what_others_have_but_admins() {
    buy(1);
    Counter.User other = counter.user(counter.kiosk.payer(Fresh.phone(), 0));

    assertThat(other.get(MINE).number("total")).isZero();
    assertThat(other.get("/recharge/my/plans").number("total")).isZero();
    assertThat(other.get("/recharge/admin/transactions").code()).isEqualTo("PERMISSION_DENIED");
    assertThat(counter.getAsAdmin("/recharge/admin/transactions").number("total")).isEqualTo(1);
    assertThat(
            counter
                .getAsAdmin("/recharge/admin/transactions?size=0&user_id=" + payer)
                .items("user_id"))
        .containsExactly(payer.toString());
    assertThat(counter.getAsAdmin("/recharge/admin/transactions?user_id=9999").number("total"))
        .isZero();
    assertThat(
            counter
                .getAsAdmin("/recharge/admin/transactions?from_phone_number_like=880")
                .number("total"))
        .isEqualTo(1);
    assertThat(
            counter
                .getAsAdmin("/recharge/admin/active-plans?phone_number=9876543210")
                .number("total"))
        .isEqualTo(1);
    assertThat(
            counter
                .getAsAdmin("/recharge/admin/active-plans?phone_number_like=000")
                .number("total"))
        .isZero();
  }

  private void buy(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(user.post(SUBSCRIBE, order("WALLET", "987654321" + i / 2)).status())
          .isEqualTo(200);
    }
  }

  private String order(String method, String line) {
    return "{\"plan_id\":%d,\"payment_method\":\"%s\",\"to_phone_number\":\"%s\"}"
        .formatted(plan.id().value(), method, line);
  }
}
