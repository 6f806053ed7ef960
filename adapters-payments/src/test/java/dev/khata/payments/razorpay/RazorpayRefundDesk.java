package dev.khata.payments.razorpay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.payments.vendor.Request;
import dev.khata.payments.vendor.Says;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a stand-in of Razorpay gives money back.
 *
 * <p>Source: GitHub razorpay/markdown-docs, api/refunds/create-normal.md and
 * api/refunds/normal-refunds-idempotent.md.
 */
final class RazorpayRefundDesk {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{10,}");

  private final Books books;
  private final RazorpayEvents events;
  private final Map<String, Keyed> keys = new HashMap<>();
  private String usual = "processed";
  private boolean running;

  RazorpayRefundDesk(Books books, RazorpayEvents events) {
    this.books = books;
    this.events = events;
  }

  /** A refund under a key: what was asked, and what it became. */
  private record Keyed(ObjectNode asked, ObjectNode refund) {}

  /** Lets later refunds be of that status at first. */
  void are(String status) {
    usual = status;
  }

  /** Lets a refund that is asked for again seem to be running still. */
  void run(boolean still) {
    running = still;
  }

  /** Forgets all keys; for how long they are kept is nowhere said. */
  void forgetKeys() {
    keys.clear();
  }

  Says refund(ObjectNode payment, Request request) {
    ObjectNode asked = request.json();
    Optional<String> extra =
        RazorpayStandIn.extra(asked, Set.of("amount", "speed", "notes", "receipt"));
    if (extra.isPresent()) {
      return RazorpayStandIn.error(
          400, extra.get() + " is/are not required and should not be sent", extra.get());
    }
    String key = request.header("x-refund-idempotency");
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      return RazorpayStandIn.error(
          400, "The idempotency key must be at least 10 characters long.", "");
    }
    if (keys.containsKey(key)) {
      return again(keys.get(key), asked);
    }
    long amount = asked.path("amount").asLong(Books.left(payment));
    if (!payment.get("captured").asBoolean() || amount > Books.left(payment)) {
      return RazorpayStandIn.error(
          400, "The refund amount provided is greater than amount captured.", "amount");
    }
    if (amount < RazorpayStandIn.LEAST) {
      return RazorpayStandIn.error(400, "The amount must be at least INR 1.00.", "amount");
    }
    ObjectNode refund = givenBack(payment, asked, usual);
    if (!key.isEmpty()) {
      keys.put(key, new Keyed(asked, refund));
    }
    return RazorpayStandIn.fine(refund);
  }

  /** Gives it back and tells of it. */
  ObjectNode givenBack(ObjectNode payment, ObjectNode asked, String status) {
    ObjectNode refund = books.refund(payment, asked, status);
    String order = payment.get("order_id").asText();
    Map<String, ObjectNode> both = Map.of("refund", refund, "payment", payment);
    events.send("refund.created", order, both);
    if (status.equals("processed") || status.equals("failed")) {
      events.send("refund." + status, order, both);
    }
    return refund;
  }

  private Says again(Keyed keyed, ObjectNode asked) {
    if (!keyed.asked().equals(asked)) {
      return RazorpayStandIn.error(
          409, "Different request with the same idempotency key has already been processed.", "NA");
    }
    return running
        ? RazorpayStandIn.error(
            409, "Another request with the same idempotency key is still in progress.", "NA")
        : RazorpayStandIn.fine(keyed.refund());
  }
}
