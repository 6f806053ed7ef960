package dev.khata.persistence.payments;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.application.payments.RefundPayment;
import dev.khata.application.payments.ScriptedGateway;
import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.Report;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about refunds: many at once. */
class RefundRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final GatewayShop shop = StoredShop.open(DATABASE, stores);

  @AfterEach
  void the_books_are_right() {
    shop.settle();
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void of_many_who_refund_the_same_only_as_many_do_as_there_is_money_for() {
    Paid paid = shop.topUp(100);

    List<RefundPayment.Result> results = Race.of(4, runner -> refund(paid, 30));

    assertThat(results).filteredOn(RefundPayment.Result.Asked.class::isInstance).hasSize(3);
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(10));
    assertThat(shop.gateway.askedFor()).hasSize(3);
  }

  @Test
  void what_many_reports_tell_at_once_happens_once() {
    Paid paid = shop.topUp(100);
    Report refunded = new Report.Refunded(paid.capture(), "by-hand", Optional.empty(), rupees(10));
    Report reversed = new Report.Reversed(paid.capture(), "rev-1", rupees(20));

    Race.of(
        4,
        runner -> {
          shop.hear("event " + runner, runner % 2 == 0 ? refunded : reversed);
          return true;
        });
    shop.clock.advance(Duration.ofMinutes(2));
    shop.desk.hearNotices.handle();

    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(70));
  }

  @Test
  void many_timers_ask_for_each_refund_once_while_one_of_them_has_it() {
    Paid paid = shop.topUp(100);
    shop.gateway.answerRefunds(ScriptedGateway::pending);
    Refund pending = ((RefundPayment.Result.Asked) refund(paid, 30)).refund();
    shop.gateway.answerRefunds(ScriptedGateway::done);
    shop.clock.advance(Duration.ofMinutes(2));

    Race.of(4, runner -> shop.desk.reconcile.handle());

    assertThat(shop.gateway.askedFor()).containsExactly(pending.key(), pending.key());
    assertThat(shop.payments.refunds().find(pending.key()).orElseThrow().state())
        .isEqualTo(RefundState.DONE);
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(70));
  }

  private RefundPayment.Result refund(Paid paid, long rupees) {
    Actor.Person admin =
        new Actor.Person(new UserId(1_000_001), Optional.empty(), Origin.batch("test"));
    return shop.desk.refund.handle(
        new RefundPayment.Command(
            paid.subject(),
            Optional.of(rupees(rupees)),
            new AdjustmentReason("asked for it"),
            Optional.empty(),
            admin));
  }
}
