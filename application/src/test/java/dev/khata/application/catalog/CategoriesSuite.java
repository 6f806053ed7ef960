package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.catalog.Categories;
import dev.khata.domain.catalog.Category;
import dev.khata.domain.catalog.CategoryId;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What holds of {@link Categories} of any kind.
 *
 * @param <I> their ids
 * @param <T> their kind
 * @param <S> what they can be sorted by
 */
abstract class CategoriesSuite<I extends CategoryId, T extends Category<I, T>, S extends Enum<S>> {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Window ALL = new Window(0, 100);

  final String word = Fresh.word();

  private final I nobodys;
  private final S byId;
  private final S byName;

  CategoriesSuite(I nobodys, S byId, S byName) {
    this.nobodys = nobodys;
    this.byId = byId;
    this.byName = byName;
  }

  protected abstract CatalogStores stores();

  abstract Categories<I, T, S> categories();

  /** Adds a plan or an offer that belongs to the category. */
  abstract void use(T category);

  @Test
  void a_category_is_found_as_it_was_added() {
    Description description = new Description("For everybody\nत्यहाँ");

    T added = categories().add(new Label(word), Optional.of(description), NOW).orElseThrow();

    assertThat(added.name().text()).isEqualTo(word);
    assertThat(added.description()).contains(description);
    assertThat(categories().find(added.id())).contains(added);
  }

  @Test
  void a_category_that_is_not_there_is_not_found() {
    assertThat(categories().find(nobodys)).isEmpty();
    assertThat(inTransaction(() -> categories().lock(nobodys))).isEmpty();
    assertThat(inTransaction(() -> categories().lockAgainstDeletion(nobodys))).isEmpty();
    assertThat(categories().delete(nobodys)).isEqualTo(Categories.Deletion.UNKNOWN);
  }

  @Test
  void a_name_is_given_once_in_any_case() {
    T first = add(word);

    assertThat(categories().add(new Label(word.toUpperCase(Locale.ROOT)), Optional.empty(), NOW))
        .isEmpty();

    assertThat(names(word)).containsExactly(first.name().text());
  }

  @Test
  void of_many_who_add_one_name_one_succeeds() {
    List<Optional<T>> added =
        Race.of(8, i -> categories().add(new Label(word), Optional.empty(), NOW));

    assertThat(added).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void a_refused_name_leaves_the_transaction_usable() {
    add(word);

    T other =
        inTransaction(
            () -> {
              assertThat(categories().add(new Label(word), Optional.empty(), NOW)).isEmpty();
              return add(word + "2");
            });

    assertThat(categories().find(other.id())).isPresent();
  }

  @Test
  void name_and_description_can_be_changed_and_the_description_cleared() {
    T category = add(word);
    Label name = new Label(word.toUpperCase(Locale.ROOT));
    T changed = category.with(name, Optional.of(new Description("now described")));
    T cleared = category.with(name, Optional.empty());

    assertThat(update(changed)).isTrue();
    assertThat(categories().find(category.id())).contains(changed);
    assertThat(update(cleared)).isTrue();
    assertThat(categories().find(category.id())).contains(cleared);
  }

  @Test
  void a_name_of_another_is_not_taken_over() {
    add(word + "1");
    T category = add(word + "2");

    assertThat(update(category.with(new Label(word + "1"), Optional.empty()))).isFalse();

    assertThat(categories().find(category.id())).contains(category);
  }

  @Test
  void an_unused_category_can_be_deleted_and_its_name_given_again() {
    T category = add(word);

    assertThat(categories().delete(category.id())).isEqualTo(Categories.Deletion.DELETED);

    assertThat(categories().find(category.id())).isEmpty();
    assertThat(categories().delete(category.id())).isEqualTo(Categories.Deletion.UNKNOWN);
    assertThat(add(word).id()).isNotEqualTo(category.id());
  }

  @Test
  void a_category_in_use_stays() {
    T category = add(word);
    use(category);

    assertThat(categories().delete(category.id())).isEqualTo(Categories.Deletion.NOT_EMPTY);

    assertThat(categories().find(category.id())).contains(category);
    assertThat(inTransaction(() -> categories().lockAgainstDeletion(category.id())))
        .contains(category);
    assertThat(inTransaction(() -> categories().lock(category.id()))).contains(category);
  }

  @Test
  void categories_are_found_by_a_part_of_their_name_in_any_case() {
    add(word + " Popular");
    add(word + " Other");

    assertThat(names(word.toUpperCase(Locale.ROOT) + " POP")).containsExactly(word + " Popular");
    assertThat(names(word + " none")).isEmpty();
  }

  @Test
  void signs_that_databases_give_a_meaning_stand_for_themselves() {
    add(word + " 100% off_er \\ 'x' !");
    add(word + " 100 percent offxer");

    for (String part : List.of("100%", "f_e", "r \\ '", "' !", "%", "_", "\\", "!")) {
      assertThat(page(Optional.of(part), Order.up(byId), ALL).items())
          .extracting(category -> category.name().text())
          .contains(word + " 100% off_er \\ 'x' !")
          .doesNotContain(word + " 100 percent offxer");
    }
  }

  @Test
  void categories_come_sorted_both_ways() {
    T b = add(word + "B");
    T a = add(word + "a");
    T c = add(word + "c");

    assertThat(sorted(Order.up(byName))).containsExactly(a, b, c);
    assertThat(sorted(Order.down(byName))).containsExactly(c, b, a);
    assertThat(sorted(Order.up(byId))).containsExactly(b, a, c);
    assertThat(sorted(Order.down(byId))).containsExactly(c, a, b);
  }

  @Test
  void every_page_knows_the_total() {
    for (int i = 0; i < 5; i++) {
      add(word + i);
    }

    Page<T> second = page(Optional.of(word), Order.up(byName), Window.page(2, 2));
    Page<T> beyond = page(Optional.of(word), Order.up(byName), Window.page(9, 2));

    assertThat(second.items())
        .extracting(category -> category.name().text())
        .containsExactly(word + 2, word + 3);
    assertThat(second.total()).isEqualTo(5);
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(5);
  }

  private T add(String name) {
    return categories().add(new Label(name), Optional.empty(), NOW).orElseThrow();
  }

  private boolean update(T category) {
    return inTransaction(
        () -> {
          categories().lock(category.id());
          return categories().update(category);
        });
  }

  private <R> R inTransaction(Supplier<R> work) {
    return stores().transactions().inTransaction(work);
  }

  List<T> sorted(Order<S> order) {
    return page(Optional.of(word), order, ALL).items();
  }

  private List<String> names(String search) {
    return page(Optional.of(search), Order.up(byId), ALL).items().stream()
        .map(category -> category.name().text())
        .toList();
  }

  private Page<T> page(Optional<String> search, Order<S> order, Window window) {
    return categories().page(new Query<>(search, order, window));
  }
}
