package dev.khata.bootstrap.e2e;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.lifecycle.RotateKeys;
import dev.khata.application.lifecycle.RotateKeys.Kind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole database against what a rotation of keys reaches: no new column can be forgotten. */
class UnderKeysTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String NONE = "- ";

  /** What is no text, or is called as what keys make. */
  private static final String COLUMNS =
      """
      SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND (c.data_type = 'bytea' OR c.column_name ~ '(key_id|hash|mac|sealed|salt)$')
      """;

  @Test
  void every_column_that_may_stand_under_a_key_is_renewed_or_has_its_reason() {
    assertThat(listed().keySet())
        .containsExactlyInAnyOrderElementsOf(KHATA.sql().fetch(COLUMNS).getValues(0, String.class));
  }

  @Test
  void every_column_that_names_a_key_is_renewed() {
    assertThat(listed())
        .allSatisfy(
            (column, kind) ->
                assertThat(column.endsWith("key_id") && kind.startsWith(NONE)).isFalse());
  }

  @Test
  void a_rotation_reaches_what_is_listed_and_nothing_else() {
    Set<String> reached =
        KHATA.get(RotateKeys.class).look().kinds().stream().map(Kind::name).collect(toSet());
    Set<String> renewed =
        listed().values().stream().filter(kind -> !kind.startsWith(NONE)).collect(toSet());

    assertThat(reached).isEqualTo(renewed);
  }

  private static Map<String, String> listed() {
    Map<String, String> kinds = new TreeMap<>();
    OwnDataList.resource("under-keys.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(parts -> kinds.put(parts[0], parts[1]));
    return kinds;
  }
}
