package dev.khata.payments.sandbox.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.wallet.Money;
import java.util.List;

/** How the sandbox writes what it knows. Amounts are integers of minor units. */
final class Shapes {
  static final JsonMapper JSON = new JsonMapper();

  private Shapes() {}

  static ObjectNode order(Order order) {
    ObjectNode node =
        money(order.amount())
            .put("id", order.id())
            .put("reference", order.reference().toString())
            .put("words", order.words())
            .put("state", order.state());
    ArrayNode payments = node.putArray("payments");
    order.payments().forEach(payment -> payments.add(payment(order, payment)));
    return node;
  }

  static ObjectNode payment(Order order, Payment payment) {
    ObjectNode node =
        money(payment.amount())
            .put("id", payment.id())
            .put("order", order.id())
            .put("reference", order.reference().toString())
            .put("status", payment.state().wire());
    payment.dispute().ifPresent(dispute -> node.put("dispute", dispute.state().wire()));
    return node;
  }

  static ObjectNode refund(Refund refund) {
    ObjectNode node =
        money(refund.amount()).put("id", refund.id()).put("payment", refund.payment());
    refund.key().ifPresent(key -> node.put("key", key.toString()));
    return node;
  }

  static ObjectNode event(Event event) {
    ObjectNode node = JSON.createObjectNode().put("type", event.type().wire());
    node.set("payment", payment(event.order(), event.payment()).put("refunded", event.refunded()));
    event.refund().ifPresent(refund -> node.set("refund", refund(refund)));
    event
        .payment()
        .dispute()
        .ifPresent(dispute -> node.set("dispute", dispute(event.payment(), dispute)));
    return node;
  }

  private static ObjectNode dispute(Payment payment, Dispute dispute) {
    return money(payment.amount())
        .put("id", dispute.id())
        .put("payment", payment.id())
        .put("state", dispute.state().wire());
  }

  static ObjectNode list(List<ObjectNode> items) {
    ObjectNode list = JSON.createObjectNode();
    list.putArray("items").addAll(items);
    return list;
  }

  static ObjectNode error(String code) {
    return JSON.createObjectNode().put("error", code);
  }

  private static ObjectNode money(Money money) {
    return JSON.createObjectNode()
        .put("amount", money.minorUnits())
        .put("currency", money.unit().code());
  }
}
