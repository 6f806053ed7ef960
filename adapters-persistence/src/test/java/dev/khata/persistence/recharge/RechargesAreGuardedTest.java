package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.Till;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.persistence.database.Constraints;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses of recharges whoever asks. */
class RechargesAreGuardedTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String PENDING =
      """
      INSERT INTO recharge_transaction (user_id, seq, amount, created_at, category, direction,
        source, status, payment_method)
      VALUES (%d, 1, 100, now(), 'WALLET', 'CREDIT', 'WALLET_TOPUP', 'PENDING', 'UPI')
      """;

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Till till = new Till(stores);
  private final PhoneNumber line = Fresh.phone();

  @Test
  void two_plans_at_a_time_on_one_line_are_refused() {
    sell();

    assertRefused(
        """
        INSERT INTO subscription (user_id, plan_id, phone, valid_from, valid_to, created_at)
        SELECT user_id, plan_id, phone, valid_from + interval '1 day', valid_to, created_at
        FROM subscription WHERE phone = '%s'
        """
            .formatted(line.e164()),
        "subscription_one_at_a_time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status = 'PENDING', entry_id = NULL, subscription_id = NULL",
        "amount = amount + 1",
        "seq = 7",
        "to_phone = '+9779841000009'"
      })
  void what_succeeded_stays_as_it_is(String change) {
    RechargeTransaction sold = sell().transactions().getFirst();

    assertRefused(
        "UPDATE recharge_transaction SET %s WHERE id = %s".formatted(change, sold.id()),
        "recharge_transaction_final");
  }

  @Test
  void phone_numbers_can_be_erased_and_the_line_used_again() {
    RechargeTransaction sold = sell().transactions().getFirst();

    execute(
        "UPDATE recharge_transaction SET from_phone = NULL, to_phone = NULL WHERE id = "
            + sold.id());
    execute("UPDATE subscription SET phone = NULL WHERE phone = '%s'".formatted(line.e164()));
    execute("DELETE FROM line WHERE phone = '%s'".formatted(line.e164()));

    assertThat(sell().subscription().orElseThrow().from()).isEqualTo(Till.NOW);
    assertThat(stores.transactionsOf(sold.facts().user()).getFirst().facts().to()).isEmpty();
  }

  @Test
  void what_is_pending_ends_with_an_entry_or_a_reason() {
    UserId user = till.payer(0);
    execute(PENDING.formatted(user.value()));

    assertRefused(
        ending(user, "status = 'SUCCESS'"), "recharge_transaction_entry_when_money_moved");
    assertRefused(ending(user, "status = 'FAILED'"), "recharge_transaction_reason_when_failed");
    execute(ending(user, "status = 'FAILED', failure_reason = 'DECLINED'"));
    assertRefused(
        ending(user, "status = 'PENDING', failure_reason = NULL"), "recharge_transaction_final");
  }

  private static String ending(UserId user, String change) {
    return "UPDATE recharge_transaction SET %s WHERE user_id = %s".formatted(change, user);
  }

  @ParameterizedTest
  @ValueSource(strings = {"recharge_transaction", "subscription", "transaction_counter"})
  void nothing_is_ever_deleted(String table) {
    assertThatThrownBy(() -> DATABASE.execute(ServerRole.OWNER, "DELETE FROM " + table))
        .hasMessageContaining("append-only");
  }

  private Receipt sell() {
    return till.sell(order(till.payer(1_000), till.plan(100, 28), line));
  }

  private static void execute(String sql) {
    assertThat(DATABASE.dsl().execute(sql)).isPositive();
  }

  private static void assertRefused(String sql, String constraint) {
    assertThatThrownBy(() -> DATABASE.dsl().execute(sql))
        .isInstanceOfSatisfying(
            DataAccessException.class,
            failure ->
                assertThat(Constraints.violated(failure)).isEqualTo(Optional.of(constraint)));
  }
}
