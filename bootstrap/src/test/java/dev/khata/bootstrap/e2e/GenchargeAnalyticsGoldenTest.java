package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
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
    Subscriber.Session bina = new ReportedShop(KHATA, manager).opened();
    new BackupDesk(admin).make("plans", "offers");
    // Else its name is another one each time.
    KHATA.sql().execute("UPDATE role SET name = 'staff' WHERE name LIKE 'staff %'");

    for (String name :
        List.of(
            "admins",
            "backup",
            "current-active-plans",
            "offers",
            "plans",
            "referrals",
            "transactions",
            "users-archive",
            "users")) {
      golden.compare(name, admin.get("/analytics/" + name).is(200));
    }
    golden.compare("dashboard", admin.get("/analytics/me/users").is(200));
    golden.compare("insights", bina.app().get("/analytics/me/users").is(200));

    golden.assertAllCompared(11);
  }
}
