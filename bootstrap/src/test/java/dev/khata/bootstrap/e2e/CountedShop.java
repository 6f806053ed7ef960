package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;

/**
 * A shop whose figures are easy to count. Asha brings Bina, Chitra leaves, Deepa is blocked. Bina
 * has 150: she buys a day for her line and a month behind it, a day for another line, and lacks the
 * money for another month.
 */
final class CountedShop {
  static final String LINE = "+919876512399";
  static final String OTHER_LINE = "+919876512398";

  private final RunningKhata khata;
  private final Staff manager;
  private final App admin;
  private final Subscriber.Session asha;
  private final Subscriber.Session bina;
  private final long day;
  private final long month;

  CountedShop(RunningKhata khata) {
    this.khata = khata;
    manager = Staff.hiredBy(khata).mayOnly(Permission.all());
    admin = manager.in(Contract.GENCHARGE);
    Subscriber first = Subscriber.anybody(khata.app());
    asha = first.in(first.signUp());
    Subscriber second = Subscriber.anybody(khata.app());
    second.askToSignUp("referral_code", asha.me().get("referral_code")).is(200);
    bina = second.in(second.register(second.verified(1), "name", "Bina Rao").is(200));
    Subscriber chitra = Subscriber.anybody(khata.app());
    chitra.in(chitra.signUp()).delete().is(200);
    Subscriber deepa = Subscriber.anybody(khata.app());
    long blocked = id(deepa.in(deepa.signUp()));
    khata.sql().execute("UPDATE users SET state = 'BLOCKED' WHERE id = ?", blocked);
    day = plan("name", "Day", "type", "DATA", "price", 10, "validity_days", 1);
    Object[] popular = {
      "name", "Month", "type", "COMBO", "price", 100, "validity_days", 28, "most_popular", true
    };
    month = plan(popular);
    sell();
  }

  private void sell() {
    give(bina, "150");
    buy(day, LINE, 200);
    buy(month, LINE, 200);
    buy(day, OTHER_LINE, 200);
    buy(month, LINE, 422);
  }

  private long plan(Object... terms) {
    return admin.post("/plans/plan", terms).is(200).json().path("plan_id").asLong();
  }

  private void give(Subscriber.Session payer, String amount) {
    String user = payer.me().get("user_id");
    String by = manager.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(khata.run(gift).code()).isZero();
  }

  private void buy(long plan, String line, int status) {
    Object[] order = {"plan_id", plan, "payment_method", "WALLET", "to_phone_number", line};
    bina.app().post("/recharge/subscribe", order).is(status);
  }

  App admin() {
    return admin;
  }

  long manager() {
    return manager.id();
  }

  long asha() {
    return id(asha);
  }

  long bina() {
    return id(bina);
  }

  App ofBina() {
    return bina.app();
  }

  long day() {
    return day;
  }

  long month() {
    return month;
  }

  private static long id(Subscriber.Session session) {
    return session.me().json().path("user_id").asLong();
  }
}
