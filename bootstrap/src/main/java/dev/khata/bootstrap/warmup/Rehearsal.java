package dev.khata.bootstrap.warmup;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** What servers do most: somebody signs up, is asked for, tops up, buys, and looks at lists. */
public final class Rehearsal {
  static final String ADMIN = "+919812345678";
  static final String PASSWORD = "monsoon over pune";
  private static final String PHONE = "+919876543210";
  private static final int ROUNDS = 40;
  private static final int PATIENCE = 100;

  private final int port;
  private final BooleanSupplier mayGoOn;

  /**
   * @param port of a server of usual settings on a database of its own
   * @param mayGoOn asked between two requests
   */
  public Rehearsal(int port, BooleanSupplier mayGoOn) {
    this.port = port;
    this.mayGoOn = mayGoOn;
  }

  /**
   * @throws IOException when anything is not answered as it should be, or when it may not go on
   */
  public void run() throws IOException, InterruptedException {
    Visit anybody = new Visit(port, "", mayGoOn);
    Visit admin = anybody.with(logIn(anybody));
    String plan = plan(admin);
    Visit user = anybody.with(signUp(anybody));
    user.post("/recharge/wallet/topup", "{\"amount\":9000,\"payment_method\":\"UPI\"}").need(200);
    buy(user, plan, PHONE, PATIENCE);
    for (int round = 0; round < ROUNDS; round++) {
      buy(user, plan, "+9198765433" + (10 + round), 1);
      for (String path :
          new String[] {
            "/user/me",
            "/plans/public/all",
            "/recharge/my/transactions?page=1",
            "/recharge/my/plans",
            "/health/live",
            "/health/ready"
          }) {
        user.get(path).need(200);
      }
    }
    admin.get("/recharge/admin/transactions").need(200);
    admin.get("/plans/plan").need(200);
    mypharma(anybody);
  }

  private static String logIn(Visit anybody) throws IOException, InterruptedException {
    return anybody
        .post(
            "/auth/login", "{\"phone_number\":\"" + ADMIN + "\",\"password\":\"" + PASSWORD + "\"}")
        .need(200)
        .text("access_token");
  }

  private static String plan(Visit admin) throws IOException, InterruptedException {
    String terms =
        """
        {"name":"1.5GB Daily Pack","type":"DATA","price":49.5,"validity_days":28,\
        "benefits":{"data":"1.5GB/day"}}\
        """;
    return admin.post("/plans/plan", terms).need(200).number("plan_id");
  }

  private static String signUp(Visit anybody) throws IOException, InterruptedException {
    String phone = "\"phone_number\":\"" + PHONE + "\"";
    anybody.post("/auth/signup", "{" + phone + "}").need(200);
    String code = code(anybody, PHONE);
    String token =
        anybody
            .post("/auth/verify-otp-signup", "{" + phone + ",\"otp\":\"" + code + "\"}")
            .need(200)
            .text("access_token");
    String who = "{\"name\":\"Asha Rao\",\"password\":\"" + PASSWORD + "\"}";
    return anybody.with(token).post("/auth/register", who).need(200).text("access_token");
  }

  /** The money comes by a notice of the sandbox, soon. */
  private static void buy(Visit user, String plan, String line, int tries)
      throws IOException, InterruptedException {
    String body =
        "{\"plan_id\":"
            + plan
            + ",\"payment_method\":\"WALLET\",\"to_phone_number\":\""
            + line
            + "\"}";
    for (int tried = 1; ; tried++) {
      Visit.Answer answer = user.keyed(line + "/" + tried).post("/recharge/subscribe", body);
      if (answer.status() != 422 || tried >= tries) {
        answer.need(200);
        return;
      }
      Thread.sleep(100);
    }
  }

  private static void mypharma(Visit anybody) throws IOException, InterruptedException {
    String phone = "\"phone\":\"01712345678\"";
    anybody.post("/api/auth/register/phone/", "{" + phone + "}").need(200);
    String code = code(anybody, "+8801712345678");
    String token =
        anybody
            .post("/api/auth/verify-otp/", "{" + phone + ",\"otp\":\"" + code + "\"}")
            .need(200)
            .text("registration_token");
    Visit.Answer in =
        anybody
            .post(
                "/api/auth/register/complete/",
                "{\"registration_token\":\"" + token + "\",\"password\":\"SecurePass1!\"}")
            .need(200);
    for (int round = 0; round < ROUNDS; round++) {
      anybody.with(in.text("access")).get("/api/auth/me/").need(200);
    }
    anybody
        .post("/api/auth/token/refresh/", "{\"refresh\":\"" + in.text("refresh") + "\"}")
        .need(200);
  }

  /** Letters are sent behind the answer. */
  private static String code(Visit anybody, String phone) throws IOException, InterruptedException {
    for (int tried = 1; ; tried++) {
      Visit.Answer letters = anybody.get("/dev/outbox?to=" + phone.replace("+", "%2B")).need(200);
      if (letters.has("text") || tried >= PATIENCE) {
        return letters.text("text").replaceFirst("\\D.*", "");
      }
      Thread.sleep(100);
    }
  }
}
