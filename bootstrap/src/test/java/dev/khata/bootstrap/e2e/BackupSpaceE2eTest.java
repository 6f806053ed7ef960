package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups that find no space for all of them. A limit on the length of files stands in for a disk
 * that is full: the system refuses what goes beyond in the same way.
 */
class BackupSpaceE2eTest {
  /** A MiB at most, whether a block of the shell is half a KiB or one. */
  private static final String LITTLE = "ulimit -f 1024; exec \"$@\"";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();
  @TempDir private Path files;

  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private final Path data = Path.of(KHATA.settings().get("KHATA_DATA_DIR"));

  /** Text that can't be made much shorter. */
  @BeforeAll
  static void fill() {
    KHATA.tamper(
        "INSERT INTO contact (id, name, email, email_key, subject, message, created_at,"
            + " acknowledged) SELECT lpad(to_hex(i), 24, '0'), 'A', 'a@b.np', 'a@b.np', 's', "
            + String.join(" || ", Collections.nCopies(10, "md5(random()::text)"))
            + ", now(), false FROM generate_series(1, 10000) i");
  }

  @Test
  void a_file_for_which_there_is_no_space_is_not_left_and_it_is_told_why() throws IOException {
    Path file = files.resolve("khata.backup");

    KhataProcess.Ended ended =
        KhataProcess.script(LITTLE, data, KHATA.settings(), "backup", file.toString());

    assertThat(ended.code()).as(ended::toString).isEqualTo(1);
    assertThat(ended.err()).contains("can't be written").contains("File too large");
    assertThat(ended.err()).doesNotContain("\tat ");
    assertThat(names(files)).isEmpty();
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
  }

  @Test
  void a_backup_for_which_there_is_no_space_has_failed_says_why_and_nothing_else_is_broken()
      throws IOException {
    try (KhataProcess serve = KhataProcess.by(LITTLE, data, KHATA.settings(), "serve")) {
      App there = admin.at(serve.said("Khata listens at"));
      BackupDesk desk = new BackupDesk(there);
      List<String> before = names(data.resolve("documents"));

      long begun =
          there
              .post(BackupDesk.BACKUPS + "create", BackupDesk.tables("contacts"))
              .is(201)
              .json()
              .path("backup_id")
              .asLong();
      JsonNode failed = desk.ended(begun);

      assertThat(failed.path("status").asText()).isEqualTo("failed");
      assertThat(failed.path("error").asText()).contains("File too large");
      assertThat(names(data.resolve("documents"))).isEqualTo(before);
      there.get("/health/ready").is(200);
      desk.make("plan_groups");
    }
  }

  private static List<String> names(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }
}
