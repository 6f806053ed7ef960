package dev.khata.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.GatewayTerms;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import dev.khata.payments.call.Call;
import dev.khata.payments.call.Caller;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the sandbox. It has no checkout, so that there is nothing for an app to do or to bring back:
 * what becomes of a payment is chosen by its amount.
 */
public final class SandboxGateway implements PaymentGateway {
  private static final Duration CHANGES_ITS_MIND = Duration.ofDays(1);

  private final SandboxConfig config;
  private final Caller caller;
  private final SandboxNotices notices;

  /**
   * @param caller closed by whoever made it
   */
  public SandboxGateway(SandboxConfig config, Caller caller) {
    this.config = config;
    this.caller = caller;
    this.notices = new SandboxNotices(config.webhookSecrets());
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public GatewayTerms terms() {
    return new GatewayTerms(new Money(1, config.unit()), CHANGES_ITS_MIND);
  }

  @Override
  public Opening open(Charge charge) {
    ObjectNode order =
        amount(charge.amount())
            .put("reference", charge.reference().toString())
            .put("words", charge.words());
    return switch (Answer.to(caller.make(post("/v1/orders", order)))) {
      case Answer.Said(JsonNode said) -> Orders.opened(said);
      case Answer.Refused(String reason) -> new Opening.Refused(reason);
      case Answer.Missing _ -> new Opening.Unknown("HTTP status 404");
      case Answer.Unknown(String reason) -> new Opening.Unknown(reason);
    };
  }

  @Override
  public Opening find(Charge charge) {
    return switch (answer("/v1/orders?reference=", charge.reference().toString())) {
      case Answer.Said(JsonNode said) -> Orders.found(said);
      case Answer.Refused(String reason) -> new Opening.Unknown(reason);
      case Answer.Missing _ -> new Opening.Unknown("HTTP status 404");
      case Answer.Unknown(String reason) -> new Opening.Unknown(reason);
    };
  }

  @Override
  public Standing ask(String reference) {
    return switch (answer("/v1/orders/", reference)) {
      case Answer.Said(JsonNode said) -> Orders.standing(said);
      case Answer.Refused(String reason) -> new Standing.Unknown(reason);
      case Answer.Missing _ -> new Standing.NotFound();
      case Answer.Unknown(String reason) -> new Standing.Unknown(reason);
    };
  }

  /** The sandbox signs nothing that an app could bring, so that nothing of it is looked at. */
  @Override
  public Completion complete(String reference, Map<String, String> brought) {
    return new Completion.Verified(ask(reference));
  }

  @Override
  public Set<String> noticeHeaders() {
    return Signature.HEADERS;
  }

  @Override
  public Notice read(Map<String, String> headers, byte[] body, Instant now) {
    return notices.read(headers, body, now);
  }

  @Override
  public Refunding refund(RefundOrder order) {
    ObjectNode refund = amount(order.amount()).put("key", order.key().toString());
    Call call = post("/v1/payments/" + encoded(order.payment()) + "/refunds", refund);
    return switch (Answer.to(caller.make(call))) {
      case Answer.Said(JsonNode said) -> Orders.refunded(said, order);
      case Answer.Refused(String reason) -> new Refunding.Refused(reason);
      case Answer.Missing _ -> new Refunding.Refused("no such payment");
      case Answer.Unknown(String reason) -> new Refunding.Unknown(reason);
    };
  }

  @Override
  public Refunding askRefund(RefundOrder order, Optional<String> refund) {
    Answer answer =
        refund
            .map(id -> answer("/v1/refunds/", id))
            .orElseGet(() -> answer("/v1/refunds?key=", order.key().toString()));
    return switch (answer) {
      case Answer.Said(JsonNode said) -> Orders.refunded(said, order);
      case Answer.Refused(String reason) -> new Refunding.Unknown(reason);
      case Answer.Missing _ -> new Refunding.Nothing();
      case Answer.Unknown(String reason) -> new Refunding.Unknown(reason);
    };
  }

  private static ObjectNode amount(Money money) {
    return Json.object().put("amount", money.minorUnits()).put("currency", money.unit().code());
  }

  private Answer answer(String path, String last) {
    return Answer.to(caller.make(Call.get(at(path + encoded(last)))));
  }

  private Call post(String path, ObjectNode body) {
    return Call.post(at(path), body.toString());
  }

  private URI at(String path) {
    return URI.create(config.baseUrl() + path);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
