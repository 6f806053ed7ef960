package dev.khata.payments.razorpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.Asked;
import dev.khata.application.payments.GatewayStand;
import dev.khata.application.payments.Posted;
import dev.khata.application.payments.Story;
import dev.khata.application.payments.Trouble;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.call.Caller;
import dev.khata.payments.json.Json;
import dev.khata.payments.json.JsonCalls;
import dev.khata.payments.json.Signature;
import dev.khata.payments.vendor.VendorServer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Razorpay's gateway at its stand-in. */
final class RazorpayStand implements GatewayStand {
  private static final Unit RUPEE = Unit.currency("INR");
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final RazorpayStandIn razorpay = new RazorpayStandIn();
  private final Caller caller = new Caller(VendorServer.PATIENCE);
  private final Map<String, Story> stories = new HashMap<>();
  private final boolean capturesByItself;
  private final PaymentGateway gateway;

  /**
   * @param capturesByItself as the account is set; else what is authorised waits for us
   */
  RazorpayStand(boolean capturesByItself) {
    this.capturesByItself = capturesByItself;
    this.gateway = believing(List.of(razorpay.events().secret()));
  }

  RazorpayStandIn razorpay() {
    return razorpay;
  }

  @Override
  public PaymentGateway gateway() {
    return gateway;
  }

  @Override
  public PaymentGateway believing(List<Secret> secrets) {
    return gateway(secrets, razorpay.uri());
  }

  @Override
  public PaymentGateway astray() {
    return gateway(List.of(), NOWHERE);
  }

  private PaymentGateway gateway(List<Secret> secrets, URI base) {
    Secret key = new Secret(RazorpayStandIn.KEY_SECRET);
    return new RazorpayGateway(
        new RazorpayConfig(RazorpayStandIn.KEY_ID, key, secrets, base), new JsonCalls(caller));
  }

  @Override
  public Optional<String> cannot(Story story) {
    return Optional.ofNullable(
        switch (story) {
          case NOTICE_TIMED -> "the signature of a webhook holds no time";
          case REVERSAL_UNDONE -> "money is deducted when a dispute is lost, which is its end";
          default -> null;
        });
  }

  @Override
  public Charge charge(Story story) {
    Charge charge = new Charge(Fresh.uuid(), new Money(50_000, RUPEE), "A plan of 30 days");
    stories.put(charge.reference().toString(), story);
    if (story == Story.OPEN_IS_LOST) {
      spoil(Asked.OPEN, Trouble.ANSWER_LOST);
    }
    if (story == Story.OPEN_TIMES_OUT) {
      spoil(Asked.OPEN, Trouble.TOO_SLOW);
    }
    return charge;
  }

  @Override
  public void pays(String reference) {
    ObjectNode order = order(reference);
    Story story = stories.get(order.get("receipt").asText());
    ObjectNode payment = attempt(order, story);
    authorize(payment);
    if (capturesByItself || story == Story.ANOTHER_AMOUNT) {
      razorpay.captured(payment);
    } else {
      // As is done when the webhook says that something has changed.
      gateway.ask(reference);
    }
  }

  private ObjectNode attempt(ObjectNode order, Story story) {
    Stream<ObjectNode> before = payments(order);
    return switch (story) {
      case PENDING, PAID_AFTER_DECLINE -> before.findFirst().orElseThrow();
      case ANOTHER_AMOUNT -> pay(order, order.get("amount").asLong() + 100, "created");
      default -> pay(order, "created");
    };
  }

  /** The bank promises the money. */
  ObjectNode authorizes(String reference) {
    ObjectNode payment = pay(order(reference), "created");
    authorize(payment);
    return payment;
  }

  private void authorize(ObjectNode payment) {
    payment.put("status", "authorized");
    payment.putNull("error_code");
    send("payment.authorized", payment);
  }

  @Override
  public void paysAgain(String reference) {
    ObjectNode payment = authorizes(reference);
    razorpay.captured(payment);
  }

