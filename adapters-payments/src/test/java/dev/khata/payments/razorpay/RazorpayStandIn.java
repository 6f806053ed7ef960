package dev.khata.payments.razorpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.payments.Asked;
import dev.khata.payments.json.Json;
import dev.khata.payments.vendor.Request;
import dev.khata.payments.vendor.Says;
import dev.khata.payments.vendor.VendorServer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Razorpay's API, as strict as it is described: it knows each path, header and field, and refuses
 * everything else.
 *
 * <p>Source: GitHub razorpay/markdown-docs, api/authentication.md, api/orders, api/payments,
 * api/refunds; the texts of errors are those of the pages.
 */
final class RazorpayStandIn extends VendorServer {
  static final String KEY_ID = "rzp_test_0123456789abcd";
  static final String KEY_SECRET = "the secret of that key";

  private static final Pattern ORDER = Pattern.compile("/v1/orders/([^/]+)(/payments)?");
  private static final Pattern PAYMENT =
      Pattern.compile("/v1/payments/([^/]+)(/capture|/refunds?)?");
  private static final Pattern REFUND = Pattern.compile("/v1/refunds/([^/]+)");
  private static final Set<String> LISTED = Set.of("from", "to", "count", "skip");
  private static final String NO_URL = "The requested URL was not found on the server.";
  private static final String NO_ID = "The id provided does not exist";
  static final int LEAST = 100;
  private static final int LONGEST_RECEIPT = 40;

  private final Books books = new Books();
  private final RazorpayEvents events = new RazorpayEvents();
  private final RazorpayRefundDesk refunds = new RazorpayRefundDesk(books, events);
  private Runnable beforeCapture = () -> {};
  private boolean losesCapture;
  private Optional<Says> refusesOrders = Optional.empty();

  Books books() {
    return books;
  }

  RazorpayEvents events() {
    return events;
  }

  RazorpayRefundDesk refunds() {
    return refunds;
  }

  /** Refuses orders so from now on. */
  void refuseOrders(Says says) {
    refusesOrders = Optional.of(says);
  }

  /** Lets that happen just before the next capture that we ask for. */
  void beforeCapture(Runnable happens) {
    beforeCapture = happens;
  }

  /** Lets the answer to the next capture that we ask for be of no form. */
  void loseCapture() {
    losesCapture = true;
  }

  @Override
  protected Set<Asked> kinds(Request request) {
    String path = request.path();
    if (request.method().equals("POST")) {
      return path.equals("/v1/orders")
          ? Set.of(Asked.OPEN)
          : path.endsWith("/refund") ? Set.of(Asked.REFUND) : Set.of();
    }
    if (path.contains("/refunds")) {
      return Set.of(Asked.ASK_REFUND);
    }
    return path.equals("/v1/orders")
        ? Set.of(Asked.FIND)
        : path.startsWith("/v1/orders/") ? Set.of(Asked.ASK) : Set.of();
  }

  @Override
  protected Says answer(Request request) {
    String login = KEY_ID + ":" + KEY_SECRET;
    String expected = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    if (!request.header("authorization").equals(expected)) {
      return error(401, "Authentication failed", "");
    }
    if (request.method().equals("POST")
        && !request.header("content-type").equals("application/json")) {
      return error(415, "The content type is not supported", "");
    }
    return switch (request.line()) {
      case "POST /v1/orders" -> refusesOrders.orElseGet(() -> order(request.json()));
      case "GET /v1/orders" -> orders(request.parameters());
      default -> one(request);
    };
  }

  private Says one(Request request) {
    Matcher order = ORDER.matcher(request.path());
    Matcher payment = PAYMENT.matcher(request.path());
    Matcher refund = REFUND.matcher(request.path());
    boolean plain = request.query().isEmpty();
    if (request.method().equals("GET") && plain && order.matches()) {
      return books
          .get(order.group(1))
          .map(found -> order.group(2) == null ? found : paymentsOf(found))
          .map(RazorpayStandIn::fine)
          .orElseGet(() -> error(400, NO_ID, ""));
    }
    if (request.method().equals("GET") && plain && refund.matches()) {
      return books
          .get(refund.group(1))
          .map(RazorpayStandIn::fine)
          .orElseGet(() -> error(400, NO_ID, ""));
    }
    if (!payment.matches()) {
      return error(400, NO_URL, "");
    }
    return books
        .get(payment.group(1))
        .map(found -> ofPayment(request, found, Optional.ofNullable(payment.group(2)).orElse("")))
        .orElseGet(() -> error(400, NO_ID, ""));
  }

