package dev.khata.persistence.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.autopay.Collector;
import dev.khata.application.autopay.ProcessDue;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.points.EarnPoints;
import dev.khata.application.referral.RewardReferrers;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.referral.Rewards;
import dev.khata.persistence.points.PointsPersistence;
import dev.khata.persistence.referral.ReferralPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Workers at once whose charges reward each other's payers. */
class RewardsRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int PAIRS = 60;
  private static final int REWARD = 50;
  private static final int PRICE = 10_00;
  private static final int POINTS = 1 + 50;

  private final StoredAutopay stores = new StoredAutopay(DATABASE);
  private final Rewards rewards =
      ReferralPersistence.ports(DATABASE.database(), Somebody.NPR).get(Rewards.class);
  private final PointsBook points =
      PointsPersistence.ports(DATABASE.database()).get(PointsBook.class);
  private final AtomicInteger claimed = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();
  private final Collector first = worker();
  private final Plan plan = first.till.plan(PRICE, 7);

  /**
   * @param referred who was brought by the other
   */
  private record Pair(UserId referrer, UserId referred) {}

  @Test
  void who_pays_in_one_chunk_rewards_who_pays_in_another_and_neither_waits_for_both() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i += 2) {
      Pair one = pair();
      Pair other = pair();
      due(one.referred, other.referrer);
      due(other.referred, one.referrer);
      pairs.addAll(List.of(one, other));
    }

    List<ProcessDue.Result> results = Race.of(2, i -> worker().run());

    assertThat(results.stream().mapToInt(ProcessDue.Result::succeeded).sum()).isEqualTo(2 * PAIRS);
    assertThat(pairs).allMatch(pair -> first.till.wallet(pair.referrer) == REWARD);
    assertThat(pairs).allMatch(pair -> points(pair.referrer) == POINTS);
    assertThat(claimed).as("claimed once more after a deadlock").hasValue(written.get());
    assertThat(stores.recharge().faults()).isEmpty();
  }

  /** Two mandates, which are claimed together. */
  private void due(UserId one, UserId other) {
    first.mandate(one, plan, Fresh.phone(), 7);
    first.mandate(other, plan, Fresh.phone(), 7);
  }

  private Collector worker() {
    Hooked hooked = new Hooked(stores);
    hooked.claimed = claimed::incrementAndGet;
    hooked.written = written::incrementAndGet;
    Collector worker = new Collector(hooked).on(DATABASE.database()::onBatchPool).by(2);
    worker.bringing(
        new RewardReferrers(rewards), new EarnPoints(stores.recharge().balances(), points));
    return worker;
  }

  private long points(UserId user) {
    return points.of(Set.of(user)).get(user).current().minorUnits();
  }

  private Pair pair() {
    Pair pair = new Pair(first.till.payer(PRICE), first.till.payer(PRICE));
    DATABASE
        .dsl()
        .execute(
            "INSERT INTO referral (referrer_id, referred_id, reward, created_at, status)"
                + " VALUES (?, ?, ?, now(), 'PENDING')",
            pair.referrer.value(),
            pair.referred.value(),
            REWARD);
    return pair;
  }
}
