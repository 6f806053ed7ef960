package dev.khata.http.gencharge.recharge;

import dev.khata.application.payments.ReadPayments;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows transactions with what is known of their payments; in two queries, however many. */
public final class TransactionViews {
  private static final int TOGETHER = 200;

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

  /** Takes transactions one by one, and hands them on shown, some at a time. */
  Gathering gathering(Consumer<? super TransactionView> sink) {
    return new Gathering(sink);
  }

  final class Gathering {
    private final Consumer<? super TransactionView> sink;
    private final List<RechargeTransaction> gathered = new ArrayList<>(TOGETHER);

    private Gathering(Consumer<? super TransactionView> sink) {
      this.sink = sink;
    }

    void add(RechargeTransaction transaction) {
      gathered.add(transaction);
      if (gathered.size() == TOGETHER) {
        handOn();
      }
    }

    /** What is still here, as nothing comes after it. */
    void handOn() {
      of(gathered).forEach(sink);
      gathered.clear();
    }
  }

  private static boolean isPaidByGateway(RechargeTransaction transaction) {
    return transaction.facts().method().filter(PaymentMethod::asksGateway).isPresent();
  }

  private static Subject subject(RechargeTransaction transaction) {
    return new Subject(transaction.id().value());
  }
}
