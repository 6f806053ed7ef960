package dev.khata.application.recharge;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.Returns;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.recharge.PaidMoney;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.Returned;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How money of top-ups and plans goes back and comes again: each time a transaction on its payer's
 * list, with the entry and the word to the payer that belong to it.
 */
public final class ReturnPayments implements Returns {
  private static final int MAX_ATTEMPTS = 3;

  private final RechargeTransactions transactions;
  private final PurchaseBook book;
  private final Journal journal;
  private final Balances balances;
  private final Users users;
  private final Notices notices;
  private final Payments payments;
  private final Set<Perks> reasons;

  @Inject
  ReturnPayments(
      RechargeTransactions transactions,
      PurchaseBook book,
      Journal journal,
      Balances balances,
      Users users,
      Notices notices,
      Payments payments,
      Set<Perks> reasons) {
    this.transactions = transactions;
    this.book = book;
    this.journal = journal;
    this.balances = balances;
    this.users = users;
    this.notices = notices;
    this.payments = payments;
    this.reasons = reasons;
  }

  /** What is in a wallet, and what its owner owes. */
  private record Standing(Money available, Money owed) {}

  @Override
  public boolean knows(Subject subject) {
    return transactions.find(new TransactionId(subject.number())).isPresent();
  }

  @Override
  public RefundSource holder(Subject subject) {
    return paid(subject).category() == Category.WALLET ? RefundSource.WALLET : RefundSource.REVENUE;
  }

  private TransactionFacts paid(Subject subject) {
    return transactions
        .find(new TransactionId(subject.number()))
        .orElseThrow(() -> new IllegalStateException("transaction " + subject + " is gone"))
        .facts();
  }

  @Override
  public Taken reclaim(Part part, Instant now) {
    Optional<User> user = user(part);
    if (user.isEmpty()) {
      return Taken.PAYER_GONE;
    }
    Optional<PostOffice.Ready> notice = told(Template.REFUNDED, part, user.get(), now);
    return switch (record(money(part, user).reclaimed(now), notice, now)) {
      case Outcome.Recorded _ -> Taken.TAKEN;
      case Outcome.Outdated(var stale) ->
          stale.containsValue(Stale.USER) ? Taken.PAYER_GONE : Taken.SHORT;
    };
  }

  @Override
  public boolean restore(Part part, Instant now) {
    return settle(part, Template.REFUND_FAILED, now, (money, of) -> money.restored(of.owed(), now));
  }

  @Override
  public boolean collect(Part part, Loss why, Instant now) {
    return switch (why) {
      case REFUNDED ->
          settle(
              part,
              Template.REFUNDED,
              now,
              (money, of) -> money.refunded(of.available(), now).with(gone(part)));
      case REVERSED ->
          settle(
              part,
              Template.PAYMENT_REVERSED,
              now,
              (money, of) -> money.reversed(of.available(), now).with(gone(part)));
    };
  }

  @Override
  public boolean regain(Part part, Instant now) {
    return settle(
        part,
        Template.REVERSAL_UNDONE,
        now,
        (money, of) -> money.regained(of.owed(), now).with(come(part)));
  }

  private List<Posting> gone(Part part) {
    Money here = here(part);
    return followed(part, here, here.minus(part.amount().min(here)));
  }

  private List<Posting> come(Part part) {
    Money here = here(part);
    return followed(part, here, here.plus(part.amount()));
  }

  /** How much of the capture has not gone back so far. */
  private Money here(Part part) {
    TakenCapture taken =
        payments.captures(part.payment().id()).stream()
            .filter(one -> one.capture().payment().equals(part.capture()))
            .findFirst()
            .orElseThrow();
    return taken.capture().amount().minus(taken.returned().min(taken.capture().amount()));
  }

  private List<Posting> followed(Part part, Money before, Money after) {
    Perks.Return money =
        new Perks.Return(
            new TransactionId(part.payment().subject().number()),
            part.payment().payer(),
            before,
            after);
    return reasons.stream().flatMap(reason -> reason.follow(money).stream()).toList();
  }

  /** What becomes of the money, as the wallet stands. */
  private interface Plan {
    Returned of(PaidMoney money, Standing standing);
  }

  private boolean settle(Part part, Template template, Instant now, Plan plan) {
    Optional<User> user = user(part);
    if (user.isEmpty()) {
      return false;
    }
    Optional<PostOffice.Ready> notice = told(template, part, user.get(), now);
    for (int attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
      Returned returned = plan.of(money(part, user), standing(user.get()));
      switch (record(returned, notice, now)) {
        case Outcome.Recorded _ -> {
          return true;
        }
        case Outcome.Outdated(var stale) -> {
          if (stale.containsValue(Stale.USER)) {
            return false;
          }
        }
      }
    }
    throw new Overloaded("a wallet kept changing", Duration.ofSeconds(1));
  }

  private Standing standing(User user) {
    CustomerAccount wallet = CustomerAccount.wallet(user.id());
    Balances.Snapshot now = balances.of(Set.of(wallet, wallet.receivable()));
    return new Standing(now.of(wallet).available(), now.of(wallet.receivable()).total());
  }

  @Override
  public void repaid(Part part, SystemAccount from, Instant now) {
    boolean told =
        settle(
            part, Template.REFUNDED, now, (money, of) -> money.repaid(from, now).with(gone(part)));
    if (!told) {
      journal.append(money(part, Optional.empty()).repayment(from, now), now);
    }
  }

  @Override
  public void tell(Part part, Instant now) {
    user(part)
        .ifPresent(
            user ->
                notices.postMoney(
                    Template.REFUNDED,
                    phone(user),
                    user.language(),
                    part.amount(),
                    origin(part),
                    now));
  }

  private Outcome record(Returned returned, Optional<PostOffice.Ready> notice, Instant now) {
    Outcome outcome = book.record(List.of(Notices.item(returned, notice)), now);
    if (outcome instanceof Outcome.Recorded) {
      notices.send(notice);
    }
    return outcome;
  }

  private Optional<User> user(Part part) {
    return users.find(part.payment().payer());
  }

  private PaidMoney money(Part part, Optional<User> user) {
    return new PaidMoney(
        user.flatMap(ReturnPayments::phone),
        paid(part.payment().subject()),
        part.capture(),
        part.amount());
  }

  private Optional<PostOffice.Ready> told(Template template, Part part, User user, Instant now) {
    return notices.ofMoney(
        template, phone(user), user.language(), part.amount(), origin(part), now);
  }

  private static Origin origin(Part part) {
    return Origin.batch("payment " + part.capture());
  }

  private static Optional<PhoneNumber> phone(User user) {
    return user.phone().filter(Claim::isVerified).map(Claim::value);
  }
}
