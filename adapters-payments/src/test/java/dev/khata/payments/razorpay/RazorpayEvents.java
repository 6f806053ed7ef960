package dev.khata.payments.razorpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.Posted;
import dev.khata.domain.kernel.Secret;
import dev.khata.payments.json.Json;
import dev.khata.payments.json.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The webhooks of a stand-in of Razorpay, signed and kept instead of posted.
 *
 * <p>Source: GitHub razorpay/markdown-docs, webhooks/payments.md and webhooks/validate-test.md, and
 * razorpay.com/docs/webhooks/disputes.
 */
final class RazorpayEvents {
  private static final Instant FIRST = Instant.parse("2026-11-30T10:00:00Z");

  private final List<Sent> all = new ArrayList<>();
  private Secret secret = new Secret("webhook-" + Fresh.hex(8));

  private record Sent(String order, Posted posted) {}

  Secret secret() {
    return secret;
  }

  void signBy(Secret other) {
    secret = other;
  }

  /** All of an order, the oldest first. */
  List<Posted> of(String order) {
    return all.stream().filter(sent -> sent.order().equals(order)).map(Sent::posted).toList();
  }

  void send(String event, String order, Map<String, ObjectNode> entities) {
    Instant at = FIRST.plusSeconds(all.size());
    ObjectNode body = Json.object();
    body.put("entity", "event");
    body.put("account_id", "acc_BFQ7uQEaa7j2z7");
    body.put("event", event);
    ArrayNode contains = body.putArray("contains");
    ObjectNode payload = body.putObject("payload");
    new TreeMap<>(entities)
        .forEach(
            (name, entity) -> {
              contains.add(name);
              payload.putObject(name).set("entity", entity.deepCopy());
            });
    body.put("created_at", at.getEpochSecond());
    all.add(new Sent(order, signed(body.toString().getBytes(UTF_8), at)));
  }

  /**
   * @param deducted of our money, in minor units
   */
  void dispute(ObjectNode payment, String event, String status, long deducted) {
    ObjectNode dispute = Json.object();
    dispute.put("id", "disp_" + Fresh.hex(7));
    dispute.put("entity", "dispute");
    dispute.set("payment_id", payment.get("id"));
    dispute.set("amount", payment.get("amount"));
    dispute.set("currency", payment.get("currency"));
    dispute.put("amount_deducted", deducted);
    dispute.put("status", status);
    dispute.put("phase", "chargeback");
    send(
        "payment.dispute." + event,
        payment.get("order_id").asText(),
        Map.of("payment", payment, "dispute", dispute));
  }

  /** That body under an event id of its own. */
  Posted signed(byte[] body, Instant at) {
    return new Posted(
        Map.of(
            "content-type",
            "application/json",
            "x-razorpay-signature",
            Signature.of(secret, body),
            "x-razorpay-event-id",
            "evt_" + Fresh.hex(7)),
        body,
        at);
  }
}
