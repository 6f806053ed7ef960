package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a {@link PurchaseOrder}. */
public sealed interface Decision {

  /** Nothing is sold, and nothing is left behind. */
  record Refuse(PurchaseRefusal reason) implements Decision {}

  /** What goes on record of an order. */
  sealed interface OfOrder extends Decision, OnRecord {
    Purchase purchase();
  }

  /**
   * It is sold.
   *
   * @param validityDays of 24 hours each
   * @param planType whose lines the plan is for; empty for both
   * @param preconditions what must still be so when it is recorded
   * @param awaited whether the payer pays what somebody waits for, see {@link Payer#awaited}
   * @param pointsOwed by the payer, see {@link Payer#pointsOwed}
   * @param perks what it brings beside the plan, the payer's cashback first
   * @param at when it was decided
   */
  record Buy(
      Purchase purchase,
      int validityDays,
      Optional<UserType> planType,
      Preconditions preconditions,
      boolean awaited,
      Money pointsOwed,
      List<Perk> perks,
      Instant at)
      implements OfOrder {
    public Buy {
      perks = List.copyOf(perks);
      if (awaited && purchase.isFree()) {
        throw new IllegalArgumentException("nobody waits for what is free");
      }
    }

    @Override
    public List<TransactionFacts> transactions() {
      Stream<TransactionFacts> brought = perks.stream().flatMap(p -> p.transaction().stream());
      return Stream.concat(Stream.of(purchase.succeeded()), brought).toList();
    }

    /** By which it is paid, and all that it brings; empty where no money moves. */
    @Override
    public Optional<JournalEntry> entry() {
      List<Posting> postings =
          Stream.concat(
                  purchase.payment().stream(), perks.stream().flatMap(p -> p.postings().stream()))
              .toList();
      return postings.isEmpty()
          ? Optional.empty()
          : Optional.of(JournalEntry.unkeyed(Purchase.KIND, at, postings));
    }

    @Override
    public Optional<Buy> sale() {
      return Optional.of(this);
    }

    /** The same sale, which brings that much more, in the same entry. */
    public Buy with(List<Perk> more) {
      return new Buy(
          purchase,
          validityDays,
          planType,
          preconditions,
          awaited,
          pointsOwed,
          Stream.concat(perks.stream(), more.stream()).toList(),
          at);
    }
  }

  /** The wallet has less than what would have to be paid, and a failed transaction says so. */
  record Fail(Purchase purchase) implements OfOrder {

    @Override
    public List<TransactionFacts> transactions() {
      return List.of(purchase.failed(FailureReason.INSUFFICIENT_FUNDS));
    }
  }

  /**
   * It will be sold once a gateway has the money. Until then a pending transaction says so, price
   * and offer stay as they are now, and one use of the offer is held. No money moves and no plan
   * begins. See {@link PendingPurchase}.
   *
   * @param preconditions what must still be so when it is recorded
   */
  record Await(Purchase purchase, Preconditions preconditions) implements OfOrder {
    public Await {
      if (purchase.isFree() || !purchase.order().method().asksGateway()) {
        throw new IllegalArgumentException("nobody is asked for money");
      }
    }

    @Override
    public List<TransactionFacts> transactions() {
      return List.of(purchase.pending());
    }
  }

  /**
   * What a decision to sell was made on, beside the money in the wallet.
   *
   * @param offerVersion of the offer that is used, if one is
   * @param recharged whether the payer had ever recharged; empty when nothing asked
   * @param line what had to be so of the line
   */
  record Preconditions(
      long planVersion,
      Optional<Long> offerVersion,
      Optional<Boolean> recharged,
      LinePreconditions line) {}

  /**
   * What a decision to sell relied on of the line: that its plan may begin there, at once or behind
   * what is ahead of it, with this standing of the payer and within these limits.
   *
   * @param own whether the payer had verified the number of the line
   */
  record LinePreconditions(boolean own, LineLimits limits) {}
}
