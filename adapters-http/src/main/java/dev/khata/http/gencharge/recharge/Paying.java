package dev.khata.http.gencharge.recharge;

import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.payments.CompletePayment;
import dev.khata.application.payments.ReadPayments;
import dev.khata.application.recharge.ReadTransactions;
import dev.khata.application.recharge.TopUpWallet;
import dev.khata.application.replies.Answer;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TopUpRefusal;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.GenchargeErrors;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** Paying through a gateway: money for the wallet, and what a checkout gave to the app. */
public final class Paying {
  private static final PathParam<Long> TRANSACTION = PathParam.id("txn_id");
  private static final int MAX_FIELDS = 50;
  private static final int LONGEST = 1_000;

  private static final ObjectNode BROUGHT_EXAMPLE =
      JsonNodeFactory.instance
          .objectNode()
          .put("razorpay_order_id", "order_IEIaMR65cu6nz3")
          .put("razorpay_payment_id", "pay_IH4NVgf4Dreq1l")
          .put(
              "razorpay_signature",
              "0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f");

  private final TopUpWallet topUp;
  private final CompletePayment complete;
  private final ReadPayments payments;
  private final ReadTransactions transactions;
  private final TransactionViews views;
  private final Amounts amounts;

  @Inject
  Paying(
      TopUpWallet topUp,
      CompletePayment complete,
      ReadPayments payments,
      ReadTransactions transactions,
      TransactionViews views,
      Amounts amounts) {
    this.topUp = topUp;
    this.complete = complete;
    this.payments = payments;
    this.transactions = transactions;
    this.views = views;
    this.amounts = amounts;
  }

  void declare(Section api) {
    api.post("/recharge/wallet/topup")
        .named("topUpWallet")
        .needs(USER)
        .summary("Have money asked for that goes to one's own wallet")
        .takes(TopUpRequest.class, TopUpRequest.EXAMPLE)
        .gives(200, TransactionView.class, TransactionView.TOP_UP_EXAMPLE)
        .fails(RechargeErrors.WALLET_LIMIT_EXCEEDED)
        .idempotent()
        .does(this::topUp, this::told);

    api.post("/recharge/payments/{txn_id}/complete")
        .named("completePayment")
        .needs(USER)
        .summary("Hand over what the vendor's checkout gave, an object of texts")
        .at(TRANSACTION)
        .takes(ObjectNode.class, BROUGHT_EXAMPLE)
        .gives(200, TransactionView.class, TransactionView.TOP_UP_EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND, RechargeErrors.PAYMENT_NOT_VERIFIED)
        .idempotent()
        .does(this::complete, this::told);
  }

  private Answer<TopUpWallet.Result> topUp(Call<TopUpRequest, Nothing> call) {
    TopUpRequest request = call.body();
    if (!request.paymentMethod().asksGateway()) {
      throw invalid(new Problem.Other("A wallet can't be filled from itself"), "payment_method");
    }
    return topUp.handle(
        call.replyKey(),
        new TopUpWallet.Command(
            user(call), amounts.positive(request.amount(), "amount"), request.paymentMethod()));
  }

  private TransactionView told(TopUpWallet.Result result) {
    return switch (result) {
      case TopUpWallet.Result.Asked(RechargeTransaction transaction) -> views.of(transaction);
      case TopUpWallet.Result.Refused(TopUpRefusal reason) -> throw refusal(reason);
    };
  }

  private static RuntimeException refusal(TopUpRefusal reason) {
    return switch (reason) {
      case TopUpRefusal.NoGateway() ->
          invalid(new Problem.Other("Nobody takes payments here"), "payment_method");
      case TopUpRefusal.BelowMinimum(Money minimum) ->
          invalid(new Problem.TooSmall(minimum.amount()), "amount");
      case TopUpRefusal.AboveMaximum(Money maximum) ->
          invalid(new Problem.TooGreat(maximum.amount()), "amount");
      case TopUpRefusal.OverLimit(Money open) ->
          RechargeErrors.WALLET_LIMIT_EXCEEDED.saying(
              RechargeErrors.WALLET_LIMIT_EXCEEDED.message() + "; " + open + " are open");
    };
  }

  private Answer<Completed> complete(Call<ObjectNode, Nothing> call) {
    TransactionId id = new TransactionId(call.path(TRANSACTION));
    RechargeTransaction transaction =
        transactions
            .find(id)
            .filter(found -> found.facts().user().equals(user(call)))
            .orElseThrow(GenchargeErrors.NOT_FOUND::reply);
    Map<String, String> brought = brought(call.body());
    Payment payment =
        payments.find(new Subject(id.value())).orElseThrow(GenchargeErrors.NOT_FOUND::reply);
    if (transaction.facts().status() != Status.PENDING) {
      return new Answer.First<>(new Completed(id, CompletePayment.Result.HEARD));
    }
    return complete.handle(call.replyKey(), payment, brought).map(it -> new Completed(id, it));
  }

  private record Completed(TransactionId transaction, CompletePayment.Result result) {}

  private TransactionView told(Completed completed) {
    return switch (completed.result()) {
      case HEARD -> views.of(transactions.find(completed.transaction()).orElseThrow());
      case NOT_VERIFIED -> throw RechargeErrors.PAYMENT_NOT_VERIFIED.reply();
    };
  }

  private static Map<String, String> brought(ObjectNode body) {
    Map<String, String> fields = new TreeMap<>();
    body.properties()
        .forEach(
            field -> {
              if (!field.getValue().isTextual()) {
                throw invalid(new Problem.WrongType(Problem.Expected.STRING), field.getKey());
              }
              if (field.getValue().textValue().length() > LONGEST) {
                throw invalid(new Problem.TooLong(LONGEST), field.getKey());
              }
              fields.put(field.getKey(), field.getValue().textValue());
            });
    if (fields.size() > MAX_FIELDS) {
      throw invalid(new Problem.TooLong(MAX_FIELDS));
    }
    return fields;
  }

  private static UserId user(Call<?, ?> call) {
    return call.caller().user().id();
  }
}
