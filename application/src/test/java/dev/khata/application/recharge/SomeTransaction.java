package dev.khata.application.recharge;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.Optional;

/** Facts of transactions that say only what matters. */
public final class SomeTransaction {
  private static final Unit NPR = Unit.currency("NPR");

  private SomeTransaction() {}

  /** A recharge from the wallet that succeeded. */
  public static TransactionFacts recharge(UserId user, long paisa, String to) {
    return service(user, paisa, to, UserType.PREPAID, Status.SUCCESS, Optional.empty());
  }

  /** One for which the wallet was too low. */
  public static TransactionFacts failed(UserId user, long paisa, String to) {
    return service(
        user,
        paisa,
        to,
        UserType.POSTPAID,
        Status.FAILED,
        Optional.of(FailureReason.INSUFFICIENT_FUNDS));
  }

  private static TransactionFacts service(
      UserId user,
      long paisa,
      String to,
      UserType type,
      Status status,
      Optional<FailureReason> failure) {
    return new TransactionFacts(
        user,
        Category.SERVICE,
        Direction.DEBIT,
        new Money(paisa, NPR),
        Optional.of(type),
        Optional.of(new PlanId(12)),
        Optional.empty(),
        Optional.of(new PhoneNumber("+9779800000001")),
        Optional.of(new PhoneNumber(to)),
        TransactionSource.RECHARGE,
        status,
        Optional.of(PaymentMethod.WALLET),
        Optional.empty(),
        failure);
  }

  /** Money that is on its way to the wallet by card. */
  public static TransactionFacts topUp(UserId user, long paisa) {
    return new TransactionFacts(
        user,
        Category.WALLET,
        Direction.CREDIT,
        new Money(paisa, NPR),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TransactionSource.WALLET_TOPUP,
        Status.PENDING,
        Optional.of(PaymentMethod.CARD),
        Optional.of("pay_1"),
        Optional.empty());
  }
}
