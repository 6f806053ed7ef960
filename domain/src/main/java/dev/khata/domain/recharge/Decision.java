package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.wallet.JournalEntry;
import java.util.List;
import java.util.Optional;

/** What becomes of a {@link PurchaseOrder}. */
public sealed interface Decision {

  /** Nothing is sold, and nothing is left behind. */
  record Refuse(PurchaseRefusal reason) implements Decision {}

  /** What goes on record. */
  sealed interface OnRecord extends Decision {
    Purchase purchase();

    /** What the payer will see of it, in that order. */
    List<TransactionFacts> transactions();
  }

  /**
   * It is sold.
   *
   * @param validityDays of 24 hours each
   * @param planType whose lines the plan is for; empty for both
   * @param preconditions what must still be so when it is recorded
   * @param entry by which the payer pays; empty when the offer leaves nothing to be paid
   */
  record Buy(
      Purchase purchase,
      int validityDays,
      Optional<UserType> planType,
      Preconditions preconditions,
      Optional<JournalEntry> entry)
      implements OnRecord {
    public Buy {
      if (entry.isEmpty() != purchase.isFree()) {
        throw new IllegalArgumentException("money moves if and only if there is any to be paid");
      }
    }

    @Override
    public List<TransactionFacts> transactions() {
      return purchase.succeeded();
    }
  }

  /** It is not sold, and a failed transaction says so. */
  record Fail(Purchase purchase, FailureReason reason) implements OnRecord {

    @Override
    public List<TransactionFacts> transactions() {
      return List.of(purchase.failed(reason));
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
