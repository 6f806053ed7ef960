package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.UUID;

/** A user, another one who came with their code, and a manager who sells plans to both. */
final class Acquaintances {
  private final RunningKhata khata;
  private final Staff manager;
  private final App admin;
  private final Subscriber asha;
  private final Subscriber bina;
  private final Subscriber.Session referrer;
  private final Subscriber.Session referred;
  private final long plan;

  Acquaintances(RunningKhata khata) {
    this.khata = khata;
    manager = Staff.hiredBy(khata).mayOnly(Permission.all());
    admin = manager.in(Contract.GENCHARGE);
    asha = Subscriber.anybody(khata.app());
    bina = Subscriber.anybody(khata.app());
    referrer = asha.in(asha.signUp());
    referred = broughtBy(referrer, bina);
    plan = id(admin, "plan_id", "/plans/plan", day());
  }

  App admin() {
    return admin;
  }

  Subscriber asha() {
    return asha;
  }

  Subscriber bina() {
    return bina;
  }

  Subscriber.Session referrer() {
    return referrer;
  }

  Subscriber.Session referred() {
    return referred;
  }

  Subscriber.Session broughtBy(Subscriber.Session somebody, Subscriber newcomer) {
    String code = somebody.me().json().path("referral_code").asText();
    newcomer.askToSignUp("referral_code", code).is(200);
    String token = newcomer.verified(1);
    return newcomer.in(
        newcomer.register(token, "name", "Bina Rao", "password", Subscriber.PASSWORD).is(200));
  }

  /** One reward of that referrer among those of everybody. */
  JsonNode listed(long somebody) {
    JsonNode all = admin.get("/referrals/admin/all?size=100").is(200).json();
    for (JsonNode one : all.path("items")) {
      if (one.path("referrer_id").asLong() == somebody) {
        return one;
      }
    }
    throw new AssertionError("no reward of " + somebody + " in " + all);
  }

  /** An offer that leaves nothing to be paid. */
  long freeOffer() {
    String name = "Free " + UUID.randomUUID();
    long type = id(admin, "offer_type_id", "/offers/offer_type", Json.of("name", name));
    JsonNode free = Json.of("discount_type", "percent", "discount_value", 100);
    JsonNode offer = Json.of("title", name, "offer_type_id", type, "reward", free);
    return id(admin, "offer_id", "/offers/offers", offer);
  }

  /** Buys a plan of 100 for the line of that number. */
  Answer subscribe(App app, int line) {
    return app.post("/recharge/subscribe", order(line));
  }

  Answer subscribe(App app, int line, long offer) {
    return app.post("/recharge/subscribe", order(line).put("offer_id", offer));
  }

  private ObjectNode order(int line) {
    return Json.of(
        "plan_id",
        plan,
        "payment_method",
        "WALLET",
        "to_phone_number",
        "+9197%08d".formatted(plan * 100 + line));
  }

  /** Buys a plan of 100 for that number. */
  Answer recharge(App app, String number) {
    return app.post("/recharge/subscribe", order(0).put("to_phone_number", number));
  }

  long plan() {
    return plan;
  }

  long referredId() {
    return id(referred);
  }

  void give(long user, String amount) {
    give(user, amount, "a test");
  }

  void give(long user, String amount, String reason) {
    String by = manager.person().e164();
    Shell.Ended given =
        khata.run(
            "adjust", "--user", "" + user, "--amount", amount, "--reason", reason, "--by", by);
    assertThat(given.code()).as(given::toString).isZero();
  }

  private static JsonNode day() {
    return Json.of("name", "Day", "type", "DATA", "price", 100, "validity_days", 1);
  }

  private static long id(App app, String name, String path, JsonNode body) {
    Answer answer = app.post(path, body);
    assertThat(answer.status()).as(answer::toString).isIn(200, 201);
    return answer.json().path(name).asLong();
  }

  static long id(Subscriber.Session session) {
    return session.me().json().path("user_id").asLong();
  }

  static JsonNode rewards(Subscriber.Session session) {
    return session.app().get("/referrals/me").is(200).json();
  }

  /** The one reward that they have or may get. */
  static JsonNode only(Subscriber.Session session) {
    JsonNode page = rewards(session);
    assertThat(page.path("total").asInt()).isOne();
    return page.at("/items/0");
  }

  static JsonNode transactions(Subscriber.Session session) {
    return session.app().get("/recharge/my/transactions").is(200).json();
  }

  static String balance(Subscriber.Session session) {
    return session
        .me()
        .json()
        .path("wallet_balance")
        .decimalValue()
        .stripTrailingZeros()
        .toPlainString();
  }
}
