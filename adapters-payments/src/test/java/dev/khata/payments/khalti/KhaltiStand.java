package dev.khata.payments.khalti;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import dev.khata.payments.call.Caller;
import dev.khata.payments.json.JsonCalls;
import dev.khata.payments.vendor.VendorServer;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Khalti's gateway at its stand-in. */
final class KhaltiStand implements GatewayStand {
  static final URI RETURN_URL = URI.create("https://khata.example/payments/return");
  static final URI WEBSITE_URL = URI.create("https://khata.example");
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final KhaltiStandIn khalti = new KhaltiStandIn();
  private final Caller caller = new Caller(VendorServer.PATIENCE);
  private final Map<String, Story> stories = new HashMap<>();
  private final PaymentGateway gateway = gateway(khalti.uri());

  KhaltiStandIn khalti() {
    return khalti;
  }

  @Override
  public PaymentGateway gateway() {
    return gateway;
  }

  @Override
  public PaymentGateway believing(List<Secret> secrets) {
    throw new AssertionError(cannot(Story.SECRET_CHANGED));
  }

  @Override
  public PaymentGateway astray() {
    return gateway(NOWHERE);
  }

  private PaymentGateway gateway(URI base) {
    return new KhaltiGateway(
        new KhaltiConfig(new Secret(KhaltiStandIn.SECRET), base, RETURN_URL, WEBSITE_URL),
        new JsonCalls(caller));
  }

  @Override
  public Optional<String> cannot(Story story) {
    return Optional.ofNullable(
        switch (story) {
          case DECLINED -> "an attempt that fails is not told, and the payment stays as it was";
          case PAID_TWICE -> "a page takes one payment";
          case FOUND, OPEN_IS_LOST, OPEN_TIMES_OUT ->
              "nothing is found by our reference; whose answer is lost can't be paid by anybody";
          case CONFIRMED_TWICE, NOTICE_SIGNED, NOTICE_TIMED, SECRET_CHANGED ->
              "nothing is posted and nothing is signed";
          case PARTLY_REFUNDED -> "one part that was given back can't be told from another";
          case REFUNDED_AT_THE_GATEWAY -> "whose refund it is can't be told";
          case DISPUTED, REVERSED, REVERSAL_UNDONE -> "its documents name no such thing";
          case PAID, PENDING, ABANDONED, PAID_AFTER_DECLINE, ANOTHER_AMOUNT, REFUNDED -> null;
        });
  }

  @Override
  public Charge charge(Story story) {
    Charge charge =
        new Charge(Fresh.uuid(), new Money(50_000, KhaltiGateway.RUPEE), "A plan of 30 days");
    stories.put(charge.reference().toString(), story);
    return charge;
  }

  @Override
  public void pays(String reference) {
    KhaltiStandIn.Paid payment = khalti.payment(reference);
    if (stories.get(ours(payment)) == Story.ANOTHER_AMOUNT) {
      payment.total += 100;
    }
    payment.isPaid();
  }

  private static String ours(KhaltiStandIn.Paid payment) {
    return payment.asked.get("purchase_order_id").asText();
  }

  @Override
  public void paysAgain(String reference) {
    throw new AssertionError(cannot(Story.PAID_TWICE));
  }

  @Override
  public void isDeclined(String reference) {
    khalti.payment(reference).status = "User canceled";
  }

  @Override
  public void begins(String reference) {
    khalti.payment(reference).status = "Pending";
  }

  @Override
  public void abandons(String reference) {
    khalti.payment(reference).status = "Expired";
  }

  @Override
  public Map<String, String> brings(String reference) {
    KhaltiStandIn.Paid payment = khalti.payment(reference);
    String transaction = payment.transaction.orElse("");
    return Map.of(
        "pidx",
        reference,
        "status",
        payment.status,
        "transaction_id",
        transaction,
        "tidx",
        transaction,
        "amount",
        Long.toString(payment.total),
        "mobile",
        "98XXXXX904",
        "purchase_order_id",
        ours(payment));
  }

  @Override
  public void confirmsAgain(String reference) {
    throw new AssertionError(cannot(Story.CONFIRMED_TWICE));
  }

  @Override
  public void givesBack(String payment, Money amount) {
    khalti.payments().stream()
        .filter(one -> one.transaction.equals(Optional.of(payment)))
        .forEach(one -> one.giveBack(amount.minorUnits()));
  }

  @Override
  public void disputes(String payment) {
    throw new AssertionError(cannot(Story.DISPUTED));
  }

  @Override
  public void takesBack(String payment) {
    throw new AssertionError(cannot(Story.REVERSED));
  }

  @Override
  public void undoes(String payment) {
    throw new AssertionError(cannot(Story.REVERSAL_UNDONE));
  }

  @Override
  public void spoil(Asked call, Trouble trouble) {
    khalti.spoil(call, trouble);
  }

  @Override
  public int ordersOf(Charge charge) {
    return (int) payments(charge).count();
  }

  @Override
  public List<Money> takenFor(Charge charge) {
    return payments(charge)
        .filter(payment -> payment.transaction.isPresent())
        .map(payment -> new Money(payment.total, KhaltiGateway.RUPEE))
        .toList();
  }

  private Stream<KhaltiStandIn.Paid> payments(Charge charge) {
    return khalti.payments().stream()
        .filter(payment -> ours(payment).equals(charge.reference().toString()));
  }

  @Override
  public List<Money> givenBackOf(String payment) {
    return khalti.payments().stream()
        .filter(one -> one.transaction.equals(Optional.of(payment)))
        .flatMap(one -> one.givenBack.stream())
        .map(amount -> new Money(amount, KhaltiGateway.RUPEE))
        .toList();
  }

  /** The payer's way back, which is all that ever comes. */
  @Override
  public List<Posted> notices(String reference) {
    String query =
        brings(reference).entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return List.of(new Posted(Map.of(), query.getBytes(UTF_8), NOW));
  }

  @Override
  public Secret secret() {
    throw new AssertionError(cannot(Story.NOTICE_SIGNED));
  }

  @Override
  public void signsBy(Secret secret) {
    throw new AssertionError(cannot(Story.NOTICE_SIGNED));
  }

  @Override
  public void close() {
    caller.close();
    khalti.close();
  }
}
