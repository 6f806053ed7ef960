package dev.khata.domain.catalog;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.wallet.Money;
import java.util.Optional;

/**
 * What whoever sells a plan decides about it.
 *
 * @param price above nothing
 * @param validityDays for how many days of 24 hours it is good, from 1 to {@link #LONGEST_VALIDITY}
 * @param userType whose lines it can be bought for; empty for both
 */
public record PlanTerms(
    Label name,
    PlanType type,
    Optional<PlanGroupId> group,
    Money price,
    int validityDays,
    Availability status,
    Optional<Description> description,
    Benefits benefits,
    Criteria criteria,
    Optional<UserType> userType,
    boolean mostPopular) {
  /** In days: ten years. */
  public static final int LONGEST_VALIDITY = 3_650;

  public PlanTerms {
    if (price.isZero()) {
      throw new IllegalArgumentException("a plan has a price");
    }
    if (validityDays < 1 || validityDays > LONGEST_VALIDITY) {
      throw new IllegalArgumentException("valid for " + validityDays + " days");
    }
  }

  public PlanTerms with(Availability newStatus) {
    return new PlanTerms(
        name,
        type,
        group,
        price,
        validityDays,
        newStatus,
        description,
        benefits,
        criteria,
        userType,
        mostPopular);
  }
}
