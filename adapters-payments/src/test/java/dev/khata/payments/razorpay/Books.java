package dev.khata.payments.razorpay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.payments.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders, payments and refunds that a stand-in of Razorpay holds, as it answers them. */
final class Books {
  private static final long FIRST = 1_796_000_000;

  private final Map<String, ObjectNode> entities = new LinkedHashMap<>();

  ObjectNode order(ObjectNode asked) {
    ObjectNode order = fresh("order");
    order.set("amount", asked.get("amount"));
    order.put("amount_paid", 0);
    order.set("amount_due", asked.get("amount"));
    order.set("currency", asked.get("currency"));
    order.set("receipt", asked.get("receipt"));
    order.putNull("offer_id");
    order.put("status", "created");
    order.put("attempts", 0);
    notes(order, asked);
    return order;
  }

  ObjectNode payment(ObjectNode order, long amount, String status) {
    ObjectNode payment = fresh("payment");
    payment.put("amount", amount);
    payment.set("currency", order.get("currency"));
    payment.put("status", status);
    payment.set("order_id", order.get("id"));
    payment.putNull("invoice_id");
    payment.put("international", false);
    payment.put("method", "upi");
    payment.put("amount_refunded", 0);
    payment.putNull("refund_status");
    payment.put("captured", false);
    payment.put("vpa", "somebody@examplebank");
    payment.put("email", "somebody@example.com");
    payment.put("contact", "+919000090000");
    // So Razorpay writes notes where there are none.
    payment.putArray("notes");
    payment.putNull("fee");
    payment.putNull("tax");
    payment.putNull("error_code");
    payment.putObject("acquirer_data").put("rrn", "000000000000");
    order.put("attempts", order.get("attempts").asInt() + 1);
    if (order.get("status").asText().equals("created")) {
      order.put("status", "attempted");
    }
    return payment;
  }

  void capture(ObjectNode payment) {
    payment.put("status", "captured");
    payment.put("captured", true);
    payment.putNull("error_code");
    ObjectNode order = get(payment.get("order_id").asText()).orElseThrow();
    order.put("status", "paid");
    order.set("amount_paid", order.get("amount"));
    order.put("amount_due", 0);
  }

  ObjectNode refund(ObjectNode payment, ObjectNode asked, String status) {
    ObjectNode refund = fresh("refund");
    long amount = asked.path("amount").asLong(left(payment));
    refund.put("amount", amount);
    refund.set("currency", payment.get("currency"));
    refund.set("payment_id", payment.get("id"));
    refund.set("receipt", asked.get("receipt"));
    notes(refund, asked);
    refund.putObject("acquirer_data").putNull("arn");
    refund.putNull("batch_id");
    refund.put("status", status);
    refund.put("speed_processed", "normal");
    refund.put("speed_requested", "normal");
    payment.put("amount_refunded", payment.get("amount_refunded").asLong() + amount);
    payment.put("refund_status", left(payment) == 0 ? "full" : "partial");
    if (left(payment) == 0) {
      payment.put("status", "refunded");
    }
    return refund;
  }

  static long left(ObjectNode payment) {
    return payment.get("amount").asLong() - payment.get("amount_refunded").asLong();
  }

  Optional<ObjectNode> get(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  /** All of a kind whose field has that value, the oldest first. */
  Stream<ObjectNode> all(String kind, String field, String value) {
    return entities.values().stream()
        .filter(entity -> entity.get("entity").asText().equals(kind))
        .filter(entity -> entity.path(field).asText("").equals(value));
  }

  static ObjectNode collection(Stream<ObjectNode> items) {
    ObjectNode collection = Json.object().put("entity", "collection");
    var array = Json.object().putArray("items");
    items.forEach(array::add);
    collection.put("count", array.size());
    collection.set("items", array);
    return collection;
  }

  private ObjectNode fresh(String kind) {
    String prefix =
        switch (kind) {
          case "payment" -> "pay_";
          case "refund" -> "rfnd_";
          default -> kind + "_";
        };
    ObjectNode entity = Json.object();
    entity.put("id", prefix + Fresh.hex(7));
    entity.put("entity", kind);
    entity.put("created_at", FIRST + entities.size());
    entities.put(entity.get("id").asText(), entity);
    return entity;
  }

  private static void notes(ObjectNode entity, ObjectNode asked) {
    if (asked.path("notes").isObject() && !asked.path("notes").isEmpty()) {
      entity.set("notes", asked.get("notes"));
    } else {
      entity.putArray("notes");
    }
  }
}
