package dev.khata.payments.razorpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.GatewayTerms;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.json.Json;
import dev.khata.payments.json.JsonCalls;
import dev.khata.payments.json.Signature;
import dev.khata.payments.razorpay.RazorpayApi.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Razorpay. An app opens its checkout, and brings back what that has signed; the receipt of an
 * order is our reference.
 */
public final class RazorpayGateway implements PaymentGateway {
  private static final GatewayTerms TERMS =
      new GatewayTerms(new Money(100, Unit.currency("INR")), Duration.ofDays(5));

  /** The most that a list brings at once. */
  private static final int MOST = 100;

  private final RazorpayConfig config;
  private final RazorpayApi api;
  private final RazorpayRefunds refunds;
  private final RazorpayNotices notices;

  public RazorpayGateway(RazorpayConfig config, JsonCalls calls) {
    this.config = config;
    this.api = new RazorpayApi(config, calls);
    this.refunds = new RazorpayRefunds(api);
    this.notices = new RazorpayNotices(config.webhookSecrets());
  }

  @Override
  public String name() {
    return "razorpay";
  }

  @Override
  public GatewayTerms terms() {
    return TERMS;
  }

  @Override
  public Opening open(Charge charge) {
    ObjectNode order = Json.object();
    order.put("amount", charge.amount().minorUnits());
    order.put("currency", charge.amount().unit().code());
    order.put("receipt", charge.reference().toString());
    order.putObject("notes").put(OrderLook.NOTE, charge.reference().toString());
    return switch (api.post("orders", order)) {
      case Answer.Given(ObjectNode made) ->
          isOf(charge, made)
              ? opened(charge, made)
              : new Opening.Unknown("an order of another form");
      // A receipt is to be unique: there is an order already.
      case Answer.Complaint complaint when complaint.field().equals("receipt") -> find(charge);
      case Answer.Complaint complaint -> new Opening.Refused(complaint.reason());
      case Answer.Unclear(String reason) -> new Opening.Unknown(reason);
    };
  }

  @Override
  public Opening find(Charge charge) {
    String query = "orders?receipt=" + RazorpayApi.part(charge.reference().toString());
    return switch (api.get(query + "&count=" + MOST)) {
      case Answer.Given(ObjectNode list) when list.path("items").isArray() ->
          farthest(charge, list.path("items"))
              .map(order -> opened(charge, order))
              .orElseGet(Opening.Nothing::new);
      case Answer.Given given -> new Opening.Unknown("orders that can't be read");
      case Answer.Complaint complaint -> new Opening.Unknown(complaint.reason());
      case Answer.Unclear(String reason) -> new Opening.Unknown(reason);
    };
  }

  /** Of several orders for one charge, that for which most has been done; else the oldest. */
  private static Optional<JsonNode> farthest(Charge charge, JsonNode orders) {
    return orders
        .valueStream()
        .filter(order -> isOf(charge, order))
        .min(
            Comparator.comparingInt(RazorpayGateway::left)
                .thenComparingLong(order -> order.path("created_at").asLong()));
  }

  /** How many steps an order still has to go until it is paid. */
  private static int left(JsonNode order) {
    return switch (order.path("status").asText("")) {
      case "paid" -> 0;
      case "attempted" -> 1;
      default -> 2;
    };
  }

  private static boolean isOf(Charge charge, JsonNode order) {
    return Json.text(order, "id").isPresent()
        && Json.uuid(order, "receipt").equals(Optional.of(charge.reference()))
        && Json.money(order).equals(Optional.of(charge.amount()));
  }

  /** The fields are the options of Razorpay's checkout, by their own names. */
  private Opening opened(Charge charge, JsonNode order) {
    String id = order.path("id").asText();
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("key", config.keyId());
    fields.put("order_id", id);
    fields.put("amount", Long.toString(charge.amount().minorUnits()));
    fields.put("currency", charge.amount().unit().code());
    fields.put("description", charge.words());
    return new Opening.Opened(id, new NextStep.Checkout(fields));
  }

  @Override
  public Standing ask(String reference) {
    return new OrderLook(api).at(reference);
  }

  /** Signed over the order that we know, whichever one the app names. */
  @Override
  public Completion complete(String reference, Map<String, String> brought) {
    String signed = reference + "|" + brought.getOrDefault("razorpay_payment_id", "");
    boolean genuine =
        brought.containsKey("razorpay_payment_id")
            && brought.getOrDefault("razorpay_order_id", "").equals(reference)
            && Signature.matches(
                brought.getOrDefault("razorpay_signature", ""),
                config.keySecret(),
                signed.getBytes(UTF_8));
    return genuine ? new Completion.Verified(ask(reference)) : new Completion.NotVerified();
  }

  @Override
  public Set<String> noticeHeaders() {
    return RazorpayNotices.HEADERS;
  }

  @Override
  public Notice read(Map<String, String> headers, byte[] body, Instant now) {
    return notices.read(headers, body);
  }

  @Override
  public Refunding refund(RefundOrder order) {
    return refunds.make(order);
  }

  @Override
  public Refunding askRefund(RefundOrder order, Optional<String> refund) {
    return refund.map(id -> refunds.get(order, id)).orElseGet(() -> refunds.find(order));
  }
}
