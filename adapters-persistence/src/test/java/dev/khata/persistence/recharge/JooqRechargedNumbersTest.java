package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.persistence.jooq.Tables.CUSTOMER_RELEASE;
import static dev.khata.persistence.jooq.Tables.LINE;
import static dev.khata.persistence.jooq.Tables.NUMBER_RELEASE;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.RechargedNumbersSuite;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Subscription;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRechargedNumbersTest extends RechargedNumbersSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);

  @Override
  protected RechargeStores stores() {
    return stores;
  }

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void no_line_and_no_note_of_who_left_outlives_the_last_plan() {
    till.sell(order(asha, week, hers));
    till.sell(order(asha, quarter, his));
    Subscription last = till.sell(order(bilal, quarter, hers)).subscription().orElseThrow();
    leave();

    erase(DUE);
    assertThat(lines(hers, his)).hasSize(2);
    assertThat(isNoted()).isTrue();
    erase(last.to());

    assertThat(lines(hers, his)).isEmpty();
    assertThat(isNoted()).isFalse();
    assertThat(DATABASE.dsl().fetchExists(NUMBER_RELEASE, NUMBER_RELEASE.PHONE.eq(hers.e164())))
        .isFalse();
  }

  @Test
  void her_number_is_noted_no_longer_than_anything_names_it() {
    till.sell(order(asha, quarter, his));
    leave();

    erase(DUE);

    assertThat(isNoted()).as("a plan of hers runs on his line").isTrue();
    assertThat(DATABASE.dsl().fetchExists(NUMBER_RELEASE, NUMBER_RELEASE.PHONE.eq(hers.e164())))
        .isFalse();
  }

  @Test
  void who_has_the_line_next_does_not_queue_behind_what_is_erased() {
    till.sell(order(bilal, quarter, hers));
    till.sell(order(asha, quarter, hers));
    leave();
    UserId next = till.owner(hers, 100);

    erase(DUE);

    assertThat(till.sell(order(next, week, hers), DUE).subscription().orElseThrow().from())
        .isEqualTo(NOW.plus(Duration.ofDays(90)));
  }

  @Test
  void more_than_a_statement_takes_go_and_what_two_instances_do_at_once_is_done_once() {
    till.sell(order(asha, week, hers));
    copy(2_500);
    leave();

    Race.of(2, i -> erase(DUE));
    erase(DUE);

    assertThat(
            DATABASE
                .dsl()
                .fetchCount(
                    RECHARGE_TRANSACTION,
                    RECHARGE_TRANSACTION
                        .USER_ID
                        .eq(asha.value())
                        .and(RECHARGE_TRANSACTION.TO_PHONE.isNotNull())))
        .isZero();
    assertThat(isNoted()).isFalse();
  }

  @Test
  void whoever_buys_for_a_line_at_that_moment_has_it() {
    List<PhoneNumber> all = Stream.generate(Fresh::phone).limit(20).toList();
    all.forEach(line -> till.sell(order(asha, week, line)));
    Plan day = till.plan(1, 1);
    leave();

    Race.of(
        2,
        i -> {
          if (i == 0) {
            return erase(DUE);
          }
          all.forEach(line -> till.sell(order(bilal, day, line), DUE));
          return 0;
        });
    erase(DUE);

    Instant later = DUE.plusSeconds(60);
    assertThat(lines(all.toArray(PhoneNumber[]::new))).hasSize(20);
    assertThat(all)
        .extracting(
            line -> till.sell(order(bilal, day, line), later).subscription().orElseThrow().from())
        .containsOnly(DUE.plus(Duration.ofDays(1)));
  }

  /** Tries that failed leave no more than a transaction. */
  private void copy(int times) {
    DATABASE
        .dsl()
        .execute(
            """
            INSERT INTO recharge_transaction (user_id, seq, amount, created_at, plan_id, category,
              direction, source, status, service_type, failure_reason, from_phone, to_phone)
            SELECT t.user_id, t.seq + n, 1, t.created_at, t.plan_id, t.category, t.direction,
              t.source, 'FAILED', t.service_type, 'INSUFFICIENT_BALANCE', t.from_phone, t.to_phone
            FROM (SELECT * FROM recharge_transaction WHERE user_id = ? LIMIT 1) t,
              generate_series(1, ?) n
            """,
            asha.value(),
            times);
    DATABASE
        .dsl()
        .execute(
            "UPDATE transaction_counter SET last_seq = last_seq + ? WHERE user_id = ?",
            times,
            asha.value());
  }

  private List<String> lines(PhoneNumber... numbers) {
    return DATABASE
        .dsl()
        .select(LINE.PHONE)
        .from(LINE)
        .where(LINE.PHONE.in(Stream.of(numbers).map(PhoneNumber::e164).toList()))
        .fetch(LINE.PHONE);
  }

  private boolean isNoted() {
    return DATABASE.dsl().fetchExists(CUSTOMER_RELEASE, CUSTOMER_RELEASE.USER_ID.eq(asha.value()));
  }
}
