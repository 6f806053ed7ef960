package dev.khata.application.payments;

import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what a gateway was asked for, and what is to be given back. */
public final class ReadPayments {
  private final Payments payments;

  @Inject
  ReadPayments(Payments payments) {
    this.payments = payments;
  }

  /**
   * @param refundDueBy until when money must be given back for which nobody got anything
   */
  public record Shown(Payment payment, Optional<Instant> refundDueBy) {}

  public Optional<Payment> find(Subject subject) {
    return payments.of(subject);
  }

  /** Of those that are paid by gateway; in two queries, however many they are. */
  public Map<Subject, Shown> of(Set<Subject> subjects) {
    Map<Subject, Payment> found = payments.of(subjects);
    Map<PaymentId, List<TakenCapture>> captures =
        payments.captures(
            found.values().stream().map(Payment::id).collect(Collectors.toUnmodifiableSet()));
    Map<Subject, Shown> shown = new HashMap<>();
    found.forEach(
        (subject, payment) ->
            shown.put(
                subject,
                new Shown(payment, dueBy(captures.getOrDefault(payment.id(), List.of())))));
    return shown;
  }

  private static Optional<Instant> dueBy(List<TakenCapture> captures) {
    return captures.stream().flatMap(taken -> taken.refundDueBy().stream()).min(Instant::compareTo);
  }
}
