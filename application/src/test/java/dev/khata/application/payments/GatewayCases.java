package dev.khata.application.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Report;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of {@link PaymentGateway} have in common: a stand for each test, and words. */
abstract class GatewayCases {
  protected GatewayStand stand;
  protected PaymentGateway gateway;

  /** A gateway and a vendor of their own, for one test. */
  protected abstract GatewayStand build();

  @BeforeEach
  void buildStand() {
    stand = build();
    gateway = stand.gateway();
  }

  @AfterEach
  void leaveStand() {
    stand.close();
  }

  /** Skips the test, with the vendor's reason, when that can't happen there. */
  protected void happens(Story... stories) {
    for (Story story : stories) {
      Optional<String> reason = stand.cannot(story);
      assumeTrue(reason.isEmpty(), () -> story + ": " + reason.orElseThrow());
    }
  }

  /** An order for a fresh charge, with what was charged. */
  protected Opened opened(Story story) {
    happens(story);
    Charge charge = stand.charge(story);
    return new Opened(charge, reference(gateway.open(charge)));
  }

  /** An order that is paid. */
  protected Opened paid(Story story) {
    Opened order = opened(story);
    stand.pays(order.reference());
    return order;
  }

  protected static String reference(Opening opening) {
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return ((Opening.Opened) opening).reference();
  }

  protected Standing.Told told(Opened order) {
    return told(gateway.ask(order.reference()));
  }

  protected static Standing.Told told(Standing standing) {
    assertThat(standing).isInstanceOf(Standing.Told.class);
    return (Standing.Told) standing;
  }

  protected static boolean isOurs(Standing.Told told, Charge charge) {
    return told.ours().isEmpty() || told.ours().get().equals(charge.reference());
  }

  /** The only capture of an order. */
  protected Capture capture(Opened order) {
    List<Capture> captures = told(order).captures();
    assertThat(captures).hasSize(1);
    return captures.getFirst();
  }

  /** Holds that what was charged is captured once, by what the gateway says and its vendor has. */
  protected void isPaidOnce(Opened order) {
    Standing.Told told = told(order);
    assertThat(told.captures())
        .extracting(Capture::amount)
        .containsExactly(order.charge().amount());
    assertThat(isOurs(told, order.charge())).isTrue();
    assertThat(stand.takenFor(order.charge())).containsExactly(order.charge().amount());
  }

  protected void isUnpaid(Opened order, OrderState... states) {
    Standing.Told told = told(order);
    assertThat(told.captures()).isEmpty();
    assertThat(told.state()).isIn((Object[]) states);
    assertThat(stand.takenFor(order.charge())).isEmpty();
  }

  protected RefundOrder refund(Opened order, Money amount) {
    return new RefundOrder(Fresh.uuid(), order.reference(), capture(order).payment(), amount);
  }

  /** The notices of an order with as much of them as is kept of a gateway's notices. */
  protected List<Posted> posted(Opened order) {
    return stand.notices(order.reference()).stream()
        .map(posted -> posted.withOnly(gateway.noticeHeaders()))
        .toList();
  }

  /** What a gateway makes of a notice that has just been sent. */
  protected static Notice read(PaymentGateway reader, Posted posted) {
    return reader.read(posted.headers(), posted.body(), posted.at());
  }

  /** All notices of an order, each of which must be signed. */
  protected List<Notice.Signed> signed(Opened order) {
    return posted(order).stream()
        .map(posted -> read(gateway, posted))
        .map(
            notice -> {
              assertThat(notice).isInstanceOf(Notice.Signed.class);
              return (Notice.Signed) notice;
            })
        .toList();
  }

  /** All reports of that kind in the notices of an order. */
  protected <R extends Report> List<R> reports(Opened order, Class<R> kind) {
    return signed(order).stream()
        .flatMap(notice -> notice.reports().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** An amount in the unit of another. */
  protected static Money part(Money whole, long minorUnits) {
    return new Money(minorUnits, whole.unit());
  }

  /** A charge and the gateway's reference of its order. */
  protected record Opened(Charge charge, String reference) {}
}
