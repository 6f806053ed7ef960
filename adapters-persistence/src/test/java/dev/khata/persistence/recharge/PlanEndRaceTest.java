package dev.khata.persistence.recharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.recharge.PlanEndsDesk;
import dev.khata.application.recharge.TellPlanEnds;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.PlanNotice;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about telling of plans: many at once, and who breaks off. */
class PlanEndRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration MONTH = Duration.ofDays(28);

  private final StoredPlanEnds stores = new StoredPlanEnds(DATABASE);
  private final SettableClock clock = new SettableClock(END);
  private final List<UserId> buyers = new ArrayList<>();

  @BeforeEach
  void nothing_is_left_to_be_told() {
    new PlanEndsDesk(stores, stores.ends(), clock).run();
  }

  @Test
  void of_many_at_once_one_tells_each() {
    bought(10);
    for (int i = 1; i < 250; i++) {
      buyers.forEach(this::buy);
    }

    List<TellPlanEnds.Result> told =
        Race.of(4, _ -> new PlanEndsDesk(stores, stores.ends(), clock).run());

    assertThat(told.stream().mapToInt(TellPlanEnds.Result::ended).sum()).isEqualTo(2_500);
    assertThat(new PlanEndsDesk(stores, stores.ends(), clock).run().ended()).isZero();
    assertThat(buyers).allMatch(buyer -> stores.inbox(buyer).size() == 250);
  }

  @Test
  void one_who_breaks_off_before_the_commit_has_told_nothing_and_the_next_tells_all() {
    bought(10);
    PlanEnds breaking =
        new PlanEnds() {
          @Override
          public Part claim(Range range, Duration lease) {
            return stores.ends().claim(range, lease);
          }

          @Override
          public void record(Batch batch, Instant now) {
            stores.ends().record(batch, now);
            throw new IllegalStateException("broken off");
          }

          @Override
          public int purge(Instant before) {
            return stores.ends().purge(before);
          }
        };

    assertThatThrownBy(() -> new PlanEndsDesk(stores, breaking, clock).run())
        .hasMessage("broken off");
    assertThat(buyers).allMatch(buyer -> stores.inbox(buyer).isEmpty());

    assertThat(new PlanEndsDesk(stores, stores.ends(), clock).run().ended()).isEqualTo(10);
    assertThat(buyers).allMatch(buyer -> stores.inbox(buyer).size() == 1);
  }

  @Test
  void who_may_be_leaving_is_left_out_and_waited_for_by_nobody() {
    bought(2);
    UserId leaving = buyers.getFirst();

    TellPlanEnds.Result meanwhile =
        DATABASE
            .transactions()
            .inTransaction(
                () -> {
                  DATABASE
                      .dsl()
                      .execute("SELECT id FROM users WHERE id = ? FOR UPDATE", leaving.value());
                  return Race.of(1, _ -> new PlanEndsDesk(stores, stores.ends(), clock).run())
                      .getFirst();
                });

    assertThat(meanwhile.ended()).isEqualTo(1);
    assertThat(stores.inbox(leaving)).isEmpty();
    assertThat(new PlanEndsDesk(stores, stores.ends(), clock).run().ended()).isEqualTo(1);
    assertThat(stores.inbox(leaving)).hasSize(1);
  }

  @Test
  void what_is_settled_already_is_passed_over_part_by_part() {
    bought(1);
    for (int i = 1; i < 50; i++) {
      buy(buyers.getFirst());
    }
    new PlanEndsDesk(stores, stores.ends(), clock).run();
    buy(buyers.getFirst());

    List<PlanEnds.Part> parts = new ArrayList<>();
    Optional<PlanEnds.Place> after = Optional.empty();
    do {
      PlanEnds.Range range =
          new PlanEnds.Range(PlanNotice.ENDED, after, PlanNotice.ENDED.ends(END), 1);
      parts.add(
          DATABASE
              .transactions()
              .inTransaction(() -> stores.ends().claim(range, Duration.ofSeconds(30))));
      after = parts.getLast().next();
    } while (after.isPresent());

    assertThat(parts).hasSizeGreaterThan(3);
    assertThat(parts.stream().mapToInt(part -> part.plans().size()).sum()).isEqualTo(1);
  }

  private void bought(int plans) {
    for (int i = 0; i < plans; i++) {
      UserId buyer = stores.user(Optional.of(Fresh.phone()), Optional.empty());
      buyers.add(buyer);
      buy(buyer);
    }
  }

  private void buy(UserId buyer) {
    stores.add(
        new Subscription(
            new SubscriptionId(1),
            buyer,
            new PlanId(1),
            Optional.of(Fresh.phone()),
            END.minus(MONTH),
            END),
        28);
  }
}
