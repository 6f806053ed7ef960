package dev.khata.application.payments;

import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.statement.Break;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by which payment something is that somebody has to look at. */
public final class NameBreaks {
  private final Payments payments;

  @Inject
  NameBreaks(Payments payments) {
    this.payments = payments;
  }

  /**
   * @param payment empty where it is not one of ours
   */
  public record Named(Break what, Optional<Payment> payment) {}

  /** In their order; in one query, however many they are. */
  public List<Named> handle(List<Break> breaks) {
    Set<PaymentId> ids =
        breaks.stream()
            .flatMap(one -> one.payment().stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<PaymentId, Payment> found = payments.find(ids);
    return breaks.stream().map(one -> new Named(one, one.payment().map(found::get))).toList();
  }
}
