package dev.khata.persistence.payments;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Race;
import dev.khata.application.payments.ReconcileStatement.Result;
import dev.khata.application.payments.SomeLine;
import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.StatementsOfPaymentsSuite;
import dev.khata.domain.payments.statement.GatewayStatement;
import dev.khata.domain.payments.statement.GatewayStatement.Reading;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about statements: many at once, and ends half-way. */
class StatementRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final GatewayShop shop = StoredShop.open(DATABASE, stores);

  @AfterEach
  void the_books_are_right() {
    shop.settle();
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void of_many_who_bring_the_same_lines_in_any_order_each_books_what_no_other_has() {
    long clearing = shop.house(SystemAccount.GATEWAY_CLEARING);
    long bank = shop.house(SystemAccount.BANK);
    List<SomeLine> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(SomeLine.capture(shop.topUp(100).capture(), rupees(100)).keeping(2_00, 0));
    }
    for (int i = 0; i < 1_000; i++) {
      lines.add(SomeLine.of(Kind.CHARGE, "charge-" + i, rupees(0)).keeping(1_00, 0));
    }

    List<Result.Compared> results =
        Race.of(4, runner -> compared(runner % 2 == 0 ? lines : lines.reversed()));

    assertThat(results.stream().mapToLong(Result.Compared::booked).sum()).isEqualTo(1_012);
    assertThat(results.stream().mapToLong(Result.Compared::known).sum()).isEqualTo(3 * 1_012);
    assertThat(shop.house(SystemAccount.GATEWAY_CLEARING)).isEqualTo(clearing);
    assertThat(shop.house(SystemAccount.BANK) - bank).isEqualTo(12 * 98 - 1_000);
  }

  @Test
  void what_was_booked_before_a_failure_is_passed_over_the_next_time() {
    long bank = shop.house(SystemAccount.BANK);
    SomeLine[] lines = new SomeLine[1_200];
    Arrays.setAll(lines, i -> SomeLine.of(Kind.CHARGE, "fee-" + i, rupees(0)).keeping(1_00, 0));

    assertThatThrownBy(() -> shop.desk.reconcileStatement.handle(changing(lines)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bank - shop.house(SystemAccount.BANK)).isEqualTo(1_000);
    Result.Compared result = compared(List.of(lines));

    assertThat(result.booked()).isEqualTo(200);
    assertThat(result.known()).isEqualTo(1_000);
    assertThat(bank - shop.house(SystemAccount.BANK)).isEqualTo(1_200);
  }

  /** Whole when it is read for the first time, and then no more. */
  private static GatewayStatement changing(SomeLine... lines) {
    GatewayStatement whole = StatementsOfPaymentsSuite.statement(lines);
    List<Boolean> readings = Collections.synchronizedList(new ArrayList<>());
    return sink -> {
      readings.add(true);
      Reading reading = whole.read(sink);
      return readings.size() == 1
          ? reading
          : new Reading.Unreadable(1_202, Optional.empty(), "it was cut");
    };
  }

  private Result.Compared compared(List<SomeLine> lines) {
    return (Result.Compared)
        shop.desk.reconcileStatement.handle(
            StatementsOfPaymentsSuite.statement(lines.toArray(SomeLine[]::new)));
  }
}
