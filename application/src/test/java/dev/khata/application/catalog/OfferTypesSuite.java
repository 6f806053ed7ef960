package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
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

/** What holds of {@link OfferTypes}. */
public abstract class OfferTypesSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final OfferTypeId NOBODYS = new OfferTypeId(Long.MAX_VALUE);

  private final String word = Fresh.word();

  protected abstract CatalogStores stores();

  @Test
  void a_type_is_found_as_it_was_added() {
    Description description = new Description("On feast days");

    OfferType added = types().add(new Label(word), Optional.of(description)).orElseThrow();

    assertThat(added.name().text()).isEqualTo(word);
    assertThat(added.description()).contains(description);
    assertThat(types().find(added.id())).contains(added);
    assertThat(inTransaction(() -> types().lock(added.id()))).contains(added);
    assertThat(inTransaction(() -> types().lockAgainstDeletion(added.id()))).contains(added);
  }

  @Test
  void a_type_that_is_not_there_is_not_found() {
    assertThat(types().find(NOBODYS)).isEmpty();
    assertThat(inTransaction(() -> types().lock(NOBODYS))).isEmpty();
    assertThat(inTransaction(() -> types().lockAgainstDeletion(NOBODYS))).isEmpty();
    assertThat(types().delete(NOBODYS)).isEqualTo(OfferTypes.Deletion.UNKNOWN);
  }

  @Test
  void a_name_is_given_once_in_any_case() {
    add(word);

    assertThat(types().add(new Label(word.toUpperCase(Locale.ROOT)), Optional.empty())).isEmpty();

    assertThat(page(Order.up(OfferTypes.Sort.ID), new Window(0, 9)).total()).isEqualTo(1);
  }

  @Test
  void of_many_who_add_one_name_one_succeeds() {
    List<Optional<OfferType>> added =
        Race.of(8, i -> types().add(new Label(word), Optional.empty()));

    assertThat(added).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void a_type_can_be_changed_but_not_to_the_name_of_another() {
    OfferType type = add(word + "1");
    add(word + "2");
    OfferType changed =
        type.with(new Label(word + "3"), Optional.of(new Description("now described")));

    assertThat(update(type.with(new Label(word + "2"), Optional.empty()))).isFalse();
    assertThat(types().find(type.id())).contains(type);
    assertThat(update(changed)).isTrue();

    assertThat(types().find(type.id())).contains(changed);
  }

  @Test
  void a_type_goes_only_when_no_offer_is_of_it() {
    OfferType used = add(word + "1");
    OfferType unused = add(word + "2");
    stores()
        .offers()
        .add(SomeOffer.titled(word, used.id()).terms(), used, stores().somebody().get(), NOW);

    assertThat(types().delete(used.id())).isEqualTo(OfferTypes.Deletion.NOT_EMPTY);
    assertThat(types().delete(unused.id())).isEqualTo(OfferTypes.Deletion.DELETED);

    assertThat(types().find(used.id())).contains(used);
    assertThat(types().find(unused.id())).isEmpty();
  }

  @Test
  void types_come_found_sorted_and_in_windows() {
    OfferType b = add(word + "B");
    OfferType a = add(word + "a");
    OfferType c = add(word + "c");

    assertThat(page(Order.up(OfferTypes.Sort.NAME), new Window(0, 9)).items())
        .containsExactly(a, b, c);
    assertThat(page(Order.down(OfferTypes.Sort.NAME), new Window(0, 9)).items())
        .containsExactly(c, b, a);
    assertThat(page(Order.up(OfferTypes.Sort.ID), new Window(1, 1)).items()).containsExactly(a);
    assertThat(page(Order.up(OfferTypes.Sort.ID), new Window(3, 1)))
        .isEqualTo(new Page<OfferType>(List.of(), 3));
  }

  private OfferTypes types() {
    return stores().types();
  }

  private OfferType add(String name) {
    return types().add(new Label(name), Optional.empty()).orElseThrow();
  }

  private boolean update(OfferType type) {
    return inTransaction(
        () -> {
          types().lock(type.id());
          return types().update(type);
        });
  }

  private <T> T inTransaction(Supplier<T> work) {
    return stores().transactions().inTransaction(work);
  }

  private Page<OfferType> page(Order<OfferTypes.Sort> order, Window window) {
    return types().page(new OfferTypes.Query(Optional.of(word), order, window));
  }
}
