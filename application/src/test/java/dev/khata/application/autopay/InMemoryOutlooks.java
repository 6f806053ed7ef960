package dev.khata.application.autopay;

import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState.Enabled;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.autopay.Outlook;
import dev.khata.domain.autopay.Outlooks;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What mandates in memory are about to charge. */
public record InMemoryOutlooks(
    Mandates mandates, Occurrences occurrences, Plans plans, Balances balances)
    implements Outlooks {

  @Override
  public Map<UserId, Outlook> of(Set<UserId> payers) {
    Map<UserId, Outlook> outlooks = new HashMap<>();
    for (UserId payer : payers) {
      List<Mandate> enabled =
          mandates.lockAll(payer).stream()
              .filter(mandate -> mandate.state() instanceof Enabled)
              .toList();
      if (!enabled.isEmpty()) {
        outlooks.put(payer, outlook(payer, enabled));
      }
    }
    return outlooks;
  }

  private Outlook outlook(UserId payer, List<Mandate> enabled) {
    Map<MandateId, Occurrence> open = occurrences.open(payer);
    Comparator<Mandate> byTime =
        Comparator.comparing(
            mandate -> tried(mandate, Optional.ofNullable(open.get(mandate.id()))));
    return new Outlook(
        balances.of(CustomerAccount.wallet(payer)).available(),
        enabled.stream()
            .sorted(byTime.thenComparing(mandate -> mandate.id().value()))
            .flatMap(mandate -> plans.find(mandate.plan()).map(it -> planned(mandate, it)).stream())
            .toList());
  }

  private static Instant tried(Mandate mandate, Optional<Occurrence> open) {
    Instant due = ((Enabled) mandate.state()).next().at();
    return open.flatMap(Occurrence::retry).filter(due::isAfter).orElse(due);
  }

  private static Outlook.Planned planned(Mandate mandate, Plan plan) {
    return new Outlook.Planned(mandate.id(), plan.terms().price(), plan.isOnSale());
  }
}
