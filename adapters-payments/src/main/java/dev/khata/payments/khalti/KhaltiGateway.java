package dev.khata.payments.khalti;

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
import dev.khata.payments.khalti.KhaltiApi.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Khalti. A payer is sent to its page and sent back from there; nothing that comes back is signed,
 * and it posts no notices, so that each payment is asked about.
 */
public final class KhaltiGateway implements PaymentGateway {
  static final Unit RUPEE = Unit.currency("NPR");
  private static final GatewayTerms TERMS =
      new GatewayTerms(new Money(1000, RUPEE), Duration.ofDays(1));

  private final KhaltiConfig config;
  private final KhaltiApi api;
  private final KhaltiRefunds refunds;

  public KhaltiGateway(KhaltiConfig config, JsonCalls calls) {
    this.config = config;
    this.api = new KhaltiApi(config, calls);
    this.refunds = new KhaltiRefunds(api);
  }

  @Override
  public String name() {
    return "khalti";
  }

  @Override
  public GatewayTerms terms() {
    return TERMS;
  }

  @Override
  public Opening open(Charge charge) {
    if (!charge.amount().unit().equals(RUPEE)) {
      return new Opening.Refused("Khalti takes " + RUPEE + " only");
    }
    ObjectNode payment = Json.object();
    payment.put("return_url", config.returnUrl().toString());
    payment.put("website_url", config.websiteUrl().toString());
    payment.put("amount", charge.amount().minorUnits());
    payment.put("purchase_order_id", charge.reference().toString());
    payment.put("purchase_order_name", charge.words());
    return switch (api.initiate(payment)) {
      case Answer.Given given when given.isSuccess() -> opened(given.body());
      case Answer.Given given ->
          given
              .blamed()
              .<Opening>map(fields -> new Opening.Refused("Khalti refuses: " + fields))
              .orElseGet(() -> new Opening.Unknown("HTTP status " + given.status()));
      case Answer.Unclear(String reason) -> new Opening.Unknown(reason);
    };
  }

  private static Opening opened(ObjectNode body) {
    Optional<String> pidx = Json.text(body, "pidx");
    Optional<URI> page = Json.text(body, "payment_url").flatMap(KhaltiGateway::page);
    return pidx.isPresent() && page.isPresent()
        ? new Opening.Opened(pidx.get(), new NextStep.Visit(page.get()))
        : new Opening.Unknown("an answer without a page to pay on");
  }

  private static Optional<URI> page(String text) {
    try {
      URI page = URI.create(text);
      return Optional.of(page).filter(URI::isAbsolute).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Where the answer was lost, nobody has the address of the page on which it could be paid. */
  @Override
  public Opening find(Charge charge) {
    return new Opening.Nothing();
  }

  @Override
  public Standing ask(String reference) {
    return switch (api.lookup(reference)) {
      case Answer.Given given when given.isOfUnknownId() -> new Standing.NotFound();
      case Answer.Given given ->
          Lookup.read(reference, given.body())
              .map(Lookup::standing)
              .orElseGet(() -> new Standing.Unknown("HTTP status " + given.status()));
      case Answer.Unclear(String reason) -> new Standing.Unknown(reason);
    };
  }

  @Override
  public Completion complete(String reference, Map<String, String> brought) {
    return brought.getOrDefault("pidx", reference).equals(reference)
        ? new Completion.Verified(ask(reference))
        : new Completion.NotVerified();
  }

  @Override
  public Set<String> noticeHeaders() {
    return Set.of();
  }

  @Override
  public Notice read(Map<String, String> headers, byte[] body, Instant now) {
    return ReturnPage.read(body);
  }

  @Override
  public Refunding refund(RefundOrder order) {
    return refunds.make(order);
  }

  @Override
  public Refunding askRefund(RefundOrder order, Optional<String> refund) {
    return refunds.find(order);
  }
}
