package dev.khata.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.CatalogStores;
import dev.khata.application.catalog.SomePlan;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.catalog.Categories;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Table<?> SALE = DSL.table("sale");
  private static final Field<Long> SOLD = DSL.field("plan_id", SQLDataType.BIGINT);

  private final String word = Fresh.word();
  private final CatalogStores stores = StoredCatalog.in(DATABASE);

  /** Stands for what purchases will refer to plans with. */
  @BeforeAll
  static void makeSales() {
    DATABASE.execute(ServerRole.OWNER, "CREATE TABLE sale (plan_id bigint REFERENCES plan)");
    DATABASE.execute(ServerRole.OWNER, "GRANT SELECT, INSERT ON sale TO khata_app");
  }

  @Test
  void of_many_groups_that_take_one_name_one_gets_it() {
    List<PlanGroup> groups =
        List.of("a", "b", "c", "d", "e", "f").stream().map(end -> add(word + end)).toList();

    List<Boolean> renamed = Race.of(groups.size(), i -> rename(groups.get(i), word));

    assertThat(renamed).containsOnlyOnce(true);
    assertThat(namedExactly(word)).hasSize(1);
  }

  @Test
  void a_name_that_is_added_and_taken_over_at_once_is_given_once() {
    PlanGroup group = add(word + " other");

    List<Boolean> got =
        Race.of(
            2,
            i ->
                i == 0
                    ? rename(group, word)
                    : stores.groups().add(new Label(word), Optional.empty(), NOW).isPresent());

    assertThat(got).containsOnlyOnce(true);
    assertThat(namedExactly(word)).hasSize(1);
  }

  @Test
  void a_group_is_not_deleted_under_a_plan_that_enters_it() {
    for (int round = 0; round < 20; round++) {
      PlanGroup group = add(word + round);

      List<Boolean> done =
          Race.of(
              2,
              i ->
                  i == 0
                      ? stores.groups().delete(group.id()) == Categories.Deletion.DELETED
                      : enter(group));

      assertThat(done).containsOnlyOnce(true);
    }
  }

  @Test
  void an_edit_does_not_wait_for_a_sale_under_way_but_a_deletion_does() {
    Plan plan = stores.plans().add(SomePlan.named(word, stores.unit()).terms(), new UserId(1), NOW);
    CountDownLatch sold = new CountDownLatch(1);
    CountDownLatch locked = new CountDownLatch(1);

    List<Integer> salesSeen =
        Race.of(2, i -> i == 0 ? sell(plan, sold, locked) : countSales(plan, sold, locked));

    assertThat(salesSeen).containsExactly(1, 1);
  }

  private int sell(Plan plan, CountDownLatch sold, CountDownLatch locked) {
    return stores
        .transactions()
        .inTransaction(
            () -> {
              int sales = DATABASE.dsl().insertInto(SALE, SOLD).values(plan.id().value()).execute();
              sold.countDown();
              await(locked);
              awaitSomebodyWaiting();
              return sales;
            });
  }

  private int countSales(Plan plan, CountDownLatch sold, CountDownLatch locked) {
    await(sold);
    return stores
        .transactions()
        .inTransaction(
            () -> {
              assertThat(stores.plans().lock(plan.id())).contains(plan);
              locked.countDown();
              stores.plans().lockAgainstUse(plan.id());
              return DATABASE.dsl().fetchCount(SALE, SOLD.eq(plan.id().value()));
            });
  }

  private static void awaitSomebodyWaiting() {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (DATABASE.dsl().fetchCount(DSL.table("pg_locks"), DSL.condition("not granted")) == 0) {
      assertThat(System.nanoTime()).as("nobody waits for the sale").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PlanGroup add(String name) {
    return stores.groups().add(new Label(name), Optional.empty(), NOW).orElseThrow();
  }

  private boolean rename(PlanGroup group, String name) {
    return stores
        .transactions()
        .inTransaction(
            () -> {
              assertThat(stores.groups().lock(group.id())).contains(group);
              return stores.groups().update(group.with(new Label(name), Optional.empty()));
            });
  }

  private boolean enter(PlanGroup group) {
    return stores
        .transactions()
        .inTransaction(
            () -> {
              if (stores.groups().lockAgainstDeletion(group.id()).isEmpty()) {
                return false;
              }
              stores
                  .plans()
                  .add(
                      SomePlan.named(word, stores.unit()).in(group.id()).terms(),
                      new UserId(1),
                      NOW);
              return true;
            });
  }

  private List<String> namedExactly(String name) {
    return stores
        .groups()
        .page(new Query<>(Optional.of(name), Order.up(PlanGroups.Sort.ID), new Window(0, 100)))
        .items()
        .stream()
        .map(group -> group.name().text())
        .filter(name::equals)
        .toList();
  }
}
