package dev.khata.domain.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import java.util.Optional;

/**
 * What a transaction tells its user.
 *
 * @param amount what was or would have been paid; nothing for a recharge that an offer made free
 * @param serviceType of the line that was recharged
 * @param from the phone of the payer, if they had one
 * @param to the phone that was recharged or credited
 * @param method empty where nobody paid, as for cashback
 * @param payment the id that the payment gateway gave
 * @param failure why it failed, if it did
 */
public record TransactionFacts(
    UserId user,
    Category category,
    Direction direction,
    Money amount,
    Optional<UserType> serviceType,
    Optional<PlanId> plan,
    Optional<OfferId> offer,
    Optional<PhoneNumber> from,
    Optional<PhoneNumber> to,
    TransactionSource source,
    Status status,
    Optional<PaymentMethod> method,
    Optional<String> payment,
    Optional<FailureReason> failure) {

  /** What it is about. */
  public enum Category {
    WALLET,
    SERVICE
  }

  /** Whether the user got or gave. */
  public enum Direction {
    CREDIT,
    DEBIT
  }

  /** All but {@link #PENDING} are final. */
  public enum Status {
    PENDING,
    SUCCESS,
    FAILED
  }

  public TransactionFacts {
    if (failure.isPresent() != (status == Status.FAILED)) {
      throw new IllegalArgumentException("a transaction has a reason if and only if it failed");
    }
    if (amount.isZero() && category == Category.WALLET) {
      throw new IllegalArgumentException("a transaction of nothing");
    }
  }

  /**
   * What it is once it is paid.
   *
   * @param id which the payment gateway gave
   */
  public TransactionFacts paid(String id) {
    return with(Status.SUCCESS, Optional.of(id), Optional.empty());
  }

  /** What it is once it has failed. */
  public TransactionFacts failed(FailureReason reason) {
    return with(Status.FAILED, payment, Optional.of(reason));
  }

  private TransactionFacts with(Status now, Optional<String> by, Optional<FailureReason> reason) {
    return new TransactionFacts(
        user,
        category,
        direction,
        amount,
        serviceType,
        plan,
        offer,
        from,
        to,
        source,
        now,
        method,
        by,
        reason);
  }

  /** Whether an entry of the journal stands behind it. */
  public boolean movedMoney() {
    return status == Status.SUCCESS && !amount.isZero();
  }

  /** Whether a line was recharged by it. */
  public boolean served() {
    return category == Category.SERVICE && direction == Direction.DEBIT && status == Status.SUCCESS;
  }
}
