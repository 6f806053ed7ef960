package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.application.wallet.RequestAdjustment;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes to somebody who leaves, and to whoever has their number next. */
class GenchargeDepartureE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private static final Staff ADMIN = Staff.hiredBy(KHATA).mayOnly(Permission.all());

  private final Subscriber asha = Subscriber.anybody(KHATA.app());
  private final Subscriber.Session session = asha.in(asha.signUp());
  private final long id = session.me().json().path("user_id").asLong();

  @Test
  void what_was_asked_for_before_its_owner_left_is_not_booked_after() {
    Staff asks = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    Staff decides = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    String[] much = {
      "adjust",
      "--json",
      "--user",
      "" + id,
      "--amount",
      "5000000",
      "--reason",
      "none",
      "--by",
      asks.person().e164()
    };
    String adjustment = Json.parse(KHATA.run(much).out()).path("adjustment").asText();
    assertThat(adjustment).isNotEmpty();
    session.delete().is(200);

    Shell.Ended approved =
        KHATA.run("adjust", "--approve", adjustment, "--by", decides.person().e164());

    assertThat(approved.code()).isEqualTo(1);
    assertThat(approved.err().lines()).hasSize(1);
    assertThat(approved.err()).contains("the user has deleted the account");
    assertThat(rows("account", "balance > 0 AND owner")).isZero();
  }

  @RepeatedTest(6)
  void nobody_leaves_with_what_they_are_given_at_that_moment() {
    UserId admin = new UserId(Staff.hiredBy(KHATA).mayOnly(Permission.all()).id());
    var gift =
        new RequestAdjustment.Command(
            Optional.empty(),
            CustomerAccount.wallet(new UserId(id)),
            Side.CREDIT,
            new Money(1_000, Unit.currency("NPR")),
            new AdjustmentReason("a race"),
            new Actor.Person(admin, Optional.empty(), Origin.batch("test")));

    List<Boolean> outcomes =
        Race.of(
            2,
            runner ->
                runner == 0
                    ? session.delete().status() == 200
                    : KHATA.get(RequestAdjustment.class).handle(gift)
                        instanceof RequestAdjustment.Result.Posted);

    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(rows("users", "id")).isEqualTo(outcomes.get(1) ? 1 : 0);
    assertThat(rows("account", "balance = 1000 AND owner")).isEqualTo(outcomes.get(1) ? 1 : 0);
  }

  @Test
  void a_number_that_has_recharged_is_new_again_when_that_is_forgotten_not_with_a_new_account() {
    long plan = plan();
    long offer = offer(Json.of("is_new_user", true));
    subscribe(session, plan, offer).is(200);
    subscribe(session, plan, offer).is(422, "CRITERIA_NOT_MET");
    session.delete().is(200);

    asha.askToSignUp().is(200);
    String token = asha.verified(3);
    Subscriber.Session again =
        asha.in(asha.register(token, "name", "Asha", "password", Subscriber.PASSWORD).is(200));
    subscribe(again, plan, offer).is(422, "CRITERIA_NOT_MET");
    CLOCK.advance(Duration.ofDays(365));
    assertThat(KHATA.get(Purge.class).handle().removed().get("past_customers")).isPositive();

    subscribe(asha.in(asha.logIn(Subscriber.PASSWORD).is(200)), plan, offer).is(200);
  }

  @Test
  void whose_number_somebody_had_who_has_recharged_before_or_since_is_not_new() {
    long plan = plan();
    long offer = offer(Json.of("is_new_user", true));
    Subscriber renamed = renamed();
    asha.askToSignUp().is(200);
    Subscriber.Session next = asha.in(asha.register(asha.verified(3), "name", "Next").is(200));

    subscribe(session, plan, offer).is(200);

    subscribe(next, plan, offer).is(422, "CRITERIA_NOT_MET");
    assertThat(session.me().get("phone_number")).isEqualTo(renamed.phone());
    CLOCK.advance(Duration.ofDays(365));
    assertThat(KHATA.get(Purge.class).handle().removed().get("past_customers")).isPositive();
    assertThat(rows("former_number", "user_id")).isZero();
  }

  @Test
  void whose_number_somebody_had_who_never_recharged_is_new() {
    long plan = plan();
    long offer = offer(Json.of("is_new_user", true));
    Subscriber renamed = renamed();
    asha.askToSignUp().is(200);
    Subscriber.Session next = asha.in(asha.register(asha.verified(3), "name", "Next").is(200));

    subscribe(next, plan, offer).is(200);

    assertThat(session.me().get("phone_number")).isEqualTo(renamed.phone());
  }

  /** The number that asha has from now on. */
  private Subscriber renamed() {
    Subscriber next = Subscriber.anybody(KHATA.app());
    session.app().post("/user/me/phone", "phone_number", next.phone()).is(200);
    session
        .app()
        .post("/user/me/phone/verify", "phone_number", next.phone(), "otp", next.code(1))
        .is(200);
    return next;
  }

  private static long plan() {
    return ADMIN
        .in(Contract.GENCHARGE)
        .post("/plans/plan", "name", "Day", "type", "DATA", "price", 10, "validity_days", 1)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  /** One that leaves nothing to be paid. */
  private static long offer(JsonNode criteria) {
    App app = ADMIN.in(Contract.GENCHARGE);
    String name = "Welcome " + UUID.randomUUID();
    long type = app.post("/offers/offer_type", "name", name).json().path("offer_type_id").asLong();
    JsonNode free = Json.of("discount_type", "percent", "discount_value", 100);
    Object[] offer = {
      "title", "Welcome", "offer_type_id", type, "criteria", criteria, "reward", free
    };
    return app.post("/offers/offers", offer).is(201).json().path("offer_id").asLong();
  }

  private Answer subscribe(Subscriber.Session payer, long plan, long offer) {
    return payer
        .app()
        .post(
            "/recharge/subscribe",
            "plan_id",
            plan,
            "offer_id",
            offer,
            "payment_method",
            "WALLET",
            "to_phone_number",
            asha.phone());
  }

  private int rows(String table, String key) {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM " + table + " WHERE " + key + " = ?", id)
        .get(0, Integer.class);
  }
}
