package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.TopUpBooks.Asked;
import dev.khata.bootstrap.chaos.TopUpBooks.Captured;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Wallets are filled through the gateway, which does all that a gateway may do: it tells of what it
 * has told of before, is paid twice, gives back and has money called back.
 */
final class TopUps implements Workload {
  private static final int CUSTOMERS = 40;
  private static final int MAGIC = 8;
  private static final int MOST = 500;

  /** With one of so many top-ups something befalls what was paid before. */
  private static final int BETWEEN_MISHAPS = 10;

  private final Queue<TopUp> all = new ConcurrentLinkedQueue<>();
  private List<Customer> customers = List.of();
  private Optional<Gateway> gateway = Optional.empty();
  private List<String> counts = List.of();

  @Override
  public String name() {
    return "topups";
  }

  @Override
  public void prepare(Stage stage) throws Exception {
    customers = stage.customers(CUSTOMERS);
    gateway = Optional.of(stage.site().gateway());
  }

  @Override
  public Order next(RandomGenerator random) {
    if (random.nextInt(BETWEEN_MISHAPS) == 0) {
      befall(random);
    }
    long amount = (1 + random.nextInt(MOST)) * 100L + magic(random);
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    TopUp topUp = new TopUp(customers.get(random.nextInt(CUSTOMERS)), amount, key);
    all.add(topUp);
    return topUp;
  }

  private void befall(RandomGenerator random) {
    Gateway paid = gateway.orElseThrow();
    try {
      switch (random.nextInt(4)) {
        case 0 -> paid.paysAgain(random);
        case 1 -> paid.givesBack(random);
        default -> paid.tellsAgain(random);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the gateway never fails", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last two digits, by which the sandbox knows what to do: of a third the ordinary ones. */
  private static int magic(RandomGenerator random) {
    return Math.max(0, random.nextInt(MAGIC * 3 / 2) - MAGIC / 2 + 1);
  }

  @Override
  public List<Order> unknown() {
    return List.copyOf(all.stream().filter(it -> it.known().isEmpty()).toList());
  }

  @Override
  public List<Order> known() {
    return List.copyOf(all.stream().filter(it -> it.known().isPresent()).toList());
  }

  @Override
  public Verdict check(Stage stage) throws Exception {
    Verdict verdict = Reconciling.untilNothingIsPending(stage.site());
    Long[] users = customers.stream().map(Customer::id).toArray(Long[]::new);
    Postgres postgres = stage.site().postgres();
    TopUpBooks books = SqlTopUpBooks.of(postgres, users);
    List<TopUp.Known> known = all.stream().flatMap(it -> it.known().stream()).toList();
    verdict =
        verdict.and(TopUpCheck.of(known, Set.of(users), books, stage.site().gateway().taken()));
    if (SqlTopUpBooks.ofNoPayment(postgres, users) > 0) {
      verdict = verdict.and(Verdict.doubled("top-ups that nobody was asked to pay"));
    }
    for (TopUp topUp : all) {
      verdict = verdict.and(topUp.verdict());
    }
    counts = counts(books);
    return verdict;
  }

  @Override
  public List<String> counts() {
    return counts;
  }

  private static List<String> counts(TopUpBooks books) {
    return List.of(
        books.asked().size()
            + " payments: "
            + by(books.asked(), asked -> "." + (asked.amount() % 100 + 100 + "").substring(1)),
        "by status: " + by(books.asked(), Asked::status),
        "captures: " + by(books.captures(), Captured::use) + ", in suspense " + books.suspense(),
        "refunded: %d, reversed: %d"
            .formatted(
                books.captures().stream().filter(one -> one.refunded() > 0).count(),
                books.captures().stream().filter(one -> one.reversed() > 0).count()));
  }

  private static <T> Map<String, Long> by(List<T> all, Function<T, String> kind) {
    return all.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
  }
}
