package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.wallet.Money;
import java.util.Optional;

/**
 * What a purchase has to know of a plan.
 *
 * @param group the name of the group that it is in
 * @param validityDays of 24 hours each
 * @param userType whose lines it can be bought for; empty for both
 */
public record PlanFacts(
    PlanId id,
    long version,
    Label name,
    Optional<Label> group,
    Money price,
    int validityDays,
    Availability status,
    Optional<UserType> userType,
    Criteria criteria) {}
