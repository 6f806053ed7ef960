package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManageOffersTest {
  private static final OfferTypeId NO_TYPE = new OfferTypeId(99);
  private static final OfferId NO_OFFER = new OfferId(99);

  private final Shop shop = new Shop();
  private final ManageOffers offers = shop.offers();
  private final OfferType type = type("Festival");
  private final Instant now = shop.clock.instant();

  @Test
  void an_offer_that_was_made_is_there_with_its_maker_and_type() {
    OfferTerms terms = some("Dashain").fullTerms(Shop.NPR, now);

    Offer made = make(terms);

    assertThat(made).isEqualTo(new Offer(made.id(), type, terms, new UserId(7), now, 1));
    assertThat(offers.find(made.id())).contains(made);
    assertThat(shop.audit.actions()).containsExactly(CatalogAction.OFFER_CREATED);
  }

  @Test
  void an_offer_is_of_a_type_that_is_there() {
    assertThat(offers.create(SomeOffer.titled("Dashain", NO_TYPE).terms(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.UNKNOWN_OFFER_TYPE));
    assertThat(shop.audit.actions()).isEmpty();

    Offer made = make(some("Dashain").terms());
    assertThat(offers.edit(made.id(), SomeOffer.nowOf(NO_TYPE), shop.editor))
        .isEqualTo(refused(CatalogRefusal.UNKNOWN_OFFER_TYPE));

    assertThat(offers.find(made.id())).contains(made);
  }

  @Test
  void what_an_edit_does_not_name_stays() {
    Offer made = make(some("Dashain").beingSpecial().from(now).fullTerms(Shop.NPR, now));
    OfferType other = type("Other");

    offers.edit(made.id(), SomeOffer.retitled("Tihar"), shop.editor);
    offers.edit(made.id(), SomeOffer.nowOf(other.id()), shop.editor);

    assertThat(offers.find(made.id()))
        .contains(
            made.with(made.terms(), made.type())
                .with(
                    SomeOffer.titled("Tihar", other.id())
                        .beingSpecial()
                        .from(now)
                        .fullTerms(Shop.NPR, now),
                    other));
    assertThat(shop.audit.actions()).endsWith(CatalogAction.OFFER_CHANGED);
  }

  @Test
  void an_offer_can_not_be_made_to_end_before_it_starts() {
    Offer made = make(some("Dashain").from(now).terms());

    assertThat(
            offers.edit(made.id(), SomeOffer.ending(Optional.of(now.minusSeconds(1))), shop.editor))
        .isEqualTo(refused(CatalogRefusal.ENDS_BEFORE_START));

    assertThat(offers.find(made.id())).contains(made);
  }

  @Test
  void an_offer_that_is_not_there_is_neither_edited_nor_deleted() {
    assertThat(offers.edit(NO_OFFER, SomeOffer.retitled("Tihar"), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NOT_FOUND));
    assertThat(offers.delete(NO_OFFER, shop.editor)).contains(CatalogRefusal.NOT_FOUND);
    assertThat(offers.find(NO_OFFER)).isEmpty();
  }

  @Test
  void an_offer_can_be_deleted() {
    Offer made = make(some("Dashain").terms());

    assertThat(offers.delete(made.id(), shop.editor)).isEmpty();

    assertThat(offers.find(made.id())).isEmpty();
    assertThat(shop.audit.actions()).endsWith(CatalogAction.OFFER_DELETED);
  }

  @Test
  void offers_run_while_active_and_within_their_dates() {
    Offer running = make(some("Dashain").from(now).until(now.plusSeconds(60)).terms());
    Offer off = make(some("Dashain").inactive().terms());
    Offer coming = make(some("Dashain").from(now.plusSeconds(90)).terms());

    assertThat(offers.page(query(Optional.empty())).items()).containsExactly(running, off, coming);
    assertThat(offers.running(query(Optional.empty())).items()).containsExactly(running);
    assertThat(offers.running(query(Optional.of(Availability.INACTIVE))).total()).isZero();

    shop.clock.advance(Duration.ofSeconds(61));
    assertThat(offers.running(query(Optional.empty())).items()).isEmpty();
    shop.clock.advance(Duration.ofSeconds(61));
    assertThat(offers.running(query(Optional.empty())).items()).containsExactly(coming);
  }

  private static Query<Offers.Filter, Offers.Sort> query(Optional<Availability> status) {
    return new Query<>(
        new Offers.Filter(
            Optional.of("dash"), Optional.empty(), Optional.empty(), status, Optional.empty()),
        Order.up(Offers.Sort.ID),
        new Window(0, 10));
  }

  private SomeOffer some(String title) {
    return SomeOffer.titled(title, type.id());
  }

  private OfferType type(String name) {
    return shop.catalog
        .types()
        .add(new Label(name), Optional.empty(), shop.clock.instant())
        .orElseThrow();
  }

  private Offer make(OfferTerms terms) {
    ManageOffers.Saving made = offers.create(terms, shop.editor);
    assertThat(made).isInstanceOf(ManageOffers.Saving.Saved.class);
    return ((ManageOffers.Saving.Saved) made).offer();
  }

  private static ManageOffers.Saving refused(CatalogRefusal reason) {
    return new ManageOffers.Saving.Refused(reason);
  }
}
