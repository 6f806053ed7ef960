package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link Offers}. */
public abstract class OffersSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final OfferId NOBODYS = new OfferId(Long.MAX_VALUE);
  private static final Window ALL = new Window(0, 100);

  private final String word = Fresh.word();
  private OfferType type;
  private OfferType other;

  protected abstract CatalogStores stores();

  @BeforeEach
  void types() {
    type = stores().types().add(new Label(word + " type"), Optional.empty(), NOW).orElseThrow();
    other = stores().types().add(new Label(word + " other"), Optional.empty(), NOW).orElseThrow();
  }

  @Test
  void an_offer_is_found_as_it_was_added() {
    UserId maker = stores().somebody().get();
    OfferTerms terms =
        some(word).beingSpecial().from(NOW).until(NOW.plusSeconds(60)).fullTerms(unit(), NOW);

    Offer added = offers().add(terms, type, maker, NOW);

    assertThat(added.terms()).isEqualTo(terms);
    assertThat(added.type()).isEqualTo(type);
    assertThat(added.createdBy()).isEqualTo(maker);
    assertThat(added.createdAt()).isEqualTo(NOW);
    assertThat(offers().find(added.id())).contains(added);
    assertThat(stores().transactions().inTransaction(() -> offers().lock(added.id())))
        .contains(added);
  }

  @Test
  void what_was_left_out_stays_out() {
    Offer added = add(some(word).terms());

    assertThat(offers().find(added.id())).contains(added);
  }

  @Test
  void every_kind_of_reward_comes_back() {
    Optional<Portion> flat = Optional.of(new Portion.Flat(new Money(1, unit())));
    Optional<Portion> percent = Optional.of(new Portion.Percent(10_000));

    for (Reward reward :
        List.of(
            new Reward(flat, Optional.empty(), Optional.empty()),
            new Reward(Optional.empty(), percent, Optional.of(new Money(7, unit()))),
            new Reward(percent, flat, Optional.empty()))) {
      Offer added = add(some(word).giving(reward));

      assertThat(offers().find(added.id()).orElseThrow().terms().reward()).isEqualTo(reward);
    }
  }

  @Test
  void an_offer_that_is_not_there_is_not_found() {
    assertThat(offers().find(NOBODYS)).isEmpty();
    assertThat(stores().transactions().inTransaction(() -> offers().lock(NOBODYS))).isEmpty();
    assertThat(offers().delete(NOBODYS)).isFalse();
  }

  @Test
  void everything_about_an_offer_can_be_changed_and_changed_back() {
    Offer plain = add(some(word).terms());
    OfferTerms full =
        SomeOffer.titled(word + "2", other.id())
            .beingSpecial()
            .inactive()
            .until(NOW)
            .fullTerms(unit(), NOW);
    Offer changed = plain.with(full, other);

    update(changed);
    assertThat(offers().find(plain.id())).contains(changed);
    update(plain);

    assertThat(offers().find(plain.id())).contains(plain);
  }

  @Test
  void an_offer_shows_its_type_by_the_name_it_has_now() {
    Offer offer = add(some(word).terms());
    OfferType renamed = type.with(new Label(word + " renamed"), Optional.empty());

    stores().transactions().inTransaction(() -> stores().types().update(renamed));

    assertThat(offers().find(offer.id()).orElseThrow().type()).isEqualTo(renamed);
    assertThat(sorted(Order.up(Offers.Sort.ID)).getFirst().type()).isEqualTo(renamed);
  }

  @Test
  void a_deleted_offer_is_gone() {
    Offer offer = add(some(word).terms());

    assertThat(offers().delete(offer.id())).isTrue();

    assertThat(offers().find(offer.id())).isEmpty();
    assertThat(offers().delete(offer.id())).isFalse();
  }

  @Test
  void filters_hold_together() {
    Offer plain = add(some(word).terms());
    Offer special = add(some(word).beingSpecial().terms());
    Offer old = add(some(word).inactive().terms());
    Offer another =
        offers()
            .add(
                SomeOffer.titled(word, other.id()).beingSpecial().terms(),
                other,
                stores().somebody().get(),
                NOW);

    assertThat(found(Optional.empty(), Optional.empty(), Optional.empty()))
        .containsExactly(plain, special, old, another);
    assertThat(found(Optional.of(type), Optional.empty(), Optional.empty()))
        .containsExactly(plain, special, old);
    assertThat(found(Optional.of(type), Optional.of(true), Optional.empty()))
        .containsExactly(special);
    assertThat(found(Optional.empty(), Optional.of(false), Optional.of(Availability.ACTIVE)))
        .containsExactly(plain);
  }

  @Test
  void offers_are_found_by_the_moment_at_which_they_run() {
    Offer always = add(some(word).terms());
    Offer starting = add(some(word).from(NOW).terms());
    Offer ending = add(some(word).until(NOW).terms());

    assertThat(within(NOW)).containsExactly(always, starting, ending);
    assertThat(within(NOW.plusSeconds(1))).containsExactly(always, starting);
    assertThat(within(NOW.minusSeconds(1))).containsExactly(always, ending);
  }

  @Test
  void offers_are_found_by_a_part_of_their_title_in_any_case() {
    Offer offer = add(some(word + " Big_Feast").terms());
    add(some(word + " bigxfeast").terms());

    assertThat(
            page(word.toUpperCase(Locale.ROOT) + " big_f", Order.up(Offers.Sort.ID), ALL).items())
        .containsExactly(offer);
  }

  @Test
  void offers_come_sorted_by_whatever_is_asked() {
    Offer b = add(some(word + "b").from(NOW).inactive().terms(), 2);
    Offer a = add(some(word + "A").until(NOW).terms(), 1);
    Offer c = add(some(word + "c").from(NOW.minusSeconds(9)).until(NOW.plusSeconds(9)).terms(), 3);

    assertThat(sorted(Order.up(Offers.Sort.ID))).containsExactly(b, a, c);
    assertThat(sorted(Order.up(Offers.Sort.TITLE))).containsExactly(a, b, c);
    assertThat(sorted(Order.up(Offers.Sort.STATUS))).containsExactly(a, c, b);
    assertThat(sorted(Order.up(Offers.Sort.CREATED_AT))).containsExactly(a, b, c);
    assertThat(sorted(Order.up(Offers.Sort.STARTS_AT))).containsExactly(a, c, b);
    assertThat(sorted(Order.down(Offers.Sort.STARTS_AT))).containsExactly(b, c, a);
    assertThat(sorted(Order.up(Offers.Sort.ENDS_AT))).containsExactly(a, c, b);
    assertThat(sorted(Order.down(Offers.Sort.ENDS_AT))).containsExactly(b, c, a);
  }

  @Test
  void the_id_breaks_ties_and_every_page_knows_the_total() {
    Offer first = add(some(word).terms());
    Offer second = add(some(word).terms());
    Offer third = add(some(word).terms());

    assertThat(page(word, Order.down(Offers.Sort.TITLE), Window.page(1, 2)))
        .isEqualTo(new Page<>(List.of(third, second), 3));
    assertThat(page(word, Order.down(Offers.Sort.TITLE), Window.page(2, 2)))
        .isEqualTo(new Page<>(List.of(first), 3));
    assertThat(page(word, Order.down(Offers.Sort.TITLE), Window.page(3, 2)))
        .isEqualTo(new Page<Offer>(List.of(), 3));
  }

  private Offers offers() {
    return stores().offers();
  }

  private Unit unit() {
    return stores().unit();
  }

  private SomeOffer some(String title) {
    return SomeOffer.titled(title, type.id());
  }

  private Offer add(OfferTerms terms) {
    return add(terms, 0);
  }

  private Offer add(OfferTerms terms, int secondsLater) {
    return offers().add(terms, type, stores().somebody().get(), NOW.plusSeconds(secondsLater));
  }

  private void update(Offer offer) {
    stores()
        .transactions()
        .inTransaction(
            () -> {
              offers().lock(offer.id());
              stores().types().lockAgainstDeletion(offer.type().id());
              offers().update(offer);
            });
  }

  private List<Offer> sorted(Order<Offers.Sort> order) {
    return page(word, order, ALL).items();
  }

  private Page<Offer> page(String search, Order<Offers.Sort> order, Window window) {
    return offers()
        .page(
            new Query<>(
                new Offers.Filter(
                    Optional.of(search),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                order,
                window));
  }

  private List<Offer> found(
      Optional<OfferType> ofType, Optional<Boolean> special, Optional<Availability> status) {
    return offers()
        .page(
            new Query<>(
                new Offers.Filter(
                    Optional.of(word),
                    ofType.map(OfferType::id),
                    special,
                    status,
                    Optional.empty()),
                Order.up(Offers.Sort.ID),
                ALL))
        .items();
  }

  private List<Offer> within(Instant moment) {
    return offers()
        .page(
            new Query<>(
                new Offers.Filter(
                    Optional.of(word),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(moment)),
                Order.up(Offers.Sort.ID),
                ALL))
        .items();
  }
}
