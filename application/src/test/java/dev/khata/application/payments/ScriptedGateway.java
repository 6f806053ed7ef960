package dev.khata.application.payments;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.GatewayTerms;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Report;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A gateway in memory: orders and captures are those that a test makes, a refund is done once for
 * each key unless the test says otherwise, and a notice is signed when the test has made it.
 */
public final class ScriptedGateway implements PaymentGateway {
  private final String name = "scripted-" + Fresh.hex(4);
  private final Money minimum;
  private final Map<UUID, String> orders = new LinkedHashMap<>();
  private final Map<String, List<Capture>> captures = new LinkedHashMap<>();
  private final Map<UUID, Refunding> refunds = new LinkedHashMap<>();
  private final Map<String, Report> notices = new LinkedHashMap<>();
  private final List<UUID> askedFor = new CopyOnWriteArrayList<>();
  private volatile Function<RefundOrder, Refunding> answer = ScriptedGateway::done;

  public ScriptedGateway(Money minimum) {
    this.minimum = minimum;
  }

  public static Refunding done(RefundOrder order) {
    return new Refunding.Done("refund-" + order.key());
  }

  public static Refunding pending(RefundOrder order) {
    return new Refunding.Pending("refund-" + order.key());
  }

  /** From now on whoever asks for or about a refund that is not done yet gets that answer. */
  public void answerRefunds(Function<RefundOrder, Refunding> with) {
    answer = with;
  }

  /** The keys of the refunds that it was asked for or about, in order. */
  public List<UUID> askedFor() {
    return List.copyOf(askedFor);
  }

  /** Somebody has paid for that order. */
  public synchronized Capture pay(UUID reference, Money amount) {
    Capture capture = new Capture("pay-" + Fresh.hex(6), amount);
    captures.get(orders.get(reference)).add(capture);
    return capture;
  }

  public synchronized Report.Order order(UUID reference) {
    return new Report.Order(orders.get(reference), Optional.of(reference));
  }

  /** The body of a notice that says so, under the id of that event. */
  public synchronized byte[] notice(String event, Report report) {
    notices.put(event, report);
    return event.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public GatewayTerms terms() {
    return new GatewayTerms(minimum, Duration.ofHours(1));
  }

  @Override
  public synchronized Opening open(Charge charge) {
    String order = orders.computeIfAbsent(charge.reference(), key -> "order-" + Fresh.hex(6));
    captures.computeIfAbsent(order, key -> new ArrayList<>());
    return new Opening.Opened(order, new NextStep.Visit(URI.create("https://pay.test/" + order)));
  }

  @Override
  public synchronized Opening find(Charge charge) {
    return orders.containsKey(charge.reference()) ? open(charge) : new Opening.Nothing();
  }

  @Override
  public synchronized Standing ask(String reference) {
    return Optional.ofNullable(captures.get(reference))
        .<Standing>map(taken -> new Standing.Told(Optional.empty(), taken, OrderState.OPEN))
        .orElseGet(Standing.NotFound::new);
  }

  @Override
  public Completion complete(String reference, Map<String, String> brought) {
    return new Completion.Verified(ask(reference));
  }

  @Override
  public Set<String> noticeHeaders() {
    return Set.of();
  }

  @Override
  public synchronized Notice read(Map<String, String> headers, byte[] body, Instant now) {
    String event = new String(body, StandardCharsets.UTF_8);
    return Optional.ofNullable(notices.get(event))
        .<Notice>map(report -> new Notice.Signed(event, List.of(report)))
        .orElseGet(() -> new Notice.Rejected(Notice.Reason.FORGED));
  }

  @Override
  public synchronized Refunding refund(RefundOrder order) {
    askedFor.add(order.key());
    Refunding known = refunds.get(order.key());
    if (known instanceof Refunding.Done) {
      return known;
    }
    Refunding said = answer.apply(order);
    refunds.put(order.key(), said);
    return said;
  }

  @Override
  public Refunding askRefund(RefundOrder order, Optional<String> refund) {
    return refund(order);
  }
}
