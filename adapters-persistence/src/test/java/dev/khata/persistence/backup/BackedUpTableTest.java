package dev.khata.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.TableCopies;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds the list of what is backed up against the schema. */
class BackedUpTableTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /** Parts of names of what is in no backup of an admin's. */
  private static final List<String> SECRET =
      List.of("password", "token", "code_hash", "sealed_key");

  @Test
  void every_column_of_its_tables_is_listed_or_left_out_on_purpose() {
    for (BackedUpTable table : BackedUpTable.ALL) {
      Set<String> listed =
          new HashSet<>(table.columns().stream().map(BackedUpColumn::name).toList());
      Set<String> there =
          new HashSet<>(
              DATABASE
                  .dsl()
                  .fetch(
                      "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass"
                          + " AND attnum > 0 AND NOT attisdropped",
                      table.name())
                  .getValues(0, String.class));

      assertThat(listed).as(table.name()).isEqualTo(there);
    }
  }

  @Test
  void no_secret_is_among_them() {
    for (BackedUpTable table : BackedUpTable.ALL) {
      assertThat(table.copied().columns())
          .as(table.name())
          .noneMatch(column -> SECRET.stream().anyMatch(column::contains));
    }
    assertThat(BackedUpTable.ALL)
        .extracting(BackedUpTable::name)
        .doesNotContain(
            "otp_challenge",
            "refresh_token",
            "registration_token",
            "link_token",
            "message",
            "device");
  }

  @Test
  void every_name_has_a_table() {
    assertThat(Arrays.stream(BackupName.values()))
        .allSatisfy(name -> assertThat(BackedUpTable.of(name)).isNotEmpty());
  }

  @Test
  void rows_are_known_by_their_primary_key() {
    for (BackedUpTable table : BackedUpTable.ALL) {
      List<String> key =
          DATABASE
              .dsl()
              .fetch(
                  "SELECT a.attname FROM pg_constraint c JOIN pg_attribute a"
                      + " ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)"
                      + " WHERE c.contype = 'p' AND c.conrelid = ?::regclass",
                  table.name())
              .getValues(0, String.class);

      assertThat(table.key()).as(table.name()).containsExactlyInAnyOrderElementsOf(key);
    }
  }

  @Test
  void ids_that_are_counted_are_lifted() {
    for (BackedUpTable table : BackedUpTable.ALL) {
      boolean counted =
          table.columns().stream().anyMatch(column -> column.name().equals("id"))
              && DATABASE.dsl().fetchValue("SELECT pg_get_serial_sequence(?, 'id')", table.name())
                  != null;

      assertThat(table.hasCountedIds()).as(table.name()).isEqualTo(counted);
    }
  }

  /** What is left out of a backup of the whole is named, and a new table is in it. */
  @Test
  void a_backup_of_the_whole_has_every_table_but_those_of_the_cluster() {
    List<String> copied =
        BackupPersistence.ports(DATABASE.database(), DATABASE.transactions())
            .get(TableCopies.class)
            .snapshotOfAll(all -> all.tables().stream().map(CopiedTable::name).toList());
    List<String> all =
        DATABASE
            .dsl()
            .fetch(
                "SELECT relname FROM pg_class WHERE relkind = 'r'"
                    + " AND relnamespace = 'public'::regnamespace")
            .getValues(0, String.class);

    assertThat(all)
        .filteredOn(table -> !copied.contains(table))
        .containsExactlyInAnyOrder("flyway_schema_history", "scheduled_tasks");
    assertThat(copied.indexOf("role")).isLessThan(copied.indexOf("users"));
    assertThat(copied.indexOf("journal_entry")).isLessThan(copied.indexOf("posting"));
  }
}
