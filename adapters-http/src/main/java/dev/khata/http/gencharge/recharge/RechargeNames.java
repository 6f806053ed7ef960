package dev.khata.http.gencharge.recharge;

import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.Subscription.State;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How Gencharge names what it shows of recharges. */
final class RechargeNames {
  static final ValueNames<TransactionFacts.Category> CATEGORY =
      ValueNames.of(
              TransactionFacts.Category.class,
              value ->
                  switch (value) {
                    case WALLET -> "wallet";
                    case SERVICE -> "service";
                  })
          .titled("CategoryName");

  static final ValueNames<TransactionFacts.Direction> DIRECTION =
      ValueNames.of(
              TransactionFacts.Direction.class,
              value ->
                  switch (value) {
                    case CREDIT -> "credit";
                    case DEBIT -> "debit";
                  })
          .titled("TxnTypeName");

  static final ValueNames<TransactionFacts.Status> STATUS =
      ValueNames.of(
              TransactionFacts.Status.class,
              value ->
                  switch (value) {
                    case PENDING -> "pending";
                    case SUCCESS -> "success";
                    case FAILED -> "failed";
                  })
          .titled("TxnStatusName");

  static final ValueNames<PaymentMethod> PAYMENT_METHOD =
      ValueNames.of(
              PaymentMethod.class,
              value ->
                  switch (value) {
                    case WALLET -> "WALLET";
                    case UPI -> "UPI";
                    case CARD -> "CARD";
                    case NETBANKING -> "NETBANKING";
                  })
          .titled("PaymentMethodName");

  static final ValueNames<State> SUBSCRIPTION_STATE =
      ValueNames.of(
              State.class,
              value ->
                  switch (value) {
                    case ACTIVE -> "active";
                    case QUEUED -> "queued";
                    case EXPIRED -> "expired";
                  })
          .titled("SubscriptionStatusName")
          .listed(List.of(State.ACTIVE, State.QUEUED, State.EXPIRED));

  static final ValueNames<Activation> ACTIVATION =
      ValueNames.of(
              Activation.class,
              value ->
                  switch (value) {
                    case ACTIVATE -> "activate";
                    case QUEUE -> "queue";
                  })
          .titled("ActivationName")
          .listed(List.of(Activation.ACTIVATE, Activation.QUEUE));

  static final ValueNames<FailureReason> FAILURE =
      ValueNames.of(
          FailureReason.class,
          value ->
              switch (value) {
                case INSUFFICIENT_FUNDS -> "INSUFFICIENT_FUNDS";
                case PAYMENT_DECLINED -> "PAYMENT_DECLINED";
                case PAYMENT_EXPIRED -> "PAYMENT_EXPIRED";
                case PAYMENT_SUSPENDED -> "PAYMENT_SUSPENDED";
                case NO_LONGER_SOLD -> "NO_LONGER_SOLD";
              });

  static final ValueNames<RechargeTransactions.Sort> TRANSACTION_SORT =
      ValueNames.of(
              RechargeTransactions.Sort.class,
              value ->
                  switch (value) {
                    case CREATED_AT -> "created_at";
                    case AMOUNT -> "amount";
                  })
          .titled("TransactionOrder");

  static final ValueNames<Subscriptions.Sort> SUBSCRIPTION_SORT =
      ValueNames.of(
              Subscriptions.Sort.class,
              value ->
                  switch (value) {
                    case VALID_FROM -> "valid_from";
                    case VALID_TO -> "valid_to";
                  })
          .titled("SubscriptionOrder");

  static final List<ValueNames<?>> ALL =
      List.of(
          CATEGORY,
          DIRECTION,
          STATUS,
          PAYMENT_METHOD,
          SUBSCRIPTION_STATE,
          ACTIVATION,
          FAILURE,
          TRANSACTION_SORT,
          SUBSCRIPTION_SORT);

  private RechargeNames() {}
}
