package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of Gencharge's referrals. */
class GenchargeReferralGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("gencharge-referral", KHATA.app());
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Subscriber.Session referrer = asha.in(asha.signUp());
    String code = referrer.me().json().path("referral_code").asText();
    broughtBy(code);
    recharge(broughtBy(code));

    golden.compare("my-referrals", referrer.app().get("/referrals/me").is(200));
    golden.compare(
        "referrals", admin.get("/referrals/admin/all?status=pending&sort=-reward_amount").is(200));
    golden.compare("referrals-unsorted", admin.get("/referrals/admin/all?sort=name").is(422));

    golden.assertAllCompared(3);
  }

  private static Subscriber.Session broughtBy(String code) {
    Subscriber newcomer = Subscriber.anybody(KHATA.app());
    newcomer.askToSignUp("referral_code", code).is(200);
    return newcomer.in(newcomer.register(newcomer.verified(1), "name", "Bina Rao").is(200));
  }

  private void recharge(Subscriber.Session payer) {
    Object[] terms = {"name", "Day", "type", "DATA", "price", 10, "validity_days", 1};
    long plan = admin.post("/plans/plan", terms).is(200).json().path("plan_id").asLong();
    String user = payer.me().get("user_id");
    String by = manager.person().e164();
    String[] gift = {"adjust", "--user", user, "--amount", "10", "--reason", "a test", "--by", by};
    KHATA.run(gift);
    Object[] order = {"plan_id", plan, "payment_method", "WALLET", "to_phone_number", "9876543210"};
    payer.app().post("/recharge/subscribe", order).is(200);
  }
}
