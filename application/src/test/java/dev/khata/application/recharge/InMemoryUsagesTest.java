package dev.khata.application.recharge;

import dev.khata.application.catalog.InMemoryCatalog;
import dev.khata.application.catalog.SomePlan;
import dev.khata.application.recharge.InMemorySubscriptions.Bought;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.recharge.Usages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryUsagesTest extends UsagesSuite {
  private final List<RechargeTransaction> transactions = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Map<PhoneNumber, Instant> seen = new HashMap<>();
  private final Plan plan =
      new InMemoryCatalog()
          .plans()
          .add(SomePlan.named("A plan", Somebody.NPR).terms(), new UserId(7), Instant.EPOCH);
  private final Usages usages =
      new InMemoryUsages(
          new InMemoryRechargeTransactions(() -> transactions),
          new InMemorySubscriptions(this::bought),
          Somebody.NPR);

  private List<Bought> bought() {
    return subscriptions.stream()
        .map(row -> new Bought(row, plan, row.line().map(seen::get)))
        .toList();
  }

  @Override
  protected Usages usages() {
    return usages;
  }

  @Override
  protected void add(TransactionFacts facts, Instant at) {
    long seq = transactions.size() + 1;
    transactions.add(new RechargeTransaction(new TransactionId(seq), seq, at, facts));
  }

  @Override
  protected void subscribe(UserId buyer, PhoneNumber line, Instant from, Instant to) {
    subscriptions.add(
        new Subscription(
            new SubscriptionId(subscriptions.size() + 1),
            buyer,
            plan.id(),
            Optional.of(line),
            from,
            to));
  }

  @Override
  protected void see(PhoneNumber line, Instant at) {
    seen.put(line, at);
  }
}
