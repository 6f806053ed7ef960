package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.Contract;
import java.util.List;

/** Something of everything that reports and analytics tell. */
final class ReportedShop {
  static final String ASHA = "+919876512345";
  static final String BINA = "+919876512346";
  private static final String CHITRA = "+919876512347";
  private static final String DEEPA = "+919876512348";

  private final RunningKhata khata;
  private final Staff manager;
  private final App admin;

  ReportedShop(RunningKhata khata, Staff manager) {
    this.khata = khata;
    this.manager = manager;
    this.admin = manager.in(Contract.GENCHARGE);
  }

  /** Open for business; whom it sold something. */
  Subscriber.Session opened() {
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
    Subscriber asha = new Subscriber(khata.app(), ASHA);
    String code = asha.signUp().user().path("referral_code").asText();
    Subscriber.Session bina = came(code);
    sells(bina);
    Subscriber chitra = new Subscriber(khata.app(), CHITRA);
    chitra.in(chitra.signUp()).delete().is(200);
    return bina;
  }

  private Subscriber.Session came(String code) {
    Subscriber newcomer = new Subscriber(khata.app(), BINA);
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
    assertThat(khata.run(gift).code()).isZero();
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
