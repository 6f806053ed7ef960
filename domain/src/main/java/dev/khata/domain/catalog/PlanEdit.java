package dev.khata.domain.catalog;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Edit;
import dev.khata.domain.wallet.Money;
import java.util.Optional;

/** Changes to the terms of a plan, field by field. */
public record PlanEdit(
    Edit<Label> name,
    Edit<PlanType> type,
    Edit<Optional<PlanGroupId>> group,
    Edit<Money> price,
    Edit<Integer> validityDays,
    Edit<Availability> status,
    Edit<Optional<Description>> description,
    Edit<Benefits> benefits,
    Edit<Criteria> criteria,
    Edit<Optional<UserType>> userType,
    Edit<Boolean> mostPopular) {

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
