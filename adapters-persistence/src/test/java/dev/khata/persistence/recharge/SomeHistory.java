package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.application.wallet.ForfeitBalance;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.payments.Report;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** All kinds of things that happen to money and lines, in an order that a seed decides. */
final class SomeHistory {
  private static final int PEOPLE = 6;
  private static final Reward CASHBACK =
      new Reward(Optional.empty(), Optional.of(new Portion.Percent(1_000)), Optional.empty());

  private record Customer(UserId id, PhoneNumber phone) {}

  private final Bookshop books;
  private final Random random;
  private final List<Customer> customers = new ArrayList<>();
  private final List<Paid> payments = new ArrayList<>();
  private final List<Plan> plans = new ArrayList<>();
  private final OfferId offer;
  private int references;

  SomeHistory(Bookshop books, Random random) {
    this.books = books;
    this.random = random;
    for (int i = 0; i < PEOPLE; i++) {
      customers.add(newcomer());
    }
    for (int days : List.of(1, 7, 28)) {
      plans.add(books.till.plan(days * 10_00, days));
    }
    this.offer = books.till.offer(Criteria.NONE, CASHBACK).id();
  }

  private Customer newcomer() {
    PhoneNumber phone = Fresh.phone();
    return new Customer(books.customer(phone), phone);
  }

  void happen(int steps) {
    for (int step = 0; step < steps; step++) {
      next();
    }
  }

  private void next() {
    Customer somebody = any(customers);
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> sell(order(somebody.id(), any(plans), any(customers).phone()));
      case 3, 4 -> sell(atOnce(somebody.id(), any(plans), somebody.phone()));
      case 5 -> sell(with(offer, order(somebody.id(), any(plans), somebody.phone())));
      case 6 -> payments.add(books.shop.topUp(somebody.id(), 1 + random.nextInt(90)));
      case 7 -> payments.add(books.shop.buy(somebody.id(), 1 + random.nextInt(90)));
      case 8 -> books.adjust(somebody.id(), Side.CREDIT, rupees(1 + random.nextInt(300)), now());
      case 9 -> books.adjust(somebody.id(), Side.CREDIT, Somebody.points(5), now());
      case 10 -> goBack();
      case 11 -> books.shop.clock.advance(Duration.ofHours(random.nextInt(400)));
      case 12 -> books.shop.clock.advance(Duration.ofSeconds(-random.nextInt(100)));
      default -> leaveOrErase(somebody);
    }
  }

  /** Whatever becomes of it. */
  private void sell(PurchaseOrder order) {
    if (books.till.decide(order, now()) instanceof Decision.OfOrder decided) {
      books.stores.book().record(List.of(Item.silent(decided)), now());
    }
  }

  private void goBack() {
    if (payments.isEmpty()) {
      return;
    }
    String capture = any(payments).capture();
    String reference = "reference-" + ++references;
    Money amount = rupees(1);
    books.shop.hear(
        random.nextBoolean()
            ? new Report.Refunded(capture, reference, Optional.empty(), amount)
            : new Report.Reversed(capture, reference, amount));
    if (random.nextBoolean()) {
      books.shop.hear(new Report.ReversalUndone(capture, reference, amount));
      books.shop.hear(new Report.RefundFailed(capture, reference, Optional.empty()));
    }
  }

  private void leaveOrErase(Customer leaving) {
    if (random.nextInt(3) > 0) {
      books.stores.numbers().erase(now());
      return;
    }
    books.stores.transactions().inTransaction(() -> leave(leaving));
    customers.remove(leaving);
    customers.add(newcomer());
  }

  private void leave(Customer leaving) {
    CustomerAccount wallet = CustomerAccount.wallet(leaving.id());
    if (!books.stores.balances().of(wallet).total().isZero()) {
      new ForfeitBalance(books.stores.balances(), books.stores.journal())
          .leave(new Departure(leaving.id(), true, now()));
    }
    Instant erased = now().plus(Duration.ofDays(10));
    books.stores.numbers().release(leaving.id(), Optional.of(leaving.phone()), now(), erased);
    books.stores.delete(leaving.id());
  }

  private Instant now() {
    return books.shop.clock.instant();
  }

  private <T> T any(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }
}
