package dev.khata.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.postgres.ServerRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void each_one_is_migrated_and_knows_nothing_of_the_others() {
    try (var one = TestDatabase.fresh();
        var other = TestDatabase.fresh()) {
      one.execute(ServerRole.OWNER, "CREATE TABLE only_here (id int)");

      assertThat(tables(one)).contains("only_here", "scheduled_tasks");
      assertThat(tables(other)).contains("scheduled_tasks").doesNotContain("only_here");
    }
  }

  @Test
  void it_is_worked_on_as_the_user_without_rights_to_the_schema() {
    try (var database = TestDatabase.fresh()) {
      assertThat(database.dsl().fetchValue("SELECT current_user")).isEqualTo("khata_app");
    }
  }

  private static List<String> tables(TestDatabase database) {
    return database
        .dsl()
        .fetch("SELECT relname::text FROM pg_class WHERE relkind = 'r'")
        .getValues(0, String.class);
  }
}
