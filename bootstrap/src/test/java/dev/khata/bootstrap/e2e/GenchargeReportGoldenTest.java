package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every report of Gencharge's. */
class GenchargeReportGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static final String ASHA = ReportedShop.ASHA;
  private static final String BINA = ReportedShop.BINA;

  private final GoldenFolder golden = new GoldenFolder("gencharge-report", KHATA.app());
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);

  @Test
  void every_report_answers_as_it_always_did() {
    Subscriber.Session bina = new ReportedShop(KHATA, manager).opened();
    new BackupDesk(admin).make("plans", "offers");

    report("admins", "roles", List.of("support"));
    report("archived-users", "order_by", "deleted_at", "min_wallet", 0);
    report("autopay", "statuses", List.of("enabled"), "plan_types", List.of("prepaid"));
    report("backup", "backup_data", List.of("plans"), "order_by", "size_mb", "max_size_mb", 0.5);
    report("current-active-plans", "phone_numbers", List.of("9876512399"));
    report("offers", "offer_type_names", List.of("festival"), "is_special", true);
    report("plans", "name_search", "DAY", "order_by", "plan_name", "min_price", 10);
    report("referral", "statuses", List.of("earned"), "referred_phones", List.of(BINA));
    report("role-permission", "role_names", List.of("support"), "resources", List.of("users"));
    report("sessions", "is_active", true, "user_ids", List.of(bina.me().json().path("user_id")));
    report("transactions", "sources", List.of("recharge"), "export_type", "none");
    report("users", "phone_numbers", List.of(ASHA, BINA), "order_by", "wallet_balance");
    JsonNode own = Json.of("categories", List.of("service"), "limit", 10, "offset", 0);
    String mine = "/reports/me/transactions-report";
    golden.compare("my-transactions", own, bina.app().send("POST", mine, own).is(200));
    JsonNode wrong = Json.of("plan_ids", List.of("one"), "min_price", 2, "max_price", 1);
    String plans = "/reports/plans-report";
    golden.compare("plans-refused", wrong, admin.send("POST", plans, wrong).is(422));
    JsonNode file = Json.of("name_search", "day", "export_type", "csv");
    golden.compare("plans-csv", file, admin.send("POST", plans, file).is(200));

    golden.assertAllCompared(15);
  }

  private void report(String name, Object... fields) {
    JsonNode asked = Json.of(fields);
    Answer answer = admin.send("POST", "/reports/" + name + "-report", asked).is(200);
    assertThat(answer.json().path("items")).as(name).isNotEmpty();
    golden.compare(name, asked, answer);
  }
}
