package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds of {@link PlanGroups}. */
public abstract class PlanGroupsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final PlanGroupId NOBODYS = new PlanGroupId(Long.MAX_VALUE);
  private static final Window ALL = new Window(0, 100);

  private final String word = Fresh.word();

  protected abstract CatalogStores stores();

  @Test
  void a_group_is_found_as_it_was_added() {
    Description description = new Description("For everybody\nत्यहाँ");

    PlanGroup added = groups().add(new Label(word), Optional.of(description), NOW).orElseThrow();

    assertThat(added.name().text()).isEqualTo(word);
    assertThat(added.description()).contains(description);
    assertThat(added.createdAt()).isEqualTo(NOW);
    assertThat(groups().find(added.id())).contains(added);
  }

  @Test
  void a_group_that_is_not_there_is_not_found() {
    assertThat(groups().find(NOBODYS)).isEmpty();
    assertThat(inTransaction(() -> groups().lock(NOBODYS))).isEmpty();
    assertThat(inTransaction(() -> groups().lockAgainstDeletion(NOBODYS))).isFalse();
    assertThat(groups().delete(NOBODYS)).isEqualTo(PlanGroups.Deletion.UNKNOWN);
  }

  @Test
  void a_name_is_given_once_in_any_case() {
    PlanGroup first = add(word);

    assertThat(groups().add(new Label(word.toUpperCase(Locale.ROOT)), Optional.empty(), NOW))
        .isEmpty();

    assertThat(names(word, Order.up(PlanGroups.Sort.ID), ALL)).containsExactly(first.name().text());
  }

  @Test
  void of_many_who_add_one_name_one_succeeds() {
    List<Optional<PlanGroup>> added =
        Race.of(8, i -> groups().add(new Label(word), Optional.empty(), NOW));

    assertThat(added).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void a_refused_name_leaves_the_transaction_usable() {
    add(word);

    PlanGroup other =
        inTransaction(
            () -> {
              assertThat(groups().add(new Label(word), Optional.empty(), NOW)).isEmpty();
              return add(word + "2");
            });

    assertThat(groups().find(other.id())).isPresent();
  }

  @Test
  void name_and_description_can_be_changed_and_the_description_cleared() {
    PlanGroup group =
        groups().add(new Label(word), Optional.of(new Description("old")), NOW).orElseThrow();
    PlanGroup changed = group.with(new Label(word.toUpperCase(Locale.ROOT)), Optional.empty());

    assertThat(update(changed)).isTrue();

    assertThat(groups().find(group.id())).contains(changed);
  }

  @Test
  void a_name_of_another_is_not_taken_over() {
    add(word + "1");
    PlanGroup group = add(word + "2");

    assertThat(update(group.with(new Label(word + "1"), Optional.empty()))).isFalse();

    assertThat(groups().find(group.id())).contains(group);
  }

  @Test
  void an_empty_group_can_be_deleted_and_its_name_given_again() {
    PlanGroup group = add(word);

    assertThat(groups().delete(group.id())).isEqualTo(PlanGroups.Deletion.DELETED);

    assertThat(groups().find(group.id())).isEmpty();
    assertThat(groups().delete(group.id())).isEqualTo(PlanGroups.Deletion.UNKNOWN);
    assertThat(add(word).id()).isNotEqualTo(group.id());
  }

  @Test
  void a_group_with_a_plan_stays() {
    PlanGroup group = add(word);
    stores()
        .plans()
        .add(
            SomePlan.named(word, stores().unit()).in(group.id()).terms(),
            stores().somebody().get(),
            NOW);

    assertThat(groups().delete(group.id())).isEqualTo(PlanGroups.Deletion.NOT_EMPTY);

    assertThat(groups().find(group.id())).contains(group);
    assertThat(inTransaction(() -> groups().lockAgainstDeletion(group.id()))).isTrue();
    assertThat(inTransaction(() -> groups().lock(group.id()))).contains(group);
  }

  @Test
  void groups_are_found_by_a_part_of_their_name_in_any_case() {
    add(word + " Popular");
    add(word + " Other");

    assertThat(names(word.toUpperCase(Locale.ROOT) + " POP", Order.up(PlanGroups.Sort.ID), ALL))
        .containsExactly(word + " Popular");
    assertThat(names(word + " none", Order.up(PlanGroups.Sort.ID), ALL)).isEmpty();
  }

  @Test
  void signs_that_databases_give_a_meaning_stand_for_themselves() {
    add(word + " 100% off_er \\ 'x' !");
    add(word + " 100 percent offxer");

    for (String part : List.of("100%", "f_e", "r \\ '", "' !", "%", "_", "\\", "!")) {
      assertThat(page(Optional.of(part), Order.up(PlanGroups.Sort.ID), ALL).items())
          .extracting(group -> group.name().text())
          .contains(word + " 100% off_er \\ 'x' !")
          .doesNotContain(word + " 100 percent offxer");
    }
  }

  @Test
  void groups_come_sorted_both_ways() {
    PlanGroup b = groups().add(new Label(word + "B"), Optional.empty(), NOW).orElseThrow();
    PlanGroup a =
        groups().add(new Label(word + "a"), Optional.empty(), NOW.minusSeconds(1)).orElseThrow();
    PlanGroup c = groups().add(new Label(word + "c"), Optional.empty(), NOW).orElseThrow();

    assertThat(sorted(Order.up(PlanGroups.Sort.NAME))).containsExactly(a, b, c);
    assertThat(sorted(Order.down(PlanGroups.Sort.NAME))).containsExactly(c, b, a);
    assertThat(sorted(Order.up(PlanGroups.Sort.ID))).containsExactly(b, a, c);
    assertThat(sorted(Order.up(PlanGroups.Sort.CREATED_AT))).containsExactly(a, b, c);
    assertThat(sorted(Order.down(PlanGroups.Sort.CREATED_AT))).containsExactly(c, b, a);
  }

  @Test
  void every_page_knows_the_total() {
    for (int i = 0; i < 5; i++) {
      add(word + i);
    }

    Page<PlanGroup> second =
        page(Optional.of(word), Order.up(PlanGroups.Sort.NAME), Window.page(2, 2));
    Page<PlanGroup> beyond =
        page(Optional.of(word), Order.up(PlanGroups.Sort.NAME), Window.page(9, 2));

    assertThat(second.items())
        .extracting(group -> group.name().text())
        .containsExactly(word + 2, word + 3);
    assertThat(second.total()).isEqualTo(5);
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(5);
  }

  private PlanGroups groups() {
    return stores().groups();
  }

  private PlanGroup add(String name) {
    return groups().add(new Label(name), Optional.empty(), NOW).orElseThrow();
  }

  private boolean update(PlanGroup group) {
    return inTransaction(
        () -> {
          groups().lock(group.id());
          return groups().update(group);
        });
  }

  private <T> T inTransaction(Supplier<T> work) {
    return stores().transactions().inTransaction(work);
  }

  private List<PlanGroup> sorted(Order<PlanGroups.Sort> order) {
    return page(Optional.of(word), order, ALL).items();
  }

  private List<String> names(String search, Order<PlanGroups.Sort> order, Window window) {
    return page(Optional.of(search), order, window).items().stream()
        .map(group -> group.name().text())
        .toList();
  }

  private Page<PlanGroup> page(
      Optional<String> search, Order<PlanGroups.Sort> order, Window window) {
    return groups().page(new PlanGroups.Query(search, order, window));
  }
}
