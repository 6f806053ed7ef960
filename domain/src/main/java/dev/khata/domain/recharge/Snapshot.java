package dev.khata.domain.recharge;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a purchase is decided on, as of one moment.
 *
 * @param plan empty when there is none of that id
 * @param offer empty when none was named, or there is none of that id
 */
public record Snapshot(
    Payer payer, Optional<PlanFacts> plan, Optional<OfferFacts> offer, LineFacts line) {

  /** Whether the plan or the offer asks if the payer is new. */
  public boolean asksWhetherNew() {
    return Stream.concat(
            plan.map(PlanFacts::criteria).stream(), offer.map(OfferFacts::criteria).stream())
        .anyMatch(criteria -> criteria.newUser().isPresent());
  }

  /** The same for that payer. */
  public Snapshot with(Payer other) {
    return new Snapshot(other, plan, offer, line);
  }

  /** The same for that line. */
  public Snapshot with(LineFacts other) {
    return new Snapshot(payer, plan, offer, other);
  }
}
