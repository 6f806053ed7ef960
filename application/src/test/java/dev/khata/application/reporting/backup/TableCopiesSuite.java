package dev.khata.application.reporting.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link TableCopies} does, shown by the groups of plans. */
public abstract class TableCopiesSuite {
  private static final List<BackupName> NAMES = List.of(BackupName.PLAN_GROUPS);

  protected abstract TableCopies copies();

  /** Adds a group of plans, or gives the one of that number the name. */
  protected abstract void write(long group, String name);

  protected abstract void remove(long group);

  /** The names of all groups, by their numbers. */
  protected abstract Map<Long, String> groups();

  /** Something that only a database has that is in use. */
  protected abstract void use();

  @Test
  void rows_that_are_missing_come_back_and_others_stay_as_they_are() {
    write(1001, "one");
    write(1002, "two");
    Map<CopiedTable, String> copy = copy();
    remove(1001);
    write(1002, "changed");

    assertThat(putBack(copy, RestoreMode.MISSING)).isEqualTo(1);

    assertThat(groups()).containsEntry(1001L, "one").containsEntry(1002L, "changed");
    assertThat(putBack(copy, RestoreMode.MISSING)).isZero();
  }

  @Test
  void rows_that_were_changed_are_what_they_were_where_that_is_asked_for() {
    write(1011, "one");
    write(1012, "two");
    Map<CopiedTable, String> copy = copy();
    remove(1011);
    write(1012, "changed");

    assertThat(putBack(copy, RestoreMode.REPLACE)).isEqualTo(2);

    assertThat(groups()).containsEntry(1011L, "one").containsEntry(1012L, "two");
  }

  @Test
  void a_row_is_a_line_and_they_are_counted() {
    write(1021, "one");
    long there = groups().size();

    copies()
        .snapshot(
            List.of(Selection.all(BackupName.PLAN_GROUPS)),
            snapshot -> {
              CopiedTable table = snapshot.tables().getFirst();
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              assertThat(rows(snapshot, table, out)).isEqualTo(there);
              assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize((int) there);
              assertThat(snapshot.grants()).isEmpty();
              return true;
            });
  }

  @Test
  void when_handing_in_fails_or_is_given_up_nothing_comes_back() {
    write(1031, "one");
    Map<CopiedTable, String> copy = copy();
    remove(1031);

    assertThatThrownBy(
            () -> copies().putBack(NAMES, RestoreMode.MISSING, handing(copy).andThen(_ -> false)))
        .isInstanceOf(RestoreFailed.class);
    assertThatThrownBy(
            () ->
                copies()
                    .putBack(
                        NAMES,
                        RestoreMode.MISSING,
                        handing(copy)
                            .andThen(
                                _ -> {
                                  throw new UncheckedIOException(new IOException("cut off"));
                                })))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(groups()).doesNotContainKey(1031L);
  }

  @Test
  void a_table_that_is_no_more_fails_the_restore() {
    Map<CopiedTable, String> unknown = Map.of(new CopiedTable("plan_of_old", List.of("id")), "1\n");

    assertThatThrownBy(() -> putBack(unknown, RestoreMode.MISSING))
        .isInstanceOf(RestoreFailed.class)
        .hasMessageContaining("plan_of_old");
  }

  @Test
  void a_database_that_is_used_is_not_filled() {
    use();

    assertThatThrownBy(copies()::requireUnused)
        .isInstanceOf(RestoreFailed.class)
        .hasMessageContaining("in use");
  }

  @Test
  void rows_are_chosen_by_columns_that_are_known_and_the_schema_has_a_version() {
    assertThat(copies().dates(BackupName.PLAN_GROUPS)).contains("created_at");
    assertThat(copies().schemaVersion()).isNotEmpty();
  }

  private Map<CopiedTable, String> copy() {
    return copies()
        .snapshot(
            List.of(Selection.all(BackupName.PLAN_GROUPS)),
            snapshot -> {
              Map<CopiedTable, String> all = new LinkedHashMap<>();
              for (CopiedTable table : snapshot.tables()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                rows(snapshot, table, out);
                all.put(table, out.toString(StandardCharsets.UTF_8));
              }
              return all;
            });
  }

  private static long rows(
      TableCopies.Snapshot snapshot, CopiedTable table, ByteArrayOutputStream out) {
    try {
      return snapshot.copy(table, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long putBack(Map<CopiedTable, String> copy, RestoreMode mode) {
    return copies().putBack(NAMES, mode, handing(copy));
  }

  private static Function<TableCopies.Staging, Boolean> handing(Map<CopiedTable, String> copy) {
    return staging -> {
      copy.forEach(
          (table, rows) -> {
            try {
              staging.take(table, new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      return true;
    };
  }
}
