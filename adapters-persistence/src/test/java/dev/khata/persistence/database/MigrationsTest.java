package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Steps;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final String DEPARTED_OF_TOMORROW =
      """
      CREATE OR REPLACE FUNCTION departed(owners bigint[]) RETURNS bigint[] LANGUAGE sql
      AS $$ SELECT NULL::bigint[] /* of tomorrow */ $$\
      """;

  private static final String NEWER_ONE_COMES =
      """
      CREATE FUNCTION newer_one_comes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO flyway_schema_history
        SELECT 9999, NULL, 'wallet owners', type, 'R__wallet_owners.sql', 1, installed_by,
          installed_on, execution_time, success
        FROM flyway_schema_history WHERE version = '2';
        RETURN NULL;
      END $$\
      """;

  private TestDatabase database;
  private Migrations migrations;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    migrations = new Migrations(database.config());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void empty() {
    database.execute(ServerRole.OWNER, "DROP SCHEMA public CASCADE");
    database.execute(ServerRole.OWNER, "CREATE SCHEMA public");
  }

  @Test
  void an_empty_database_is_not_servable_until_migrated() {
    empty();

    var before = migrations.state();
    assertThat(before.found()).isEqualTo("none");
    assertThat(before.isServable()).isFalse();
    assertThat(before.complaint())
        .isEqualTo(
            "the database has schema version none and this Khata needs "
                + before.needed()
                + ": run khata migrate");

    assertThat(migrations.migrate()).isEqualTo(before.pending());

    var after = migrations.state();
    assertThat(after).isEqualTo(new SchemaState(before.needed(), before.needed(), 0));
    assertThat(after.complaint()).isEmpty();
    assertThat(migrations.migrate()).isZero();
  }

  @Test
  void an_older_schema_is_not_servable() {
    var needed = migrations.state().needed();
    database.execute(
        ServerRole.OWNER, "DELETE FROM flyway_schema_history WHERE version = '" + needed + "'");

    var state = migrations.state();

    assertThat(state.isServable()).isFalse();
    assertThat(state.found()).isNotEqualTo(needed);
    assertThat(state.needed()).isEqualTo(needed);
  }

  @Test
  void a_newer_schema_is_servable_and_not_migrated_from_here() {
    database.execute(
        ServerRole.OWNER,
        """
        INSERT INTO flyway_schema_history
        SELECT 9999, '9999', 'of the next release', type, 'V9999__of_the_next_release.sql',
          checksum, installed_by, installed_on, execution_time, success
        FROM flyway_schema_history WHERE version = '2'\
        """);

    assertThat(migrations.state().isServable()).isTrue();
    assertThat(migrations.state().found()).isEqualTo("9999");
    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessage(
            "a newer Khata has migrated this database (V9999__of_the_next_release.sql), and this"
                + " one would put older functions back: migrate with the newer one");
  }

  @Test
  void a_function_that_a_newer_release_made_is_servable_and_stays() {
    database.execute(ServerRole.OWNER, DEPARTED_OF_TOMORROW);
    noteTextOf("R__wallet_owners.sql", "1");

    assertThat(migrations.state().isServable()).isTrue();
    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("(R__wallet_owners.sql)");
    assertThat(source("departed")).contains("of tomorrow");
  }

  @Test
  void a_function_that_a_newer_release_brings_while_this_one_migrates_stays() {
    database.execute(ServerRole.OWNER, DEPARTED_OF_TOMORROW);
    database.execute(ServerRole.OWNER, NEWER_ONE_COMES);
    database.execute(
        ServerRole.OWNER,
        """
        CREATE TRIGGER newer_one_comes AFTER INSERT ON flyway_schema_history FOR EACH ROW
        WHEN (NEW.script = 'R__lines.sql') EXECUTE FUNCTION newer_one_comes()\
        """);
    database.execute(
        ServerRole.OWNER,
        "DELETE FROM flyway_schema_history"
            + " WHERE script IN ('R__lines.sql', 'R__wallet_owners.sql')");

    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("(R__wallet_owners.sql)");
    assertThat(source("departed")).contains("of tomorrow");
  }

  @Test
  void a_function_of_an_older_release_is_replaced() {
    noteTextOf("R__try_code.sql", "-504390064");

    assertThat(migrations.migrate()).isOne();

    assertThat(migrations.state().isServable()).isTrue();
    assertThat(migrations.migrate()).isZero();
  }

  private void noteTextOf(String script, String checksum) {
    database.execute(
        ServerRole.OWNER,
        "UPDATE flyway_schema_history SET checksum = %s WHERE script = '%s'"
            .formatted(checksum, script));
  }

  private String source(String function) {
    return String.valueOf(
        database.dsl().fetchValue("SELECT prosrc FROM pg_proc WHERE proname = ?", function));
  }

  @Test
  void a_function_that_was_never_made_is_not_servable() {
    database.execute(
        ServerRole.OWNER, "DELETE FROM flyway_schema_history WHERE script = 'R__try_code.sql'");

    assertThat(migrations.state().isServable()).isFalse();
    assertThat(migrations.migrate()).isPositive();
    assertThat(migrations.state().isServable()).isTrue();
  }

  @Test
  void a_changed_migration_is_refused() {
    database.execute(
        ServerRole.OWNER, "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '2'");

    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("checksum mismatch");
  }

  @Test
  void the_working_user_reads_and_writes_rows_and_nothing_else() throws Exception {
    database.dsl().execute("DELETE FROM scheduled_tasks WHERE task_name = 'none'");

    assertThatThrownBy(() -> as(ServerRole.APP, "UPDATE flyway_schema_history SET success = false"))
        .hasMessageContaining("permission denied for table flyway_schema_history");
    assertThatThrownBy(() -> as(ServerRole.APP, "TRUNCATE scheduled_tasks"))
        .hasMessageContaining("permission denied for table scheduled_tasks");
    assertThatThrownBy(() -> as(ServerRole.APP, "DROP TABLE scheduled_tasks"))
        .hasMessageContaining("must be owner of table scheduled_tasks");
  }

  @Test
  void the_report_user_reads_only() throws Exception {
    as(ServerRole.REPORT, "SELECT task_name FROM scheduled_tasks");

    assertThatThrownBy(() -> as(ServerRole.REPORT, "DELETE FROM scheduled_tasks"))
        .hasMessageContaining("permission denied for table scheduled_tasks");
  }

  @Test
  void a_table_marked_append_only_can_be_added_to_but_not_changed() throws Exception {
    database.execute(ServerRole.OWNER, "CREATE TABLE \"the book\" (line text)");
    database.execute(
        ServerRole.OWNER,
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE 'append only'; END $$\
        """);
    database.execute(
        ServerRole.OWNER,
        """
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "the book"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse()\
        """);

    migrations.migrate();

    as(ServerRole.APP, "INSERT INTO \"the book\" VALUES ('one')");
    assertThatThrownBy(() -> as(ServerRole.APP, "UPDATE \"the book\" SET line = 'other'"))
        .hasMessageContaining("permission denied for table the book");
    assertThatThrownBy(() -> as(ServerRole.APP, "DELETE FROM \"the book\""))
        .hasMessageContaining("permission denied for table the book");
  }

  @Test
  void one_user_may_do_both() {
    empty();
    var two = database.config();
    var one =
        DatabaseConfig.of(
            two.url(),
            two.migrateUser(),
            two.migratePassword(),
            two.migrateUser(),
            two.migratePassword());
    var ownMigrations = new Migrations(one);

    ownMigrations.migrate();

    assertThat(ownMigrations.state().isServable()).isTrue();
    try (var own = Database.forCommand(one)) {
      own.dsl().execute("DELETE FROM scheduled_tasks WHERE task_name = 'none'");
    }
  }

  @Test
  void a_migration_waits_for_no_lock_longer_than_3_seconds() throws Exception {
    empty();
    try (var connection = database.connect(ServerRole.OWNER);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE TABLE scheduled_tasks (id int)");

      assertThatThrownBy(migrations::migrate)
          .isInstanceOf(SchemaFailure.class)
          .hasStackTraceContaining("canceling statement due to lock timeout");
    }
  }

  private void as(ServerRole role, String sql) throws SQLException {
    try (var connection = database.connect(role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void it_tells_how_many_migrations_are_applied() {
    empty();
    Steps steps = new Steps();

    int applied = migrations.migrate(steps);

    assertThat(steps.told()).hasSize(applied + 1).startsWith("0 of " + applied);
    assertThat(steps.last()).isEqualTo(applied + " of " + applied);
    Steps none = new Steps();
    assertThat(migrations.migrate(none)).isZero();
    assertThat(none.told()).isEmpty();
  }
}
