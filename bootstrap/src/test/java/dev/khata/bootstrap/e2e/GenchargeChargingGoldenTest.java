package dev.khata.bootstrap.e2e;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for charging what is due, and for reading it again. */
class GenchargeChargingGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String PROCESS_DUE = "/autopay/admin/process-due";

  private final GoldenFolder golden = new GoldenFolder("gencharge-charging", KHATA.app());
  private final Staff somebody = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App app = somebody.in(Contract.GENCHARGE);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    long plan =
        app.post("/plans/plan", "name", "Day", "type", "DATA", "price", 9.5, "validity_days", 1)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    Mandates.due(KHATA, somebody.id(), plan, "+919876543210");
    Mandates.due(KHATA, somebody.id(), plan, "+919876543211");

    Answer run = golden.compare("process-due", post(PROCESS_DUE + "?size=1").is(200));
    String page = PROCESS_DUE + "?size=1&page=2&run_id=" + run.get("run_id");
    golden.compare("process-due-page", post(page).is(200));

    golden.assertAllCompared(2);
  }

  private Answer post(String path) {
    return app.send("POST", path, BodyPublishers.noBody());
  }
}
