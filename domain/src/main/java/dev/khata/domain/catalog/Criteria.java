package dev.khata.domain.catalog;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.wallet.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a purchase must be like for a plan to be sold or an offer to apply. Everything that is given
 * must hold; an empty list asks nothing.
 *
 * @param userTypes one of these
 * @param minAmount the price is at least this
 * @param newUser whether it must be the payer's first recharge, paid or not, or must not
 * @param sources one of these
 * @param planGroups the plan is in a group of one of these names, in any case
 * @param dates the purchase happens within
 */
public record Criteria(
    Set<UserType> userTypes,
    Optional<Money> minAmount,
    Optional<Boolean> newUser,
    Set<TransactionSource> sources,
    List<Label> planGroups,
    Span dates) {
  /** Names of plan groups at most. */
  public static final int MAX_PLAN_GROUPS = 50;

  /** Asks nothing. */
  public static final Criteria NONE =
      new Criteria(Set.of(), Optional.empty(), Optional.empty(), Set.of(), List.of(), Span.ALWAYS);

  public Criteria {
    userTypes = Set.copyOf(userTypes);
    sources = Set.copyOf(sources);
    planGroups = List.copyOf(planGroups);
    if (planGroups.size() > MAX_PLAN_GROUPS) {
      throw new IllegalArgumentException("too many plan groups: " + planGroups.size());
    }
  }

  /** Whether everything that is asked is so. */
  public boolean hold(PurchaseFacts facts) {
    return unmet(facts).isEmpty();
  }

  /** What is asked and is not so. */
  public Set<Criterion> unmet(PurchaseFacts facts) {
    Set<Criterion> unmet = EnumSet.noneOf(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      if (!holds(criterion, facts)) {
        unmet.add(criterion);
      }
    }
    return unmet;
  }

  private boolean holds(Criterion criterion, PurchaseFacts facts) {
    return switch (criterion) {
      case USER_TYPE -> userTypes.isEmpty() || userTypes.contains(facts.userType());
      case MIN_AMOUNT -> minAmount.filter(min -> min.isAbove(facts.amount())).isEmpty();
      case NEW_USER -> newUser.filter(wanted -> wanted != facts.newUser()).isEmpty();
      case SOURCE -> sources.isEmpty() || sources.contains(facts.source());
      case PLAN_GROUP -> planGroups.isEmpty() || facts.planGroup().filter(this::lists).isPresent();
      case DATES -> dates.holds(facts.at());
    };
  }

  private boolean lists(Label group) {
    return planGroups.stream().anyMatch(listed -> listed.key().equals(group.key()));
  }
}
