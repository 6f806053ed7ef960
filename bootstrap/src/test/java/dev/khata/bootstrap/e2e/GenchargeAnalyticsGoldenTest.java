package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The answers of all of Gencharge's analytics. */
class GenchargeAnalyticsGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("gencharge-analytics", KHATA.app());
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);

  @Test
  void all_analytics_answer_as_they_always_did() {
    golden("admins");
    golden("offers");

    golden.assertAllCompared(2);
  }

  private void golden(String name) {
    golden.compare(name, admin.get("/analytics/" + name).is(200));
  }
}
