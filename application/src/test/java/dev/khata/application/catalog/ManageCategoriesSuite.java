package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.ManageCategories.Kind;
import dev.khata.application.catalog.ManageCategories.Saving;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Category;
import dev.khata.domain.catalog.CategoryId;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What holds of {@link ManageCategories} of any kind.
 *
 * @param <I> their ids
 * @param <T> their kind
 * @param <S> what they can be sorted by
 */
abstract class ManageCategoriesSuite<
    I extends CategoryId, T extends Category<I, T>, S extends Enum<S>> {
  final Shop shop = new Shop();

  private final I nobodys;
  private final S byName;
  private final Kind kind;

  /**
   * @param kind what the audit log and a refusal shall say
   */
  ManageCategoriesSuite(I nobodys, S byName, Kind kind) {
    this.nobodys = nobodys;
    this.byName = byName;
    this.kind = kind;
  }

  abstract ManageCategories<I, T, S> manage();

  /** Creates a plan or an offer that belongs to the category. */
  abstract void use(T category);

  @Test
  void a_category_that_was_created_is_there() {
    T popular = create("Popular");
    T other = create("Other");

    assertThat(manage().find(popular.id())).contains(popular);
    assertThat(
            manage()
                .page(new Query<>(Optional.empty(), Order.up(byName), new Window(0, 10)))
                .items())
        .containsExactly(other, popular);
  }

  @Test
  void the_audit_log_tells_who_created_it_where() {
    create("Popular");

    assertThat(shop.audit.events())
        .containsExactly(
            new AuditEvent(shop.clock.instant(), kind.created(), shop.editor, Optional.empty()));
  }

  @Test
  void a_name_is_given_once() {
    create("Popular");

    assertThat(manage().create(new Label("POPULAR"), Optional.empty(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NAME_TAKEN));

    assertThat(shop.audit.actions()).containsExactly(kind.created());
  }

  @Test
  void what_an_edit_does_not_name_stays() {
    T created = create("Popular");
    Optional<Description> described = Optional.of(new Description("For all"));

    manage().edit(created.id(), Patch.keep(), Patch.to(described), shop.editor);
    Saving<T> edited =
        manage().edit(created.id(), Patch.to(new Label("Best")), Patch.keep(), shop.editor);

    T expected = created.with(new Label("Best"), described);
    assertThat(edited).isEqualTo(new Saving.Saved<>(expected));
    assertThat(manage().find(created.id())).contains(expected);
    assertThat(shop.audit.actions())
        .containsExactly(kind.created(), kind.changed(), kind.changed());
  }

  @Test
  void an_edit_is_refused_for_the_name_of_another_and_for_nothing() {
    create("Popular");
    T other = create("Other");

    assertThat(manage().edit(other.id(), Patch.to(new Label("popular")), Patch.keep(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NAME_TAKEN));
    assertThat(manage().edit(nobodys, Patch.keep(), Patch.keep(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NOT_FOUND));

    assertThat(manage().find(other.id())).contains(other);
    assertThat(shop.audit.actions()).containsExactly(kind.created(), kind.created());
  }

  @Test
  void an_unused_category_can_be_deleted() {
    T created = create("Popular");

    assertThat(manage().delete(created.id(), shop.editor)).isEmpty();
    assertThat(manage().delete(created.id(), shop.editor)).contains(CatalogRefusal.NOT_FOUND);

    assertThat(manage().find(created.id())).isEmpty();
    assertThat(shop.audit.actions()).containsExactly(kind.created(), kind.deleted());
  }

  @Test
  void a_category_in_use_can_not_be_deleted() {
    T created = create("Popular");
    use(created);

    assertThat(manage().delete(created.id(), shop.editor)).contains(kind.notEmpty());

    assertThat(manage().find(created.id())).contains(created);
    assertThat(shop.audit.actions()).doesNotContain(kind.deleted());
  }

  final T create(String name) {
    return switch (manage().create(new Label(name), Optional.empty(), shop.editor)) {
      case Saving.Saved<T> saved -> saved.category();
      case Saving.Refused<T> refused -> throw new AssertionError(refused.reason());
    };
  }

  private static <T> Saving<T> refused(CatalogRefusal reason) {
    return new Saving.Refused<>(reason);
  }
}
