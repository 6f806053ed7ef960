package dev.khata.bootstrap.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Runs of process-due, several at a time, over mandates that fall due as long as the storm lasts.
 * Some wallets run dry.
 */
final class Charges implements Workload {
  private static final int CUSTOMERS = 40;
  private static final int POOR = 8;
  private static final long MUCH = 1_000_000_00L;
  private static final long LITTLE = 100_00L;

  /** How many mandates lie between two whose histories are read. */
  private static final int BETWEEN_SAMPLES = 100;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Queue<ProcessDue> all = new ConcurrentLinkedQueue<>();
  private final Map<Customer, Long> openings = new HashMap<>();
  private List<Customer> customers = List.of();
  private String admin = "";
  private long price;

  @Override
  public String name() {
    return "charges";
  }

  @Override
  public void prepare(Stage stage) throws Exception {
    admin = stage.admin();
    customers = stage.customers(CUSTOMERS);
    for (int i = 0; i < CUSTOMERS; i++) {
      openings.put(customers.get(i), i < POOR ? LITTLE : MUCH);
    }
    Wallets.fill(stage.site(), openings);
    Plan plan = Plan.made(stage, "Each Day", "10");
    price = plan.price();
    Mandates.make(stage, customers, plan);
  }

  @Override
  public Order next(RandomGenerator random) {
    ProcessDue order =
        new ProcessDue(admin, new UUID(random.nextLong(), random.nextLong()).toString());
    all.add(order);
    return order;
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
    Verdict verdict = chargeTheRest(stage);
    Map<Long, Long> before = new HashMap<>();
    openings.forEach((customer, amount) -> before.put(customer.id(), amount));
    ChargeBooks books = SqlChargeBooks.of(stage.site().postgres(), before.keySet());
    Shown shown = Shown.by(stage.api(), customers, sample(books.mandates()));
    List<Run> told = all.stream().flatMap(it -> it.told().stream()).toList();
    verdict = verdict.and(ChargeCheck.of(told, price, before, books, shown));
    for (ProcessDue order : all) {
      verdict = verdict.and(order.verdict());
    }
    return verdict;
  }

  /** All that has fallen due by now, and nothing falls due afterwards. */
  private Verdict chargeTheRest(Stage stage) throws Exception {
    Postgres postgres = stage.site().postgres();
    Long[] payers = customers.stream().map(Customer::id).toArray(Long[]::new);
    Instant now = Instant.now();
    RandomGenerator random = RandomGenerator.getDefault();
    int left;
    try (Asking asking = new Asking(stage.api()::port, new Tally())) {
      do {
        asking.until(() -> false, next(random));
        left = Mandates.left(postgres, payers, now);
      } while (left > 0 && Instant.now().isBefore(now.plus(PATIENCE)));
    }
    Mandates.pause(postgres, payers);
    return left == 0
        ? Verdict.CLEAN
        : Verdict.fault(left + " mandates were due, and were not charged within " + PATIENCE);
  }

  private static List<Mandate> sample(List<Mandate> mandates) {
    return IntStream.range(0, mandates.size())
        .filter(i -> i % BETWEEN_SAMPLES == 0)
        .mapToObj(mandates::get)
        .toList();
  }
}
