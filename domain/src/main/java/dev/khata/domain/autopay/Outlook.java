package dev.khata.domain.autopay;

import dev.khata.domain.wallet.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the enabled mandates of one user are about to charge.
 *
 * @param available in the wallet
 * @param planned whose plan is still there, in the order in which they are tried next
 */
public record Outlook(Money available, List<Planned> planned) {

  /**
   * @param price of its plan
   * @param sold whether the plan can be bought
   */
  public record Planned(MandateId mandate, Money price, boolean sold) {}

  public Outlook {
    planned = List.copyOf(planned);
  }

  /** What each takes is gone for those after it; what can't be paid takes nothing. */
  public Map<MandateId, NextCharge> charges() {
    Map<MandateId, NextCharge> charges = new HashMap<>();
    Money left = available;
    for (Planned next : planned) {
      boolean enough = !next.price().isAbove(left);
      boolean affordable = next.sold() && enough;
      Money missing =
          next.sold() && !enough ? next.price().minus(left) : Money.zero(available.unit());
      charges.put(next.mandate(), new NextCharge(next.price(), affordable, missing));
      left = affordable ? left.minus(next.price()) : left;
    }
    return charges;
  }
}
