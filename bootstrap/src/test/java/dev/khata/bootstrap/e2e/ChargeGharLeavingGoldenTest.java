package dev.khata.bootstrap.e2e;

import static dev.khata.domain.kernel.Contract.CHARGEGHAR;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint by which accounts of ChargeGhar end. */
class ChargeGharLeavingGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("chargeghar-leaving", KHATA.app());

  @Test
  void every_endpoint_answers_as_it_always_did() {
    JsonNode forfeits = Json.of("forfeit_balance", true);
    Staff asha = Staff.hiredBy(KHATA).mayOnly(Set.of());
    golden.compare(
        "own", forfeits, asha.in(CHARGEGHAR).send("DELETE", "/api/auth/account", forfeits).is(200));

    App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(CHARGEGHAR);
    Staff bina = Staff.hiredBy(KHATA).mayOnly(Set.of());
    String path =
        "/api/users/"
            + KHATA.sql().fetchValue("SELECT public_id FROM users WHERE id = ?", bina.id());
    golden.compare("users-delete", forfeits, admin.send("DELETE", path, forfeits).is(204));

    golden.assertAllCompared(2);
  }
}
