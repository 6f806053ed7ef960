package dev.khata.application.recharge;

import static java.util.Comparator.naturalOrder;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.Subscription.State;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.Usage;
import dev.khata.domain.recharge.Usage.Month;
import dev.khata.domain.recharge.Usage.Sum;
import dev.khata.domain.recharge.Usages;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what is in lists in memory. */
public final class InMemoryUsages implements Usages {
  private final RechargeTransactions transactions;
  private final Subscriptions subscriptions;
  private final Unit currency;

  public InMemoryUsages(
      RechargeTransactions transactions, Subscriptions subscriptions, Unit currency) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.currency = currency;
  }

  @Override
  public Usage of(Asked asked, Instant now) {
    List<RechargeTransaction> all = new ArrayList<>();
    transactions.each(
        RechargeTransactions.Filter.of(asked.user()),
        Order.up(RechargeTransactions.Sort.CREATED_AT),
        all::add);
    List<RechargeTransaction> within =
        all.stream().filter(row -> asked.within().holds(row.createdAt())).toList();
    return new Usage(
        sum(within),
        active(asked, now),
        all.stream().map(RechargeTransaction::createdAt).max(naturalOrder()),
        asked.months().all().stream()
            .map(month -> new Month(month, sum(in(month, asked.months().zone(), within))))
            .toList());
  }

  private long active(Asked asked, Instant now) {
    Subscriptions.Filter any = Subscriptions.Filter.everything();
    Subscriptions.Filter running =
        new Subscriptions.Filter(
            Optional.of(asked.user()),
            any.line(),
            any.plan(),
            Optional.of(State.ACTIVE),
            any.from(),
            any.to(),
            any.validityDays());
    return subscriptions
        .page(running, Order.up(Subscriptions.Sort.VALID_TO), new Window(0, 1), now)
        .total();
  }

  private static List<RechargeTransaction> in(
      YearMonth month, ZoneId zone, List<RechargeTransaction> rows) {
    return rows.stream()
        .filter(row -> YearMonth.from(row.createdAt().atZone(zone)).equals(month))
        .toList();
  }

  private Sum sum(List<RechargeTransaction> rows) {
    return rows.stream()
        .map(row -> one(row.facts()))
        .reduce(new Sum(0, Money.zero(currency), 0), Sum::plus);
  }

  private Sum one(TransactionFacts facts) {
    boolean toppedUp =
        facts.source() == TransactionSource.WALLET_TOPUP
            && facts.direction() == Direction.CREDIT
            && facts.status() == Status.SUCCESS;
    return new Sum(
        facts.served() ? 1 : 0,
        facts.served() ? facts.amount() : Money.zero(currency),
        toppedUp ? 1 : 0);
  }
}
