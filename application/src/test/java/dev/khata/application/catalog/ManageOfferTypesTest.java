package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Window;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManageOfferTypesTest {
  private static final OfferTypeId NOBODYS = new OfferTypeId(99);

  private final Shop shop = new Shop();
  private final ManageOfferTypes types = shop.types();

  @Test
  void a_type_that_was_made_is_there() {
    OfferType made = make("Festival");

    assertThat(types.find(made.id())).contains(made);
    assertThat(
            types
                .page(
                    new OfferTypes.Query(
                        Optional.of("fest"), Order.up(OfferTypes.Sort.NAME), new Window(0, 10)))
                .items())
        .containsExactly(made);
    assertThat(shop.audit.actions()).containsExactly(CatalogAction.OFFER_TYPE_CREATED);
  }

  @Test
  void a_name_is_given_once() {
    make("Festival");
    OfferType other = make("Other");

    assertThat(types.create(new Label("festival"), Optional.empty(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NAME_TAKEN));
    assertThat(types.edit(other.id(), Patch.to(new Label("festival")), Patch.keep(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NAME_TAKEN));
  }

  @Test
  void what_an_edit_does_not_name_stays() {
    OfferType made = make("Festival");
    Optional<Description> described = Optional.of(new Description("Feasts"));

    types.edit(made.id(), Patch.keep(), Patch.to(described), shop.editor);

    assertThat(types.find(made.id())).contains(new OfferType(made.id(), made.name(), described));
    assertThat(shop.audit.actions()).endsWith(CatalogAction.OFFER_TYPE_CHANGED);
    assertThat(types.edit(NOBODYS, Patch.keep(), Patch.keep(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NOT_FOUND));
  }

  @Test
  void a_type_goes_only_when_no_offer_is_of_it() {
    OfferType used = make("Festival");
    OfferType unused = make("Other");
    shop.offers().create(SomeOffer.titled("Dashain", used.id()).terms(), shop.editor);

    assertThat(types.delete(used.id(), shop.editor)).contains(CatalogRefusal.OFFER_TYPE_NOT_EMPTY);
    assertThat(types.delete(unused.id(), shop.editor)).isEmpty();
    assertThat(types.delete(unused.id(), shop.editor)).contains(CatalogRefusal.NOT_FOUND);

    assertThat(shop.audit.actions()).endsWith(CatalogAction.OFFER_TYPE_DELETED);
  }

  private OfferType make(String name) {
    ManageOfferTypes.Saving made = types.create(new Label(name), Optional.empty(), shop.editor);
    assertThat(made).isInstanceOf(ManageOfferTypes.Saving.Saved.class);
    return ((ManageOfferTypes.Saving.Saved) made).type();
  }

  private static ManageOfferTypes.Saving refused(CatalogRefusal reason) {
    return new ManageOfferTypes.Saving.Refused(reason);
  }
}
