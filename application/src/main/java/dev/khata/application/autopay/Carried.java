package dev.khata.application.autopay;

import dev.khata.domain.autopay.Standing;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided so far and is not on record, as it changes what comes after it. */
final class Carried {
  private final Map<UserId, Money> got = new HashMap<>();
  private final Map<UserId, Money> paid = new HashMap<>();
  private final Map<PhoneNumber, List<Plan>> plans = new HashMap<>();

  private record Plan(UserId payer, Duration validity) {}

  /** What is known of a mandate, once all that was decided is done. */
  Standing seen(Standing read) {
    return read.snapshot()
        .map(snapshot -> read.with(seen(snapshot, read.mandate().line().orElseThrow())))
        .orElse(read);
  }

  private Snapshot seen(Snapshot read, PhoneNumber number) {
    Payer payer = read.payer();
    LineFacts line = read.line();
    for (Plan plan : plans.getOrDefault(number, List.of())) {
      line = line.behind(plan.payer, plan.validity);
    }
    return read.with(line).with(spent(richer(payer)));
  }

  private Payer richer(Payer payer) {
    return Optional.ofNullable(got.get(payer.id())).map(payer::getting).orElse(payer);
  }

  private Payer spent(Payer payer) {
    return Optional.ofNullable(paid.get(payer.id())).map(payer::having).orElse(payer);
  }

  void add(Decision.Buy sale, List<Perk> perks) {
    UserId payer = sale.purchase().order().payer();
    paid.merge(payer, sale.purchase().deal().payable(), Money::plus);
    plans
        .computeIfAbsent(sale.purchase().order().line(), line -> new ArrayList<>())
        .add(new Plan(payer, Duration.ofDays(sale.validityDays())));
    perks.stream().flatMap(perk -> perk.postings().stream()).forEach(this::add);
  }

  private void add(Posting posting) {
    if (posting.side() == Side.CREDIT
        && posting.account() instanceof CustomerAccount account
        && account.equals(CustomerAccount.wallet(account.owner()))) {
      got.merge(account.owner(), posting.amount(), Money::plus);
    }
  }
}
