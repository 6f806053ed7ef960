package dev.khata.persistence.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Mandates.Filter;
import dev.khata.domain.autopay.Mandates.Sort;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Outlooks;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Scans;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Among many mandates, lists and what ends with an account are found by indexes. */
class MandatePlansTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Optional<UserId> EVERYBODY = Optional.empty();

  private final Ports autopay =
      AutopayPersistence.ports(DATABASE.database(), Till.LIMITS, Somebody.NPR, NoticePeriod.NONE);

  @BeforeAll
  static void fill() {
    DATABASE.execute(
        ServerRole.OWNER,
        """
        INSERT INTO mandate (user_id, plan_id, interval_days, status, anchor, next_slot, next_due_at,
          next_attempt_at, start_at, created_at, updated_at, phone, tag, stop_reason)
        SELECT 1 + g %% 5000, 12, 28, status, made, slot, due, due, made, made, made,
          '+9198' || (10000000 + g), 'regular', CASE WHEN status = 'DISABLED' THEN 'BY_USER' END
        FROM generate_series(1, %d) g,
          LATERAL (SELECT now() - g * interval '1 minute',
            (ARRAY['ENABLED', 'ENABLED', 'ENABLED', 'PAUSED', 'DISABLED', 'REMOVED'])[1 + g %% 6])
            f (made, status),
          LATERAL (SELECT CASE WHEN status = 'ENABLED' THEN made + interval '90 days' END) d (due),
          LATERAL (SELECT due AT TIME ZONE 'UTC') s (slot)
        """
            .formatted(20_000));
    DATABASE.execute(ServerRole.OWNER, "ANALYZE mandate");
  }

  @ParameterizedTest
  @CsvSource({
    "ID, mandate_pk",
    "CREATED_AT, mandate_created_idx",
    "NEXT_DUE, mandate_next_due_idx",
    "STATUS, mandate_status_idx"
  })
  void a_list_of_all_comes_in_the_order_of_an_index(Sort by, String index) {
    assertThat(scans(filter(EVERYBODY, Optional.empty()), Order.up(by)).indexes()).contains(index);
    assertThat(scans(filter(EVERYBODY, Optional.empty()), Order.down(by)).indexes())
        .contains(index);
  }

  @Test
  void those_of_a_user_and_of_a_line_are_looked_up() {
    Filter ofLine =
        new Filter(
            EVERYBODY,
            Optional.of(MandateStatus.ENABLED),
            Optional.empty(),
            Optional.of(new PhoneNumber("+919810000006")));

    Scans ofUser =
        scans(filter(Optional.of(new UserId(7)), Optional.empty()), Order.down(Sort.CREATED_AT));

    assertThat(ofUser.indexes()).containsExactly("mandate_user_idx");
    assertThat(scans(ofLine, Order.down(Sort.CREATED_AT)).indexes())
        .containsExactly("mandate_phone_idx");
  }

  @Test
  void what_the_mandates_of_users_charge_next_is_looked_up() {
    Scans scans =
        Scans.of(
            DATABASE,
            () ->
                autopay
                    .get(Outlooks.class)
                    .of(Set.of(new UserId(6), new UserId(7), new UserId(8))));

    assertThat(scans.wholeTables()).isEmpty();
    assertThat(scans.indexes()).contains("mandate_user_idx");
  }

  @Test
  void the_lines_that_are_to_be_forgotten_are_looked_up() {
    Scans scans = Scans.of(DATABASE, () -> autopay.get(Mandates.class).eraseLines(Instant.EPOCH));

    assertThat(scans.wholeTables()).isEmpty();
    assertThat(scans.indexes()).containsExactlyInAnyOrder("mandate_removed_line_idx", "mandate_pk");
  }

  private Scans scans(Filter filter, Order<Sort> order) {
    Mandates mandates = autopay.get(Mandates.class);
    return Scans.of(DATABASE, () -> mandates.page(new Query<>(filter, order, new Window(0, 20))));
  }

  private static Filter filter(Optional<UserId> payer, Optional<MandateStatus> status) {
    return new Filter(payer, status, Optional.empty(), Optional.empty());
  }
}
