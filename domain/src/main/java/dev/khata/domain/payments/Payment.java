package dev.khata.domain.payments;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that a gateway was asked for. Whether it has come is told by its {@link TakenCapture}s, and
 * what it is worth to its payer by what it is for.
 *
 * @param reference our own, by which the gateway finds it
 * @param gateway the name of the one that was asked
 * @param order the gateway's own reference; empty until it is known
 * @param step what the app must do next; empty until it is known
 * @param asked how often the gateway was asked since it last had news
 */
public record Payment(
    PaymentId id,
    UUID reference,
    String gateway,
    Optional<String> order,
    Subject subject,
    UserId payer,
    Money amount,
    String words,
    Optional<NextStep> step,
    Instant createdAt,
    int asked) {

  public Charge charge() {
    return new Charge(reference, amount, words);
  }
}
