package dev.khata.http.gencharge.recharge;

import dev.khata.application.payments.ReadPayments;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows transactions with what is known of their payments; in two queries, however many. */
public final class TransactionViews {
  private final ReadPayments payments;

  @Inject
  TransactionViews(ReadPayments payments) {
    this.payments = payments;
  }

  TransactionView of(RechargeTransaction transaction) {
    return of(List.of(transaction)).getFirst();
  }

  Page<TransactionView> of(Page<RechargeTransaction> page) {
    return new Page<>(of(page.items()), page.total());
  }

  List<TransactionView> of(List<RechargeTransaction> transactions) {
    Map<Subject, ReadPayments.Shown> shown =
        payments.of(
            transactions.stream()
                .filter(TransactionViews::isPaidByGateway)
                .map(TransactionViews::subject)
                .collect(Collectors.toUnmodifiableSet()));
    return transactions.stream()
        .map(one -> TransactionView.of(one, Optional.ofNullable(shown.get(subject(one)))))
        .toList();
  }

  private static boolean isPaidByGateway(RechargeTransaction transaction) {
    return transaction.facts().method().filter(PaymentMethod::asksGateway).isPresent();
  }

  private static Subject subject(RechargeTransaction transaction) {
    return new Subject(transaction.id().value());
  }
}