  private Says ofPayment(Request request, ObjectNode payment, String rest) {
    return switch (request.method() + " " + rest) {
      case "GET " -> fine(payment);
      case "GET /refunds" ->
          LISTED.containsAll(request.parameters().keySet())
              ? fine(Books.collection(books.all("refund", "payment_id", id(payment))))
              : error(400, "Extra parameters", "");
      case "POST /capture" -> {
        beforeCapture.run();
        beforeCapture = () -> {};
        Says says = capture(payment, request.json());
        boolean lost = losesCapture;
        losesCapture = false;
        yield lost ? new Says(502, "<html>bad gateway</html>") : says;
      }
      case "POST /refund" -> refunds.refund(payment, request);
      default -> error(400, NO_URL, "");
    };
  }

  private ObjectNode paymentsOf(ObjectNode order) {
    return Books.collection(books.all("payment", "order_id", id(order)));
  }

  private Says order(ObjectNode asked) {
    Optional<String> extra =
        extra(
            asked, Set.of("amount", "currency", "receipt", "notes", "partial_payment", "payment"));
    if (extra.isPresent()) {
      return error(400, extra.get() + " is/are not required and should not be sent", extra.get());
    }
    if (!asked.path("amount").isIntegralNumber()) {
      return error(400, "The amount must be an integer.", "amount");
    }
    if (asked.get("amount").asLong() < LEAST) {
      return error(400, "The amount must be at least INR 1.00", "amount");
    }
    if (!asked.path("currency").asText("").matches("[A-Z]{3}")) {
      return error(400, "The currency field is required.", "currency");
    }
    if (asked.path("receipt").asText("").length() > LONGEST_RECEIPT) {
      return error(400, "The receipt may not be greater than 40 characters.", "receipt");
    }
    return fine(books.order(asked));
  }

  private Says orders(Map<String, String> parameters) {
    if (!Set.of("receipt", "authorized", "from", "to", "count", "skip")
            .containsAll(parameters.keySet())
        || !parameters.containsKey("receipt")) {
      return error(400, "Extra parameters", "");
    }
    return fine(Books.collection(books.all("order", "receipt", parameters.get("receipt"))));
  }

  private Says capture(ObjectNode payment, ObjectNode asked) {
    Optional<String> extra = extra(asked, Set.of("amount", "currency"));
    if (extra.isPresent()) {
      return error(400, extra.get() + " is/are not required and should not be sent", extra.get());
    }
    if (!asked.path("amount").isIntegralNumber()) {
      return error(400, "The amount must be an integer.", "amount");
    }
    ObjectNode order = books.get(payment.get("order_id").asText()).orElseThrow();
    if (!payment.get("status").asText().equals("authorized")
        || order.get("status").asText().equals("paid")) {
      return error(400, "Your payment has been declined as the order is already paid.", "");
    }
    if (asked.get("amount").asLong() != payment.get("amount").asLong()
        || !asked.path("currency").equals(payment.get("currency"))) {
      return error(400, "Capture amount must be equal to the amount authorized.", "amount");
    }
    captured(payment);
    return fine(payment);
  }

  /** Captures it and tells of it. */
  void captured(ObjectNode payment) {
    books.capture(payment);
    ObjectNode order = books.get(payment.get("order_id").asText()).orElseThrow();
    events.send("payment.captured", id(order), Map.of("payment", payment));
    events.send("order.paid", id(order), Map.of("payment", payment, "order", order));
  }

  static Optional<String> extra(ObjectNode asked, Set<String> known) {
    return asked.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !known.contains(name))
        .findFirst();
  }

  static String id(JsonNode entity) {
    return entity.get("id").asText();
  }

  static Says fine(ObjectNode body) {
    return new Says(200, body.toString());
  }

  static Says error(int status, String description, String field) {
    ObjectNode error = Json.object();
    error.put("code", "BAD_REQUEST_ERROR");
    error.put("description", description);
    error.put("source", "business");
    error.put("step", "payment_initiation");
    error.put("reason", "input_validation_failed");
    error.putObject("metadata");
    error.put("field", field);
    return new Says(status, Json.object().<ObjectNode>set("error", error).toString());
  }
}
