package dev.khata.bootstrap.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/**
 * Recharges from the wallet: of the customers' own lines, which queue up or are begun at once, of
 * lines that strangers compete for until their queues are full, and of lines of nobody else's. Some
 * wallets run dry.
 */
final class Purchases implements Workload {
  private static final int CUSTOMERS = 40;
  private static final int POOR = 8;
  private static final long MUCH = 1_000_000_00L;
  private static final long LITTLE = 500_00L;
  private static final int CONTESTED = 40;
  private static final long FIRST_CONTESTED = 919_820_000_000L;
  private static final long FIRST_OTHER = 919_900_000_000L;
  private static final int OTHERS = 10_000_000;

  private final Queue<Purchase> all = new ConcurrentLinkedQueue<>();
  private final Map<Customer, Long> openings = new HashMap<>();
  private List<Customer> customers = List.of();
  private List<Plan> plans = List.of();

  @Override
  public String name() {
    return "purchases";
  }

  @Override
  public void prepare(Stage stage) throws Exception {
    customers = stage.customers(CUSTOMERS);
    for (int i = 0; i < CUSTOMERS; i++) {
      openings.put(customers.get(i), i < POOR ? LITTLE : MUCH);
    }
    Wallets.fill(stage.site(), openings);
    plans =
        List.of(
            Plan.made(stage, "Day Pack", "9.90"),
            Plan.made(stage, "Night Pack", "24"),
            Plan.made(stage, "Talk Pack", "99.99"));
  }

  @Override
  public Order next(RandomGenerator random) {
    Customer payer = customers.get(random.nextInt(CUSTOMERS));
    Plan plan = plans.get(random.nextInt(plans.size()));
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    int kind = random.nextInt(100);
    Purchase purchase =
        kind < 40
            ? new Purchase(payer, plan, payer.phone(), kind < 8, key)
            : new Purchase(payer, plan, line(kind < 60, random), false, key);
    all.add(purchase);
    return purchase;
  }

  private static String line(boolean contested, RandomGenerator random) {
    return "+"
        + (contested
            ? FIRST_CONTESTED + random.nextInt(CONTESTED)
            : FIRST_OTHER + random.nextInt(OTHERS));
  }

  @Override
  public List<Order> unknown() {
    return List.copyOf(all.stream().filter(it -> it.told().isEmpty()).toList());
  }

  @Override
  public List<Order> known() {
    return List.copyOf(all.stream().filter(it -> it.told().isPresent()).toList());
  }

  @Override
  public Verdict check(Stage stage) throws Exception {
    List<Known> known = all.stream().map(Purchase::known).toList();
    Map<Long, Long> before = new HashMap<>();
    openings.forEach((customer, amount) -> before.put(customer.id(), amount));
    Verdict verdict =
        PurchaseCheck.of(known, before, SqlBooks.of(stage.site().postgres(), before.keySet()))
            .beside(PurchaseCheck.of(known, before, ApiBooks.of(stage.api(), customers)));
    for (Purchase purchase : all) {
      verdict = verdict.and(purchase.verdict());
    }
    return verdict;
  }
}
