package dev.khata.application.autopay;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** People of all kinds with mandates of all kinds, some of which are due. */
final class Crowd {
  private static final int PEOPLE = 8;
  private static final int MANDATES = 24;

  private final Collector collector;
  private final AutopayStores stores;
  private final Random random;

  Crowd(Collector collector, AutopayStores stores, Random random) {
    this.collector = collector;
    this.stores = stores;
    this.random = random;
  }

  void fill() {
    List<PhoneNumber> lines = IntStream.range(0, 5).mapToObj(i -> Fresh.phone()).toList();
    List<Plan> plans =
        List.of(
            collector.till.plan(100, 28),
            collector.till.plan(250, 120),
            collector.till.plan(40, 1));
    List<UserId> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      long money = random.nextInt(10) * 50L;
      people.add(
          i < lines.size() && random.nextBoolean()
              ? collector.till.owner(lines.get(i), money)
              : collector.till.payer(money));
    }
    for (int i = 0; i < MANDATES; i++) {
      collector.mandate(any(people), any(plans), any(lines), 1 + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      stores.set(any(people), AccountState.BLOCKED);
    }
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
