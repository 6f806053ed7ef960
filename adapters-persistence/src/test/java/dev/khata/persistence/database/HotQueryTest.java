package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HotQueryTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Field<Instant> INSTANT = param("at", Instant.class).as("at");
  private static final Field<String> WORD = param("word", String.class).as("word");
  private static final Field<Integer> SEVEN = inline(7).as("seven");

  private final HotQuery echo =
      HotQuery.of(
          DATABASE.dsl(), List.of(WORD, SEVEN, INSTANT), select -> select.where(noCondition()));

  @Test
  void each_value_goes_where_its_name_stands() {
    Record row = echo.fetchOptional(Map.of("at", AT, "word", "a ? :b")).orElseThrow();

    assertThat(row.get(WORD)).isEqualTo("a ? :b");
    assertThat(row.get(SEVEN)).isEqualTo(7);
    assertThat(row.get(INSTANT)).isEqualTo(AT);
  }

  @Test
  void a_name_without_a_value_is_a_mistake() {
    assertThatThrownBy(() -> echo.fetchOptional(Map.of("word", "alone")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no value for at");
  }

  @Test
  void it_reads_within_the_current_transaction() {
    Field<String> name = field("name", String.class);
    HotQuery named =
        HotQuery.of(
            DATABASE.dsl(),
            List.of(name),
            select -> select.from(table("role")).where(name.eq(param("name", String.class))));

    boolean seen =
        DATABASE
            .transactions()
            .inTransaction(
                () -> {
                  DATABASE.dsl().execute("insert into role (name) values ('clerk')");
                  return named.fetchOptional(Map.of("name", "clerk")).isPresent();
                });

    assertThat(seen).isTrue();
    assertThat(named.fetchOptional(Map.of("name", "nobody"))).isEmpty();
  }

  @Test
  void a_query_that_takes_too_long_means_not_now_and_a_wrong_one_is_a_failure() {
    HotQuery slow = of("pg_sleep(1)::text");
    HotQuery wrong = of("no_such_function()");

    assertThatThrownBy(
            () ->
                DATABASE
                    .transactions()
                    .inTransaction(
                        () -> {
                          DATABASE.dsl().execute("set local statement_timeout = '20ms'");
                          return slow.fetchOptional(Map.of());
                        }))
        .isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> wrong.fetchOptional(Map.of())).isInstanceOf(DataAccessException.class);
  }

  private static HotQuery of(String expression) {
    return HotQuery.of(
        DATABASE.dsl(),
        List.of(field(expression, String.class).as("result")),
        select -> select.where(noCondition()));
  }
}
