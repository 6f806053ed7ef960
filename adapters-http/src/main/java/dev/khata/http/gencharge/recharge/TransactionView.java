package dev.khata.http.gencharge.recharge;

import dev.khata.application.payments.ReadPayments;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A transaction as clients see it. */
record TransactionView(
    long txnId,
    long userId,
    Category category,
    Direction txnType,
    BigDecimal amount,
    Optional<UserType> serviceType,
    Optional<Long> planId,
    Optional<Long> offerId,
    Optional<String> fromPhoneNumber,
    Optional<String> toPhoneNumber,
    TransactionSource source,
    Status status,
    Optional<PaymentMethod> paymentMethod,
    Optional<String> paymentTransactionId,
    Optional<String> failureReason,
    Instant createdAt,
    Optional<PaymentView> payment,
    Optional<Instant> refundDueBy) {
  static final TransactionView EXAMPLE =
      new TransactionView(
          1001,
          42,
          Category.SERVICE,
          Direction.DEBIT,
          new BigDecimal("249.00"),
          Optional.of(UserType.PREPAID),
          Optional.of(12L),
          Optional.empty(),
          Optional.of("+919812345678"),
          Optional.of("+919876543210"),
          TransactionSource.RECHARGE,
          Status.SUCCESS,
          Optional.of(PaymentMethod.WALLET),
          Optional.empty(),
          Optional.empty(),
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Optional.empty(),
          Optional.empty());

  static final TransactionView TOP_UP_EXAMPLE =
      new TransactionView(
          1002,
          42,
          Category.WALLET,
          Direction.CREDIT,
          new BigDecimal("500.00"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of("+919812345678"),
          TransactionSource.WALLET_TOPUP,
          Status.PENDING,
          Optional.of(PaymentMethod.UPI),
          Optional.empty(),
          Optional.empty(),
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Optional.of(
              new PaymentView(
                  "sandbox",
                  "order_17",
                  Optional.of(URI.create("http://127.0.0.1:8099/pay/order_17")),
                  Optional.empty())),
          Optional.empty());

  /**
   * @param shown of its payment; empty where it is not paid by gateway
   */
  static TransactionView of(RechargeTransaction transaction, Optional<ReadPayments.Shown> shown) {
    TransactionFacts facts = transaction.facts();
    return new TransactionView(
        transaction.id().value(),
        facts.user().value(),
        facts.category(),
        facts.direction(),
        facts.amount().amount(),
        facts.serviceType(),
        facts.plan().map(PlanId::value),
        facts.offer().map(OfferId::value),
        facts.from().map(PhoneNumber::e164),
        facts.to().map(PhoneNumber::e164),
        facts.source(),
        facts.status(),
        facts.method(),
        facts.payment(),
        facts.failure().map(RechargeNames.FAILURE::of),
        transaction.createdAt(),
        shown
            .filter(payment -> facts.status() == Status.PENDING)
            .flatMap(payment -> PaymentView.of(payment.payment())),
        shown.flatMap(ReadPayments.Shown::refundDueBy));
  }
}
