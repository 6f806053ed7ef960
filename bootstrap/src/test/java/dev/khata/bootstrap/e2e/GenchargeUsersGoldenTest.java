package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint by which admins look after accounts. */
class GenchargeUsersGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("gencharge-users", KHATA.app());
  private final Staff staff = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = staff.in(Contract.GENCHARGE);
  private final Subscriber asha = new Subscriber(KHATA.app(), "+919876543219");

  @Test
  void every_endpoint_answers_as_it_always_did() {
    long id = asha.signUp().user().path("user_id").asLong();
    JsonNode reason = Json.of("reason", "Chargeback fraud");

    send("block", "POST", "/user/admin/block/" + id, reason);
    golden.compare(
        "users",
        admin
            .get(
                "/user/admin?name=SHA%20R&status=blocked&user_type=prepaid&skip=0&limit=5"
                    + "&sort_by=name&sort_order=asc")
            .is(200));
    golden.compare("unblock", admin.send("POST", "/user/admin/unblock/" + id, Json.of()).is(200));
    send("delete", "DELETE", "/user/admin/" + id, Json.of("reason", "Asked for by letter"));
    golden.compare(
        "archived", admin.get("/user/admin/archived?name=asha&sort_by=deleted_at&limit=5").is(200));

    golden.assertAllCompared(5);
  }

  private void send(String name, String method, String path, JsonNode body) {
    golden.compare(name, body, admin.send(method, path, body).is(200));
  }
}
