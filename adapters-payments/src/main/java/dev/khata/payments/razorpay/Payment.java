package dev.khata.payments.razorpay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.wallet.Money;
import dev.khata.payments.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One payment of an order.
 *
 * @param status {@code created}, {@code authorized}, {@code captured}, {@code refunded} or {@code
 *     failed}, which is not the end: a bank that answers late makes it authorised after all
 * @param isCaptured stays so after a refund; a payment that was given back because nobody captured
 *     it never was
 * @param createdAt in seconds since 1970
 */
record Payment(String id, Money amount, String status, boolean isCaptured, long createdAt) {

  static Optional<Payment> read(JsonNode entity) {
    Optional<String> id = Json.text(entity, "id");
    Optional<Money> amount = Json.money(entity);
    Optional<String> status = Json.text(entity, "status");
    if (id.isEmpty() || amount.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    boolean captured = status.get().equals("captured") || entity.path("captured").asBoolean(false);
    return Optional.of(
        new Payment(
            id.get(),
            amount.get(),
            status.get(),
            captured,
            entity.path("created_at").asLong(Long.MAX_VALUE)));
  }

  /** All of a collection; empty when one of them, or how many there are, can't be read. */
  static Optional<List<Payment>> readAll(JsonNode collection) {
    JsonNode items = collection.path("items");
    if (!items.isArray() || collection.path("count").asInt(-1) != items.size()) {
      return Optional.empty();
    }
    List<Payment> payments = new ArrayList<>();
    items.forEach(item -> read(item).ifPresent(payments::add));
    return payments.size() == items.size() ? Optional.of(payments) : Optional.empty();
  }

  /** The bank has promised the money, and nobody has taken it yet. */
  boolean isAuthorized() {
    return status.equals("authorized");
  }

  /** Nothing more is to be expected of it, as far as anybody knows now. */
  boolean isOver() {
    return status.equals("failed") || status.equals("refunded");
  }

  Capture capture() {
    return new Capture(id, amount);
  }
}
