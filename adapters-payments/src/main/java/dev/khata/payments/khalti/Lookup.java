package dev.khata.payments.khalti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import dev.khata.payments.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Khalti says of a payment.
 *
 * @param transaction by which money is given back; there is one once it is paid
 */
record Lookup(Stage stage, Optional<String> transaction, Money total, boolean isRefunded) {

  /** How far a payment is. Whatever Khalti does not list is held. */
  enum Stage {
    COMPLETED,
    REFUNDED,
    PARTLY_REFUNDED,
    /** Nobody can pay any more. */
    OVER,
    HELD;

    /** The same word comes in several spellings. */
    private static Stage of(String status) {
      return switch (status.toLowerCase(Locale.ROOT)) {
        case "completed" -> COMPLETED;
        case "refunded" -> REFUNDED;
        case "partially refunded" -> PARTLY_REFUNDED;
        case "expired", "user canceled" -> OVER;
        default -> HELD;
      };
    }

    boolean isPaid() {
      return this == COMPLETED || this == REFUNDED || this == PARTLY_REFUNDED;
    }
  }

  /** Empty when it is of another payment, or lacks what its status promises. */
  static Optional<Lookup> read(String pidx, ObjectNode body) {
    Optional<String> status = Json.text(body, "status");
    Optional<Money> total = Json.money(body, "total_amount", KhaltiGateway.RUPEE);
    Optional<String> transaction = Json.text(body, "transaction_id");
    if (status.isEmpty() || total.isEmpty() || !Json.text(body, "pidx").equals(Optional.of(pidx))) {
      return Optional.empty();
    }
    Stage stage = Stage.of(status.get());
    return stage.isPaid() && transaction.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lookup(stage, transaction, total.get(), body.path("refunded").asBoolean(false)));
  }

  /** Money that was given back had been taken before. */
  Standing standing() {
    List<Capture> captures =
        transaction
            .filter(id -> stage.isPaid())
            .map(id -> List.of(new Capture(id, total)))
            .orElseGet(List::of);
    OrderState state = stage == Stage.HELD ? OrderState.OPEN : OrderState.CLOSED;
    // Khalti does not tell our own reference.
    return new Standing.Told(Optional.empty(), captures, state);
  }
}
