package dev.khata.payments.khalti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.Asked;
import dev.khata.payments.json.Json;
import dev.khata.payments.vendor.Request;
import dev.khata.payments.vendor.Says;
import dev.khata.payments.vendor.VendorServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Khalti's API, as strict as it is described: it knows each path, header and field, and refuses
 * everything else.
 *
 * <p>Source: GitHub khalti/docs.khalti.com, content/khalti-epayment.md and content/api/refund.md;
 * that a validation error has the status 400 is not said there.
 */
final class KhaltiStandIn extends VendorServer {
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static final Pattern REFUND =
      Pattern.compile("/api/merchant-transaction/([^/]+)/refund/");
  private static final List<String> REQUIRED =
      List.of("return_url", "website_url", "amount", "purchase_order_id", "purchase_order_name");
  private static final Set<String> OPTIONAL =
      Set.of("customer_info", "amount_breakdown", "product_details");
  private static final int LEAST = 1000;

  private final Map<String, Paid> payments = new LinkedHashMap<>();
  private Optional<Boolean> refusal = Optional.empty();

  /** A payment by its pidx, and what becomes of it. */
  static final class Paid {
    final String pidx = Fresh.hex(11);
    final ObjectNode asked;
    final List<Long> givenBack = new ArrayList<>();
    String status = "Initiated";
    Optional<String> transaction = Optional.empty();
    long total;

    private Paid(ObjectNode asked) {
      this.asked = asked;
      this.total = asked.get("amount").asLong();
    }

    void isPaid() {
      status = "Completed";
      transaction = Optional.of(Fresh.hex(11));
    }

    long left() {
      return total - givenBack.stream().mapToLong(Long::longValue).sum();
    }

    void giveBack(long amount) {
      givenBack.add(amount);
      status = left() == 0 ? "Refunded" : "Partially Refunded";
    }
  }

  Paid payment(String pidx) {
    return Optional.ofNullable(payments.get(pidx)).orElseThrow();
  }

  List<Paid> payments() {
    return List.copyOf(payments.values());
  }

  /**
   * Refuses refunds from now on.
   *
   * @param moves whether they are made all the same
   */
  void refusesRefunds(boolean moves) {
    refusal = Optional.of(moves);
  }

  @Override
  protected Set<Asked> kinds(Request request) {
    return switch (request.path()) {
      case "/api/v2/epayment/initiate/" -> Set.of(Asked.OPEN);
      // Nothing else tells of a refund.
      case "/api/v2/epayment/lookup/" -> Set.of(Asked.ASK, Asked.ASK_REFUND);
      default -> Set.of(Asked.REFUND);
    };
  }

  @Override
  protected Says answer(Request request) {
    String authorization = request.header("authorization");
    if (!authorization.regionMatches(true, 0, "Key ", 0, 4)) {
      return detail(401, "Authentication credentials were not provided.");
    }
    if (!authorization.substring(4).equals(SECRET)) {
      return detail(401, "Invalid token.");
    }
    if (!request.query().isEmpty()
        || (request.body().length > 0
            && !request.header("content-type").equals("application/json"))) {
      return detail(415, "Unsupported media type in request.");
    }
    Matcher refund = REFUND.matcher(request.path());
    if (request.method().equals("POST") && refund.matches()) {
      return refund(refund.group(1), request);
    }
    return switch (request.line()) {
      case "POST /api/v2/epayment/initiate/" -> initiate(request.json());
      case "POST /api/v2/epayment/lookup/" -> lookup(request.json());
      default -> detail(404, "Not found.");
    };
  }

  private Says initiate(ObjectNode asked) {
    for (String field : REQUIRED) {
      if (asked.path(field).asText("").isBlank()) {
        return invalid(field, "This field may not be blank.");
      }
    }
    for (String field : List.of("return_url", "website_url")) {
      if (!isUrl(asked.get(field).asText())) {
        return invalid(field, "Enter a valid URL.");
      }
    }
    if (!asked.get("amount").isIntegralNumber()) {
      return invalid("amount", "A valid integer is required.");
    }
    if (asked.get("amount").asLong() < LEAST) {
      return invalid("amount", "Amount should be greater than Rs. 10, that is 1000 paisa.");
    }
    long sum = asked.path("amount_breakdown").valueStream().mapToLong(KhaltiStandIn::amount).sum();
    if (asked.has("amount_breakdown") && sum != amount(asked)) {
      return invalid("amount", "Amount Breakdown mismatch.");
    }
    Optional<String> extra =
        asked.properties().stream()
            .map(Map.Entry::getKey)
            .filter(name -> !REQUIRED.contains(name) && !OPTIONAL.contains(name))
            .filter(name -> !name.startsWith("merchant_"))
            .findFirst();
    return extra
        .map(name -> invalid(name, "This field is not known."))
        .orElseGet(() -> initiated(new Paid(asked)));
  }

  private static long amount(JsonNode object) {
    return object.path("amount").asLong();
  }

  private static boolean isUrl(String text) {
    return URI.create(text).getHost() != null;
  }

  private Says initiated(Paid payment) {
    payments.put(payment.pidx, payment);
    ObjectNode answer = Json.object();
    answer.put("pidx", payment.pidx);
    answer.put("payment_url", "https://test-pay.khalti.com/?pidx=" + payment.pidx);
    answer.put("expires_at", "2026-11-30T16:26:16.471649+05:45");
    answer.put("expires_in", 1800);
    return new Says(200, answer.toString());
  }

  private Says lookup(ObjectNode asked) {
    Paid payment = payments.get(asked.path("pidx").asText(""));
    if (asked.size() != 1 || payment == null) {
      ObjectNode answer = Json.object().put("detail", "Not found.");
      return new Says(404, answer.put("error_key", "validation_error").toString());
    }
    ObjectNode answer = Json.object();
    answer.put("pidx", payment.pidx);
    answer.put("total_amount", payment.total);
    answer.put("status", payment.status);
    answer.put("transaction_id", payment.transaction.orElse(null));
    answer.put("fee", 0);
    answer.put("refunded", payment.status.equals("Refunded"));
    boolean failed = Set.of("Expired", "User canceled").contains(payment.status);
    return new Says(failed ? 400 : 200, answer.toString());
  }

  private Says refund(String transaction, Request request) {
    Optional<Paid> payment =
        payments.values().stream()
            .filter(paid -> paid.transaction.equals(Optional.of(transaction)))
            .findFirst();
    if (payment.isEmpty()) {
      return detail(404, "Not found.");
    }
    ObjectNode asked = request.body().length == 0 ? Json.object() : request.json();
    if (!Set.of("amount", "mobile")
            .containsAll(asked.properties().stream().map(Map.Entry::getKey).toList())
        || (request.body().length > 0 && asked.isEmpty())) {
      return detail(400, "Unknown fields.");
    }
    long amount = asked.path("amount").asLong(payment.get().left());
    if (amount <= 0 || amount > payment.get().left()) {
      return detail(400, "Refund amount is more than what is left.");
    }
    if (refusal.orElse(true)) {
      payment.get().giveBack(amount);
    }
    if (refusal.isPresent()) {
      return detail(400, "Mobile is required.");
    }
    return new Says(200, "{\"detail\": \"Transaction refund successful.\"}");
  }

  private static Says invalid(String field, String text) {
    ObjectNode answer = Json.object();
    answer.putArray(field).add(text);
    return new Says(400, answer.put("error_key", "validation_error").toString());
  }

  private static Says detail(int status, String text) {
    return new Says(
        status, Json.object().put("detail", text).put("status_code", status).toString());
  }
}
