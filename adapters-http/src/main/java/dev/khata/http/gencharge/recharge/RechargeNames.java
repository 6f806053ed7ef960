package dev.khata.http.gencharge.recharge;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.recharge.TransactionFacts;

/** How the choices of recharges are written. */
final class RechargeNames {
  private RechargeNames() {}

  enum CategoryName {
    @JsonProperty("wallet")
    WALLET(TransactionFacts.Category.WALLET),
    @JsonProperty("service")
    SERVICE(TransactionFacts.Category.SERVICE);

    private final TransactionFacts.Category meaning;

    CategoryName(TransactionFacts.Category meaning) {
      this.meaning = meaning;
    }

    TransactionFacts.Category meaning() {
      return meaning;
    }

    static CategoryName of(TransactionFacts.Category category) {
      return switch (category) {
        case WALLET -> WALLET;
        case SERVICE -> SERVICE;
      };
    }
  }

  enum TxnTypeName {
    @JsonProperty("credit")
    CREDIT(TransactionFacts.Direction.CREDIT),
    @JsonProperty("debit")
    DEBIT(TransactionFacts.Direction.DEBIT);

    private final TransactionFacts.Direction meaning;

    TxnTypeName(TransactionFacts.Direction meaning) {
      this.meaning = meaning;
    }

    TransactionFacts.Direction meaning() {
      return meaning;
    }

    static TxnTypeName of(TransactionFacts.Direction direction) {
      return switch (direction) {
        case CREDIT -> CREDIT;
        case DEBIT -> DEBIT;
      };
    }
  }

  enum TxnStatusName {
    @JsonProperty("pending")
    PENDING(TransactionFacts.Status.PENDING),
    @JsonProperty("success")
    SUCCESS(TransactionFacts.Status.SUCCESS),
    @JsonProperty("failed")
    FAILED(TransactionFacts.Status.FAILED);

    private final TransactionFacts.Status meaning;

    TxnStatusName(TransactionFacts.Status meaning) {
      this.meaning = meaning;
    }

    TransactionFacts.Status meaning() {
      return meaning;
    }

    static TxnStatusName of(TransactionFacts.Status status) {
      return switch (status) {
        case PENDING -> PENDING;
        case SUCCESS -> SUCCESS;
        case FAILED -> FAILED;
      };
    }
  }

  /** Written in capitals, read in any case. */
  enum PaymentMethodName {
    WALLET(PaymentMethod.WALLET),
    UPI(PaymentMethod.UPI),
    CARD(PaymentMethod.CARD),
    NETBANKING(PaymentMethod.NETBANKING);

    private final PaymentMethod meaning;

    PaymentMethodName(PaymentMethod meaning) {
      this.meaning = meaning;
    }

    PaymentMethod meaning() {
      return meaning;
    }

    static PaymentMethodName of(PaymentMethod method) {
      return switch (method) {
        case WALLET -> WALLET;
        case UPI -> UPI;
        case CARD -> CARD;
        case NETBANKING -> NETBANKING;
      };
    }
  }

  enum SubscriptionStatusName {
    @JsonProperty("active")
    ACTIVE(Subscription.State.ACTIVE),
    @JsonProperty("queued")
    QUEUED(Subscription.State.QUEUED),
    @JsonProperty("expired")
    EXPIRED(Subscription.State.EXPIRED);

    private final Subscription.State meaning;

    SubscriptionStatusName(Subscription.State meaning) {
      this.meaning = meaning;
    }

    Subscription.State meaning() {
      return meaning;
    }

    static SubscriptionStatusName of(Subscription.State state) {
      return switch (state) {
        case ACTIVE -> ACTIVE;
        case QUEUED -> QUEUED;
        case EXPIRED -> EXPIRED;
      };
    }
  }

  enum ActivationName {
    @JsonProperty("activate")
    ACTIVATE(Activation.ACTIVATE),
    @JsonProperty("queue")
    QUEUE(Activation.QUEUE);

    private final Activation meaning;

    ActivationName(Activation meaning) {
      this.meaning = meaning;
    }

    Activation meaning() {
      return meaning;
    }
  }

  /** What transactions can be sorted by. */
  enum TransactionOrder {
    @JsonProperty("created_at")
    CREATED_AT(RechargeTransactions.Sort.CREATED_AT),
    @JsonProperty("amount")
    AMOUNT(RechargeTransactions.Sort.AMOUNT);

    private final RechargeTransactions.Sort meaning;

    TransactionOrder(RechargeTransactions.Sort meaning) {
      this.meaning = meaning;
    }

    RechargeTransactions.Sort meaning() {
      return meaning;
    }
  }

  /** What plans on lines can be sorted by. */
  enum SubscriptionOrder {
    @JsonProperty("valid_from")
    VALID_FROM(Subscriptions.Sort.VALID_FROM),
    @JsonProperty("valid_to")
    VALID_TO(Subscriptions.Sort.VALID_TO);

    private final Subscriptions.Sort meaning;

    SubscriptionOrder(Subscriptions.Sort meaning) {
      this.meaning = meaning;
    }

    Subscriptions.Sort meaning() {
      return meaning;
    }
  }
}
