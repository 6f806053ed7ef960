package dev.khata.domain.catalog;

import static dev.khata.domain.catalog.Amounts.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CriteriaTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final PurchaseFacts FACTS =
      new PurchaseFacts(
          UserType.PREPAID,
          npr("249"),
          true,
          TransactionSource.RECHARGE,
          Optional.of(new Label("Popular")),
          NOW);

  /** Each asks one thing that is so. */
  private static Criteria met(Set<Criterion> asked) {
    return asking(asked, true);
  }

  /** Each asks one thing that is not so. */
  private static Criteria unmet(Set<Criterion> asked) {
    return asking(asked, false);
  }

  private static Criteria asking(Set<Criterion> asked, boolean met) {
    return new Criteria(
        asked.contains(Criterion.USER_TYPE)
            ? Set.of(met ? UserType.PREPAID : UserType.POSTPAID)
            : Set.of(),
        given(asked, Criterion.MIN_AMOUNT, met ? npr("249") : npr("249.01")),
        given(asked, Criterion.NEW_USER, met),
        asked.contains(Criterion.SOURCE)
            ? Set.of(met ? TransactionSource.RECHARGE : TransactionSource.AUTOPAY)
            : Set.of(),
        asked.contains(Criterion.PLAN_GROUP)
            ? List.of(new Label("Other"), new Label(met ? "POPULAR" : "Unpopular"))
            : List.of(),
        asked.contains(Criterion.DATES)
            ? new Span(Optional.empty(), Optional.of(met ? NOW : NOW.minusSeconds(1)))
            : Span.ALWAYS);
  }

  private static <T> Optional<T> given(Set<Criterion> asked, Criterion criterion, T value) {
    return asked.contains(criterion) ? Optional.of(value) : Optional.empty();
  }

  @Test
  void who_asks_nothing_takes_every_purchase() {
    assertThat(Criteria.NONE.hold(FACTS)).isTrue();
  }

  @Property
  void what_is_asked_and_is_so_holds(@ForAll Set<Criterion> asked) {
    assertThat(met(asked).hold(FACTS)).isTrue();
  }

  @Property
  void everything_that_is_asked_and_not_so_is_named(@ForAll Set<Criterion> asked) {
    assertThat(unmet(asked).unmet(FACTS)).isEqualTo(asked);
    assertThat(unmet(asked).hold(FACTS)).isEqualTo(asked.isEmpty());
  }

  @Test
  void one_thing_that_is_not_so_is_enough() {
    Criteria all = met(EnumSet.allOf(Criterion.class));
    PurchaseFacts byAutopay =
        new PurchaseFacts(
            FACTS.userType(),
            FACTS.amount(),
            FACTS.newUser(),
            TransactionSource.AUTOPAY,
            FACTS.planGroup(),
            FACTS.at());

    assertThat(all.unmet(byAutopay)).containsExactly(Criterion.SOURCE);
  }

  @Test
  void old_customers_can_be_asked_for() {
    Criteria old =
        new Criteria(
            Set.of(), Optional.empty(), Optional.of(false), Set.of(), List.of(), Span.ALWAYS);

    assertThat(old.unmet(FACTS)).containsExactly(Criterion.NEW_USER);
  }

  @Test
  void a_plan_of_no_group_is_in_none_of_those_listed() {
    PurchaseFacts ungrouped =
        new PurchaseFacts(
            FACTS.userType(),
            FACTS.amount(),
            FACTS.newUser(),
            FACTS.source(),
            Optional.empty(),
            FACTS.at());

    assertThat(met(Set.of(Criterion.PLAN_GROUP)).hold(ungrouped)).isFalse();
    assertThat(Criteria.NONE.hold(ungrouped)).isTrue();
  }

  @Test
  void the_list_of_groups_is_bounded() {
    List<Label> tooMany = Collections.nCopies(Criteria.MAX_PLAN_GROUPS + 1, new Label("x"));

    assertThatThrownBy(
            () ->
                new Criteria(
                    Set.of(), Optional.empty(), Optional.empty(), Set.of(), tooMany, Span.ALWAYS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
