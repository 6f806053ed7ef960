package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserType;
import java.util.Optional;

/**
 * All that a purchase is decided on, as of one moment.
 *
 * @param plan empty when there is none of that id
 * @param offer empty when none was named, or there is none of that id
 * @param lineType of the user who has verified the number of the line; empty if nobody has
 */
public record Snapshot(
    Payer payer,
    Optional<PlanFacts> plan,
    Optional<OfferFacts> offer,
    Optional<UserType> lineType) {}
