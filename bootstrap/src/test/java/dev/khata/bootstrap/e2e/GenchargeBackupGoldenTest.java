package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of Gencharge's backups. */
class GenchargeBackupGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private final BackupDesk desk = new BackupDesk(admin);
  private final GoldenFolder golden = new GoldenFolder("gencharge-backup", admin);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    String create = BackupDesk.BACKUPS + "create";
    ObjectNode asked = BackupDesk.tables("plans", "transactions");
    ((ObjectNode) asked.at("/tables/1"))
        .put("date_column", "created_at")
        .put("start_date", "2026-01-01")
        .put("end_date", "2026-01-31");
    Answer begun = golden.compare("create", asked, admin.post(create, asked).is(201));
    long backup = desk.made(begun);
    ObjectNode wrong = BackupDesk.tables("plans");
    ((ObjectNode) wrong.at("/tables/0")).put("date_column", "price");
    golden.compare("create-invalid", wrong, admin.post(create, wrong).is(422));
    JsonNode mode = Json.of("options", Json.of("mode", "missing"));
    String restore = BackupDesk.BACKUPS + backup + "/restore";
    golden.compare("restore", mode, admin.post(restore, mode).is(202));
    desk.restored(backup, "missing");
    JsonNode replace = Json.of("options", Json.of("mode", "replace"));
    golden.compare("restore-invalid", replace, admin.post(restore, replace).is(422));
    golden.compare("backups", admin.get(BackupDesk.BACKUPS).is(200));
    golden.compare("delete", admin.delete(BackupDesk.BACKUPS + backup).is(204));

    golden.assertAllCompared(6);
  }
}
