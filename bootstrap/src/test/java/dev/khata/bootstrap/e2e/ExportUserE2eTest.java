package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code khata export-user}. */
class ExportUserE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  @TempDir private Path folder;

  private final Staff user = Staff.hiredBy(KHATA);

  @Test
  void an_operator_writes_it_and_the_audit_log_tells() throws IOException {
    Path file = folder.resolve("data.zip");

    Shell.Ended ended = export("--json", "--phone", phone(), "--out", file.toString());

    assertThat(ended.code()).as(ended::err).isZero();
    JsonNode told = Json.parse(ended.out());
    assertThat(told.path("user").asLong()).isEqualTo(user.id());
    assertThat(told.path("bytes").asLong()).isEqualTo(Files.size(file));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    OwnData data = OwnData.of(Files.readAllBytes(file));
    assertThat(data.section("account").at("/0/phone").asText()).isEqualTo(phone());
    assertThat(data.section("account").at("/0/language").asText()).isEqualTo("en");
    assertThat(data.section("audit_log"))
        .filteredOn(event -> event.path("action").asText().equals("PERSONAL_DATA_EXPORTED"))
        .singleElement()
        .satisfies(event -> assertThat(event.path("by_yourself").asBoolean()).isFalse());
    assertThat(audited()).isOne();
  }

  @Test
  void it_is_made_for_those_too_who_were_blocked() {
    KHATA.sql().execute("UPDATE users SET state = 'BLOCKED' WHERE id = ?", user.id());

    Path file = folder.resolve("data.zip");
    assertThat(export("--id", "" + user.id(), "--out", file.toString()).code()).isZero();

    assertThat(file).isNotEmptyFile();
  }

  @Test
  void no_file_is_written_over() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "mine");

    assertThat(export("--phone", phone(), "--out", file.toString()).code()).isEqualTo(2);

    assertThat(file).hasContent("mine");
    assertThat(audited()).isZero();
  }

  @Test
  void what_makes_no_sense_or_can_t_be_done_leaves_nothing() {
    String file = folder.resolve("data.zip").toString();

    assertThat(export("--out", file).code()).isEqualTo(2);
    assertThat(export("--phone", phone()).code()).isEqualTo(2);
    assertThat(export("--phone", phone(), "--id", "7", "--out", file).code()).isEqualTo(2);
    assertThat(export("--phone", "0171", "--out", file).code()).isEqualTo(2);
    assertThat(export("--id", "0", "--out", file).code()).isEqualTo(2);
    assertThat(export("--phone", "+9779800000999", "--out", file).code()).isEqualTo(1);
    assertThat(export("--email", "nobody@example.np", "--out", file).code()).isEqualTo(1);
    assertThat(export("--id", "999999999", "--out", file).code()).isEqualTo(1);
    Shell.Ended nowhere = export("--phone", phone(), "--out", folder + "/none/data.zip");
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err().lines()).hasSize(1);

    assertThat(folder).isEmptyDirectory();
  }

  private static Shell.Ended export(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "export-user";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return KHATA.run(all);
  }

  private String phone() {
    return user.person().e164();
  }

  private int audited() {
    return KHATA
        .sql()
        .fetchSingle(
            """
            SELECT count(*) FROM audit_event
            WHERE action = 'PERSONAL_DATA_EXPORTED' AND subject_id = ? AND actor_id IS NULL
            """,
            user.id())
        .get(0, Integer.class);
  }
}
