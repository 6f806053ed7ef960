package dev.khata.bootstrap.e2e;

import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in Bangladesh whom no other test knows. */
record Person(String phone, String email) {
  static final String PASSWORD = "Rain4Dhaka!";

  private static final AtomicInteger COUNT = new AtomicInteger(12_340_000);

  static Person anybody() {
    int number = COUNT.incrementAndGet();
    return new Person("017" + number, "Rahim." + number + "@Example.com");
  }

  /** The phone in E.164, as the outbox knows it. */
  String e164() {
    return "+88" + phone;
  }

  /** A registration token for the phone. */
  String verifiedIn(App app) {
    app.post("/api/auth/register/phone/", "phone", phone).is(200);
    return app.post("/api/auth/verify-otp/", "phone", phone, "otp", app.inbox(e164()).code())
        .is(200)
        .get("registration_token");
  }

  /** Signs up with the phone; the answer holds tokens and user. */
  Answer signUp(App app) {
    String token = verifiedIn(app);
    return app.post(
            "/api/auth/register/complete/", "registration_token", token, "password", PASSWORD)
        .is(200);
  }

  /**
   * Signs up with the address, which stays unverified. The letter that asks to confirm it has
   * arrived then, so later ones can't overtake it.
   */
  Answer signUpByEmail(App app) {
    Answer in = app.post("/api/auth/register/email/", "email", email, "password", PASSWORD).is(200);
    app.inbox(email).messages(1);
    return in;
  }

  Answer logIn(App app, String password) {
    return app.post("/api/auth/login/", "phone", phone, "password", password);
  }

  Answer logInByEmail(App app, String password) {
    return app.post("/api/auth/login/", "email", email, "password", password);
  }
}
