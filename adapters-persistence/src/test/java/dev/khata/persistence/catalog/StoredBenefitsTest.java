package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.PLAN_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.catalog.CatalogStores;
import dev.khata.application.catalog.SomeBenefits;
import dev.khata.application.catalog.SomePlan;
import dev.khata.domain.catalog.Benefit;
import dev.khata.domain.catalog.Benefit.Group;
import dev.khata.domain.catalog.Benefit.Items;
import dev.khata.domain.catalog.Benefit.Member;
import dev.khata.domain.catalog.Benefit.Numeral;
import dev.khata.domain.catalog.Benefit.Text;
import dev.khata.domain.catalog.Benefits;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that the column holds keeps the order of names and the spelling of numbers. */
class StoredBenefitsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int TRIES = 2_000;

  /** Fewer of the longest, each of which is written four times. */
  private static final int LONG_TRIES = 200;

  private final CatalogStores stores = StoredCatalog.in(DATABASE);

  @Test
  void whatever_is_written_is_read_again() {
    for (long seed = 0; seed < TRIES; seed++) {
      Benefits benefits = SomeBenefits.of(new Random(seed));

      String text = StoredBenefits.written(benefits);

      assertThat(text).as("seed %d", seed).isEqualTo(SomeBenefits.json(benefits));
      assertThat(StoredBenefits.read(text)).as("seed %d", seed).isEqualTo(benefits);
    }
  }

  @Test
  void the_bound_of_length_is_the_one_of_the_text() {
    for (long seed = 0; seed < LONG_TRIES; seed++) {
      Benefits benefits = SomeBenefits.of(new Random(seed));
      int room = Benefits.LONGEST - StoredBenefits.written(padded(benefits, 0)).length();

      assertThat(StoredBenefits.written(padded(benefits, room))).hasSize(Benefits.LONGEST);
      assertThat(Benefits.of(padding(benefits, room + 1))).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void the_database_takes_and_gives_back_whatever_benefits_can_be() {
    for (long seed = 0; seed < 100; seed++) {
      Benefits benefits = SomeBenefits.of(new Random(seed));
      Plan plan = stored(benefits);

      assertThat(plan.terms().benefits()).as("seed %d", seed).isEqualTo(benefits);
      assertThat(stores.plans().find(plan.id())).as("seed %d", seed).contains(plan);
      assertThat(column(plan)).as("seed %d", seed).isEqualTo(SomeBenefits.json(benefits));
    }
  }

  @Test
  void the_longest_and_the_deepest_can_be_stored() {
    Benefit deep = new Numeral("1");
    for (int i = 1; i < Benefits.DEEPEST; i++) {
      deep = new Items(List.of(deep));
    }
    Benefits deepest = new Benefits(new Group(List.of(new Member("\u0001\b\f", deep))));
    int room = Benefits.LONGEST - StoredBenefits.written(padded(deepest, 0)).length();
    Benefits longest = padded(deepest, room);

    Plan plan = stored(longest);

    assertThat(stores.plans().find(plan.id())).contains(plan);
    assertThat(column(plan)).hasSize(Benefits.LONGEST).startsWith("{\"\\u0001\\b\\f\":[[");
  }

  /**
   * Such as those of releases that spelt numbers anew, and of people with a client of their own.
   */
  @Test
  void rows_and_versions_of_others_are_read_as_they_stand() {
    Plan plan = stored(Benefits.NONE);
    Benefits benefits =
        new Benefits(
            new Group(
                List.of(
                    new Member("z", new Numeral("3E+8")),
                    new Member("a", new Text("é/ 😀\u0001")),
                    new Member("", new Items(List.of(new Numeral("1.50"), new Numeral("-0")))))));
    String text =
        " {\"z\" : 3E+8,\n\"a\":\"\\u00e9\\/ \\ud83d\\ude00\\u0001\", \"\" : [1.50, -0] } ";

    DATABASE
        .database()
        .dsl()
        .update(PLAN)
        .set(PLAN.BENEFITS, text)
        .set(PLAN.VERSION, 2L)
        .where(PLAN.ID.eq(plan.id().value()))
        .execute();

    assertThat(stores.plans().find(plan.id()).orElseThrow().terms().benefits()).isEqualTo(benefits);
    assertThat(version(plan.id(), 2)).isEqualTo(benefits);
    assertThat(version(plan.id(), 1)).isEqualTo(Benefits.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "{}{}", "{\"a\":1e1000}", "{\"a\":01}"})
  void other_texts_are_no_benefits(String text) {
    assertThatThrownBy(() -> StoredBenefits.read(text)).isInstanceOf(RuntimeException.class);
  }

  private Plan stored(Benefits benefits) {
    return stores
        .plans()
        .add(
            SomePlan.named("Pack", StoredCatalog.NPR).bringing(benefits),
            stores.somebody().get(),
            NOW);
  }

  private static String column(Plan plan) {
    return DATABASE
        .database()
        .dsl()
        .select(PLAN.BENEFITS)
        .from(PLAN)
        .where(PLAN.ID.eq(plan.id().value()))
        .fetchSingle()
        .value1();
  }

  private static Benefits version(PlanId plan, long version) {
    return DATABASE
        .database()
        .dsl()
        .select(StoredPlan.VERSION.fields())
        .from(PLAN)
        .join(PLAN_VERSION)
        .on(PLAN_VERSION.PLAN_ID.eq(PLAN.ID))
        .where(PLAN.ID.eq(plan.value()), PLAN_VERSION.VERSION.eq(version))
        .fetchSingle(row -> StoredPlan.VERSION.plan(row, StoredCatalog.NPR).terms().benefits());
  }

  private static Benefits padded(Benefits benefits, int letters) {
    return new Benefits(padding(benefits, letters));
  }

  private static Group padding(Benefits benefits, int letters) {
    List<Member> members = new ArrayList<>(benefits.values().members());
    members.add(new Member("pad", new Text("x".repeat(letters))));
    return new Group(members);
  }
}
