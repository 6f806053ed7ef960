package dev.khata.domain.catalog;

import static dev.khata.domain.catalog.Amounts.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final OfferType FESTIVAL =
      new OfferType(new OfferTypeId(3), new Label("Festival"), Optional.empty());
  private static final PlanTerms PLAN = plan(npr("249"), 28);
  private static final OfferTerms OFFER =
      new OfferTerms(
          new Label("Dashain"),
          FESTIVAL.id(),
          false,
          Availability.ACTIVE,
          new Span(Optional.of(NOW), Optional.of(NOW.plusSeconds(60))),
          Optional.empty(),
          Criteria.NONE,
          Reward.NONE,
          new UseLimits(Optional.of(2), Optional.empty()));

  private static PlanTerms plan(Money price, int days) {
    return new PlanTerms(
        new Label("1.5GB Daily Pack"),
        PlanType.DATA,
        Optional.of(new PlanGroupId(7)),
        price,
        days,
        Availability.ACTIVE,
        Optional.of(new Description("Every day")),
        Benefits.NONE,
        Criteria.NONE,
        Optional.of(UserType.PREPAID),
        false);
  }

  private static OfferPatch dates(Patch<Optional<Instant>> start, Patch<Optional<Instant>> end) {
    return new OfferPatch(
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        start,
        end,
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, UseLimits.MAX + 1})
  void an_offer_can_be_used_once_at_least(int uses) {
    assertThatThrownBy(() -> new UseLimits(Optional.of(uses), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new UseLimits(Optional.empty(), Optional.of(uses)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_plan_costs_something() {
    assertThatThrownBy(() -> plan(npr("0"), 28)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 3_651})
  void a_plan_is_valid_for_a_day_to_ten_years(int days) {
    assertThatThrownBy(() -> plan(npr("1"), days)).isInstanceOf(IllegalArgumentException.class);
    assertThat(plan(npr("1"), PlanTerms.LONGEST_VALIDITY).validityDays()).isEqualTo(3_650);
  }

  @Test
  void an_edit_of_nothing_leaves_a_plan_as_it_is() {
    PlanPatch nothing =
        new PlanPatch(
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep());

    assertThat(nothing.of(PLAN)).isEqualTo(PLAN);
  }

  @Test
  void every_term_of_a_plan_can_be_changed() {
    Criteria newcomers =
        new Criteria(
            Set.of(), Optional.empty(), Optional.of(true), Set.of(), List.of(), Span.ALWAYS);
    PlanTerms wanted =
        new PlanTerms(
            new Label("Talk"),
            PlanType.TALKTIME,
            Optional.empty(),
            npr("99.50"),
            7,
            Availability.INACTIVE,
            Optional.empty(),
            new Benefits(
                new Benefit.Group(
                    List.of(new Benefit.Member("minutes", new Benefit.Numeral("100"))))),
            newcomers,
            Optional.empty(),
            true);

    PlanPatch everything =
        new PlanPatch(
            Patch.to(wanted.name()),
            Patch.to(wanted.type()),
            Patch.to(wanted.group()),
            Patch.to(wanted.price()),
            Patch.to(wanted.validityDays()),
            Patch.to(wanted.status()),
            Patch.to(wanted.description()),
            Patch.to(wanted.benefits()),
            Patch.to(wanted.criteria()),
            Patch.to(wanted.userType()),
            Patch.to(wanted.mostPopular()));

    assertThat(everything.of(PLAN)).isEqualTo(wanted);
  }

  @Test
  void every_change_of_a_plan_is_a_version() {
    Plan first = new Plan(new PlanId(1), PLAN, new UserId(2), NOW, NOW, 1);
    Instant later = NOW.plusSeconds(5);

    Plan second = first.with(PLAN.with(Availability.INACTIVE), later);

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.updatedAt()).isEqualTo(later);
    assertThat(second.createdAt()).isEqualTo(NOW);
    assertThat(second.terms().status()).isEqualTo(Availability.INACTIVE);
  }

  @Test
  void the_end_of_an_offer_can_not_be_moved_before_its_start() {
    OfferPatch tooEarly = dates(Patch.keep(), Patch.to(Optional.of(NOW.minusSeconds(1))));
    OfferPatch both =
        dates(
            Patch.to(Optional.of(NOW.minusSeconds(9))), Patch.to(Optional.of(NOW.minusSeconds(1))));

    assertThat(tooEarly.of(OFFER)).isEmpty();
    assertThat(both.of(OFFER)).isPresent();
  }

  @Test
  void the_dates_of_an_offer_can_be_opened() {
    OfferTerms open =
        dates(Patch.to(Optional.empty()), Patch.to(Optional.empty())).of(OFFER).orElseThrow();

    assertThat(open.dates()).isEqualTo(Span.ALWAYS);
    assertThat(open.title()).isEqualTo(OFFER.title());
  }

  @Test
  void an_offer_runs_while_it_is_active_and_within_its_dates() {
    Offer offer = new Offer(new OfferId(1), FESTIVAL, OFFER, new UserId(2), NOW, 1);

    assertThat(offer.runs(NOW)).isTrue();
    assertThat(offer.runs(NOW.minusSeconds(1))).isFalse();
    assertThat(offer.runs(NOW.plusSeconds(61))).isFalse();
  }

  @Test
  void an_offer_has_the_type_that_its_terms_name() {
    OfferType other = new OfferType(new OfferTypeId(4), new Label("Other"), Optional.empty());

    assertThatThrownBy(() -> new Offer(new OfferId(1), other, OFFER, new UserId(2), NOW, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ids_are_above_zero() {
    assertThatThrownBy(() -> new PlanId(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlanGroupId(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OfferId(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OfferTypeId(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
