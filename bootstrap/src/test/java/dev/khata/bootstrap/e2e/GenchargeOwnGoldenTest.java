package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint by which users look after their account. */
class GenchargeOwnGoldenTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final GoldenFolder golden = new GoldenFolder("gencharge-own", KHATA.app());
  private final App app = KHATA.app().withHeader("User-Agent", "Gencharge/5.2 (Android 16)");
  private final Subscriber asha = new Subscriber(app, "+919876543210");

  @Test
  void every_endpoint_answers_as_it_always_did() {
    Subscriber.Session session = asha.in(asha.signUp());
    CLOCK.advance(Duration.ofSeconds(1));
    asha.logIn(Subscriber.PASSWORD).is(200);
    sessions(session);
    phone(session);

    golden.assertAllCompared(4);
  }

  private void sessions(Subscriber.Session session) {
    Answer list = golden.compare("sessions", session.app().get("/user/me/sessions").is(200));
    String newest = list.json().path("items").get(0).path("session_id").asText();
    golden.compare("session-end", session.app().delete("/user/me/sessions/" + newest).is(204));
  }

  private void phone(Subscriber.Session session) {
    Subscriber next = new Subscriber(app, "+919812345678");
    JsonNode number = Json.of("phone_number", next.phone());
    golden.compare("phone", number, session.app().post("/user/me/phone", number).is(200));
    JsonNode code = Json.of("phone_number", next.phone(), "otp", next.code(1));
    golden.compare("phone-verify", code, session.app().post("/user/me/phone/verify", code).is(200));
  }
}