  @Override
  public void isDeclined(String reference) {
    ObjectNode payment = pay(order(reference), "failed");
    payment.put("error_code", "BAD_REQUEST_ERROR");
    payment.put("error_reason", "payment_timed_out");
    send("payment.failed", payment);
  }

  @Override
  public void begins(String reference) {
    pay(order(reference), "created");
  }

  @Override
  public void abandons(String reference) {
    // An order that nobody pays stays as it is.
  }

  private ObjectNode pay(ObjectNode order, String status) {
    return pay(order, order.get("amount").asLong(), status);
  }

  private ObjectNode pay(ObjectNode order, long amount, String status) {
    return razorpay.books().payment(order, amount, status);
  }

  @Override
  public Map<String, String> brings(String reference) {
    String payment =
        RazorpayStandIn.id(
            payments(order(reference))
                .filter(one -> one.get("captured").asBoolean())
                .findFirst()
                .orElseThrow());
    return checkout(reference, payment);
  }

  /** What the checkout gives to the app after a payment. */
  static Map<String, String> checkout(String order, String payment) {
    Secret key = new Secret(RazorpayStandIn.KEY_SECRET);
    String signature = Signature.of(key, (order + "|" + payment).getBytes(UTF_8));
    return Map.of(
        "razorpay_order_id",
        order,
        "razorpay_payment_id",
        payment,
        "razorpay_signature",
        signature);
  }

  @Override
  public void confirmsAgain(String reference) {
    // Each capture is told by payment.captured and by order.paid.
  }

  @Override
  public void givesBack(String payment, Money amount) {
    ObjectNode asked = Json.object().put("amount", amount.minorUnits());
    razorpay.refunds().givenBack(entity(payment), asked, "processed");
  }

  @Override
  public void disputes(String payment) {
    razorpay.events().dispute(entity(payment), "created", "open", 0);
  }

  @Override
  public void takesBack(String payment) {
    ObjectNode lost = entity(payment);
    razorpay.events().dispute(lost, "lost", "lost", lost.get("amount").asLong());
  }

  @Override
  public void undoes(String payment) {
    throw new AssertionError(cannot(Story.REVERSAL_UNDONE));
  }

  @Override
  public void spoil(Asked call, Trouble trouble) {
    razorpay.spoil(call, trouble);
  }

  @Override
  public int ordersOf(Charge charge) {
    return (int) orders(charge).count();
  }

  @Override
  public List<Money> takenFor(Charge charge) {
    return orders(charge)
        .flatMap(this::payments)
        .filter(payment -> payment.get("captured").asBoolean())
        .map(RazorpayStand::amount)
        .toList();
  }

  @Override
  public List<Money> givenBackOf(String payment) {
    return razorpay
        .books()
        .all("refund", "payment_id", payment)
        .map(RazorpayStand::amount)
        .toList();
  }

  private static Money amount(ObjectNode entity) {
    return new Money(entity.get("amount").asLong(), RUPEE);
  }

  private Stream<ObjectNode> orders(Charge charge) {
    return razorpay.books().all("order", "receipt", charge.reference().toString());
  }

  private Stream<ObjectNode> payments(ObjectNode order) {
    return razorpay.books().all("payment", "order_id", RazorpayStandIn.id(order));
  }

  private ObjectNode order(String reference) {
    return entity(reference);
  }

  private ObjectNode entity(String id) {
    return razorpay.books().get(id).orElseThrow();
  }

  private void send(String event, ObjectNode payment) {
    razorpay.events().send(event, payment.get("order_id").asText(), Map.of("payment", payment));
  }

  @Override
  public List<Posted> notices(String reference) {
    return razorpay.events().of(reference);
  }

  @Override
  public Secret secret() {
    return razorpay.events().secret();
  }

  @Override
  public void signsBy(Secret secret) {
    razorpay.events().signBy(secret);
  }

  @Override
  public void close() {
    caller.close();
    razorpay.close();
  }
}
