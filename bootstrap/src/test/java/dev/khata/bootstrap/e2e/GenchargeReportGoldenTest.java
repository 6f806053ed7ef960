package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every report of Gencharge's. */
class GenchargeReportGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static final String ASHA = "+919876512345";
  private static final String BINA = "+919876512346";
  private static final String CHITRA = "+919876512347";
  private static final String DEEPA = "+919876512348";

  private final GoldenFolder golden = new GoldenFolder("gencharge-report", KHATA.app());
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);

  @Test
  void every_report_answers_as_it_always_did() {
    Subscriber.Session bina = shop();

    report("admins", "roles", List.of("support"));
    report("archived-users", "order_by", "deleted_at", "min_wallet", 0);
    report("autopay", "statuses", List.of("enabled"), "plan_types", List.of("prepaid"));
    report("current-active-plans", "phone_numbers", List.of("9876512399"));
    report("offers", "offer_type_names", List.of("festival"), "is_special", true);
    report("plans", "name_search", "DAY", "order_by", "plan_name", "min_price", 10);
    report("referral", "statuses", List.of("earned"), "referred_phones", List.of(BINA));
    report("role-permission", "role_names", List.of("support"), "resources", List.of("users"));
    report("sessions", "is_active", true, "user_ids", List.of(bina.me().json().path("user_id")));
    report("transactions", "sources", List.of("recharge"), "export_type", "none");
    report("users", "phone_numbers", List.of(ASHA, BINA), "order_by", "wallet_balance");
    JsonNode own = Json.of("categories", List.of("service"), "limit", 10, "offset", 0);
    String mine = "/reports/me/transactions-report";
    golden.compare("my-transactions", own, bina.app().send("POST", mine, own).is(200));
    JsonNode wrong = Json.of("plan_ids", List.of("one"), "min_price", 2, "max_price", 1);
    String plans = "/reports/plans-report";
    golden.compare("plans-refused", wrong, admin.send("POST", plans, wrong).is(422));
    JsonNode file = Json.of("name_search", "day", "export_type", "csv");
    golden.compare("plans-csv", file, admin.send("POST", plans, file).is(200));

    golden.assertAllCompared(14);
  }

  private void report(String name, Object... fields) {
    JsonNode asked = Json.of(fields);
    Answer answer = admin.send("POST", "/reports/" + name + "-report", asked).is(200);
    assertThat(answer.json().path("items")).as(name).isNotEmpty();
    golden.compare(name, asked, answer);
  }

  /** Something for each of them. */
  private Subscriber.Session shop() {
    Object[] role = {"role_name", "Support", "permissions", List.of("users:read")};
    long support = made("role_id", "/role/", role);
    made(
        "admin_id",
        "/admin/",
        "name",
        "Deepa",
        "email",
        "deepa@example.com",
        "phone_number",
        DEEPA,
        "role_id",
        support);
    Subscriber asha = new Subscriber(KHATA.app(), ASHA);
    String code = asha.signUp().user().path("referral_code").asText();
    Subscriber.Session bina = came(code);
    sells(bina);
    Subscriber chitra = new Subscriber(KHATA.app(), CHITRA);
    chitra.in(chitra.signUp()).delete().is(200);
    return bina;
  }

  private static Subscriber.Session came(String code) {
    Subscriber newcomer = new Subscriber(KHATA.app(), BINA);
    newcomer.askToSignUp("referral_code", code).is(200);
    return newcomer.in(newcomer.register(newcomer.verified(1), "name", "Bina Rao").is(200));
  }

  private void sells(Subscriber.Session payer) {
    long group = made("group_id", "/plans/plan-group", "name", "Small ones");
    long plan =
        made(
            "plan_id",
            "/plans/plan",
            Json.of("name", "Day", "type", "DATA", "price", 10, "validity_days", 1)
                .put("group_id", group)
                .set("criteria", Json.of("user_type", List.of("prepaid"), "min_amount", 5)));
    long type = made("offer_type_id", "/offers/offer_type", "name", "Festival");
    made(
        "offer_id",
        "/offers/offers",
        Json.of("title", "Dashain", "offer_type_id", type, "is_special", true)
            .set("reward", Json.of("discount_type", "percent", "discount_value", 10)));
    give(payer, "20");
    Object[] order = {"plan_id", plan, "payment_method", "WALLET", "to_phone_number", "9876512399"};
    payer.app().post("/recharge/subscribe", order).is(200);
    Object[] weekly = {"plan_id", plan, "phone_number", "9876512399", "interval_days", 7};
    payer.app().post("/autopay/create_autopay", weekly).is(201);
  }

  private void give(Subscriber.Session payer, String amount) {
    String user = payer.me().get("user_id");
    String by = manager.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(KHATA.run(gift).code()).isZero();
  }

  private long made(String id, String path, Object... fields) {
    return made(id, path, Json.of(fields));
  }

  private long made(String id, String path, JsonNode body) {
    Answer answer = admin.post(path, body);
    assertThat(answer.status()).as(answer::toString).isIn(200, 201);
    return answer.json().path(id).asLong();
  }
}
