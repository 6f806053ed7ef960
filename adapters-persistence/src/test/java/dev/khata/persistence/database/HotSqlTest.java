package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HotSqlTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Values<String> WORD = Values.<String>none().text("word", word -> word);
  private static final Values<String> NOTHING = Values.none();

  @Test
  void each_value_goes_wherever_its_name_stands_and_nowhere_else() {
    HotSql<String> echo =
        HotSql.of(
            """
            SELECT :word || ' :word "::' || :word AS ":word", 7::text || :at AS at -- :word
            """,
            WORD.instant("at", word -> AT));

    String said = echo.first(DATABASE.dsl(), "a ? :b", row -> row.getString(":word")).orElseThrow();

    assertThat(said).isEqualTo("a ? :b :word \"::a ? :b");
  }

  @Test
  void names_of_the_text_and_of_the_values_are_the_same() {
    assertThatThrownBy(() -> HotSql.of("SELECT :word, :at", WORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for at");
    assertThatThrownBy(() -> HotSql.of("SELECT ':word'", WORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the text does not name [word]");
    assertThatThrownBy(() -> WORD.text("word", word -> "another"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two values for word");
  }

  private record Everything(UUID id, Optional<Long> number, List<Integer> sizes) {
    static final Values<Everything> VALUES =
        Values.<Everything>none()
            .each(Everything::sizes, sizes -> sizes.integers("sizes", size -> size))
            .bytes("raw", all -> new byte[] {1, 2})
            .uuid("id", Everything::id)
            .optionalNumber("number", Everything::number)
            .and(WORD, all -> "part");
  }

  @Test
  void every_type_gets_there_as_it_is_and_nothing_as_null() {
    HotSql<Everything> all =
        HotSql.of(
            "SELECT concat_ws('/', :id, :number, :sizes, :raw, :word) AS said", Everything.VALUES);
    UUID id = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    List<String> said =
        Stream.of(Optional.of(5L), Optional.<Long>empty())
            .map(number -> new Everything(id, number, List.of(3, 4)))
            .map(one -> all.first(DATABASE.dsl(), one, row -> row.getString("said")).orElseThrow())
            .toList();

    assertThat(said).containsExactly(id + "/5/{3,4}/\\x0102/part", id + "/{3,4}/\\x0102/part");
  }

  @Test
  void a_function_is_called_by_the_names_of_its_parameters() {
    Values<Integer> values =
        Values.<Integer>none().integer("secs", n -> n).integer("hours", n -> 2 * n);

    String interval =
        HotSql.of("SELECT " + values.call("make_interval") + "::text AS said", values)
            .first(DATABASE.dsl(), 1, row -> row.getString("said"))
            .orElseThrow();

    assertThat(interval).isEqualTo("02:00:01");
  }

  @Test
  void a_query_of_jooq_is_bound_by_its_names_within_the_current_transaction() {
    Field<String> name = field("name", String.class);
    Field<Integer> seven = inline(7).as("seven");
    HotSql<String> named =
        HotSql.of(
            DATABASE.dsl(),
            DATABASE
                .dsl()
                .select(name, seven)
                .from(table("role"))
                .where(name.eq(param("word", String.class))),
            WORD);

    Optional<Record> seen =
        DATABASE
            .transactions()
            .inTransaction(
                () -> {
                  DATABASE.dsl().execute("insert into role (name) values ('clerk')");
                  return named.first(DATABASE.dsl(), "clerk", List.of(name, seven));
                });

    assertThat(seen.orElseThrow().get(seven)).isEqualTo(7);
    assertThat(named.first(DATABASE.dsl(), "nobody", List.of(name, seven))).isEmpty();
  }

  @Test
  void it_says_how_many_rows_it_changed() {
    HotSql<String> add = HotSql.of("INSERT INTO role (name) VALUES (:word), (:word || '2')", WORD);

    assertThat(add.execute(DATABASE.dsl(), "cook")).isEqualTo(2);
  }

  @Test
  void a_query_that_takes_too_long_means_not_now_and_a_wrong_one_is_a_failure() {
    HotSql<String> slow = HotSql.of("SELECT pg_sleep(1)", NOTHING);
    HotSql<String> wrong = HotSql.of("SELECT no_such_function()", NOTHING);

    assertThatThrownBy(
            () ->
                DATABASE
                    .transactions()
                    .inTransaction(
                        () -> {
                          DATABASE.dsl().execute("set local statement_timeout = '20ms'");
                          return slow.query(DATABASE.dsl(), "", ResultSet::next);
                        }))
        .isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> wrong.query(DATABASE.dsl(), "", ResultSet::next))
        .isInstanceOf(DataAccessException.class);
  }
}
