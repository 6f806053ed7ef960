package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of profiles and usage. */
class ChargeGharProfileGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static final String PROFILE = "/api/users/profile";
  private static final String STATS = "/api/users/analytics/usage-stats";

  private final GoldenFolder golden = new GoldenFolder("chargeghar-profile", KHATA.app());
  private final Staff asha = Staff.hiredBy(KHATA);
  private final App session = asha.in(Contract.CHARGEGHAR);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    profile();
    usage();

    golden.assertAllCompared(9);
  }

  private void profile() {
    golden.compare("missing", session.get(PROFILE).is(404));
    golden.compare("without-session", KHATA.app().get(PROFILE).is(401));
    JsonNode told =
        Json.of(
            "full_name",
            "Asha Devi Rai",
            "date_of_birth",
            "1990-03-15",
            "address",
            "Damak 4, Jhapa",
            "avatar_url",
            "https://pictures.example/asha.jpg");
    send(200, "replace", "PUT", told);
    golden.compare("get", session.get(PROFILE).is(200));
    send(200, "change", "PATCH", Json.of("address", null));
    send(400, "invalid", "PUT", Json.of("full_name", "A", "avatar_url", "ftp://a.example"));
  }

  private void usage() {
    Acquaintances people = new Acquaintances(KHATA);
    people.give(asha.id(), "250.00");
    people.subscribe(asha.in(Contract.GENCHARGE), 1).is(200);
    golden.compare("usage", session.get(STATS).is(200));
    golden.compare("usage-of-days", session.get(STATS + "?from=2025-01-01&to=2025-12-31").is(200));
    golden.compare("usage-invalid", session.get(STATS + "?from=2026-03-02&to=2026-03-01").is(400));
  }

  private void send(int status, String name, String method, JsonNode body) {
    golden.compare(name, body, session.send(method, PROFILE, body).is(status));
  }
}
