package dev.khata.domain.recharge;

import java.util.Optional;

/**
 * All that a purchase is decided on, as of one moment.
 *
 * @param plan empty when there is none of that id
 * @param offer empty when none was named, or there is none of that id
 */
public record Snapshot(
    Payer payer, Optional<PlanFacts> plan, Optional<OfferFacts> offer, LineFacts line) {}
