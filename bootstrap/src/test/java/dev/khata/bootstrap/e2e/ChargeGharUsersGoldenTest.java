package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One request and its answer for every endpoint by which ChargeGhar's admins look after accounts.
 */
class ChargeGharUsersGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("chargeghar-users", KHATA.app());
  private final Staff staff = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = staff.in(Contract.CHARGEGHAR);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    JsonNode asha =
        Json.of(
            "username", "asha",
            "email", "Asha@khata.example",
            "phone_number", "9812345678",
            "profile_picture", "https://pictures.example/asha.jpg",
            "full_name", "Asha Rai",
            "password", "monsoon over pune",
            "role", "doctor");

    Answer made = admin.post("/api/users", asha).is(201);
    golden.compare("create", asha, made);
    String path = "/api/users/" + made.json().path("data").path("id").asText();
    golden.compare("user", admin.get(path).is(200));
    send("put", "PUT", path, Json.of("full_name", "Asha Devi Rai", "role", "user"));
    send("patch", "PATCH", path, Json.of("username", null, "status", "SUSPENDED"));
    golden.compare(
        "users",
        admin.get("/api/users?search=sha%20devi&status=SUSPENDED&page=1&page_size=5").is(200));

    golden.assertAllCompared(5);
  }

  private void send(String name, String method, String path, JsonNode body) {
    golden.compare(name, body, admin.send(method, path, body).is(200));
  }
}
