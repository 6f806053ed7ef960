package dev.khata.application.recharge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Transactions in memory, of whoever writes them. */
public final class InMemoryRechargeTransactions implements RechargeTransactions {
  private final Supplier<List<RechargeTransaction>> rows;

  public InMemoryRechargeTransactions(Supplier<List<RechargeTransaction>> rows) {
    this.rows = rows;
  }

  @Override
  public Optional<RechargeTransaction> find(TransactionId id) {
    return rows.get().stream().filter(row -> row.id().equals(id)).findFirst();
  }

  @Override
  public Page<RechargeTransaction> page(Filter filter, Order<Sort> order, Window window) {
    return Paging.page(
        rows.get(), row -> passes(filter, row), sort(filter, order.by()), order, window);
  }

  @Override
  public List<Instant> pendingSince(int max) {
    return rows.get().stream()
        .filter(row -> row.facts().status() == Status.PENDING)
        .map(RechargeTransaction::createdAt)
        .sorted()
        .limit(max)
        .toList();
  }

  @Override
  public long each(Filter filter, Order<Sort> order, Consumer<RechargeTransaction> sink) {
    List<RechargeTransaction> all = page(filter, order, new Window(0, Integer.MAX_VALUE)).items();
    all.forEach(sink);
    return all.size();
  }

  private static Comparator<RechargeTransaction> sort(Filter filter, Sort by) {
    Comparator<RechargeTransaction> byId = comparingLong(row -> row.id().value());
    return switch (by) {
      case CREATED_AT ->
          filter.user().isPresent()
              ? comparingLong(RechargeTransaction::seq)
              : comparing(RechargeTransaction::createdAt).thenComparing(byId);
      case AMOUNT ->
          Comparator.<RechargeTransaction>comparingLong(row -> row.facts().amount().minorUnits())
              .thenComparing(byId);
    };
  }

  private static boolean passes(Filter filter, RechargeTransaction row) {
    TransactionFacts facts = row.facts();
    return passes(filter.user(), facts.user())
        && passes(filter.category(), facts.category())
        && passes(filter.direction(), facts.direction())
        && passes(filter.source(), facts.source())
        && passes(filter.status(), facts.status())
        && (filter.serviceType().isEmpty() || filter.serviceType().equals(facts.serviceType()))
        && (filter.method().isEmpty() || filter.method().equals(facts.method()))
        && passes(filter.from(), facts.from())
        && passes(filter.to(), facts.to())
        && filter.minorUnits().holds(facts.amount().minorUnits())
        && filter.createdAt().holds(row.createdAt());
  }

  private static <V> boolean passes(Optional<V> wanted, V value) {
    return wanted.map(value::equals).orElse(true);
  }

  static boolean passes(PhoneFilter wanted, Optional<PhoneNumber> phone) {
    boolean same = wanted.number().isEmpty() || wanted.number().equals(phone);
    boolean alike =
        wanted
            .like()
            .map(part -> phone.filter(number -> number.e164().contains(part)).isPresent())
            .orElse(true);
    return same && alike;
  }
}
