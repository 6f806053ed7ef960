package dev.khata.domain.catalog;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.wallet.Money;
import java.util.Optional;

/** Changes to the terms of a plan, field by field. */
public record PlanPatch(
    Patch<Label> name,
    Patch<PlanType> type,
    Patch<Optional<PlanGroupId>> group,
    Patch<Money> price,
    Patch<Integer> validityDays,
    Patch<Availability> status,
    Patch<Optional<Description>> description,
    Patch<Benefits> benefits,
    Patch<Criteria> criteria,
    Patch<Optional<UserType>> userType,
    Patch<Boolean> mostPopular) {

  public PlanTerms of(PlanTerms terms) {
    return new PlanTerms(
        name.of(terms.name()),
        type.of(terms.type()),
        group.of(terms.group()),
        price.of(terms.price()),
        validityDays.of(terms.validityDays()),
        status.of(terms.status()),
        description.of(terms.description()),
        benefits.of(terms.benefits()),
        criteria.of(terms.criteria()),
        userType.of(terms.userType()),
        mostPopular.of(terms.mostPopular()));
  }
}
