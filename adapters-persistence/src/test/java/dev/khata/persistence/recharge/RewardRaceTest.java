package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.recharge.Desk;
import dev.khata.application.recharge.Till;
import dev.khata.application.referral.RewardReferrers;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.referral.Rewards;
import dev.khata.persistence.referral.ReferralPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about rewards: many purchases at once. */
class RewardRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int REWARD = 5_000;

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Till till = new Till(stores);
  private final Desk desk =
      new Desk(
          stores,
          Set.of(
              new RewardReferrers(
                  ReferralPersistence.ports(DATABASE.database(), Somebody.NPR)
                      .get(Rewards.class))));
  private final Plan plan = till.plan(100, 1);
  private final List<UserId> referrers = users(3);
  private final List<UserId> payers = users(10);

  private List<UserId> users(int count) {
    return IntStream.range(0, count).mapToObj(i -> till.payer(100_000)).toList();
  }

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void of_lists_that_cross_each_other_one_purchase_of_each_payer_brings_the_reward() {
    for (int i = 0; i < payers.size(); i++) {
      promise(referrers.get(i % referrers.size()), payers.get(i));
    }

    List<Outcome> outcomes = Race.of(8, runner -> desk.record(someOf(new Random(runner))));

    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Recorded.class);
    assertThat(rewards(0)).hasSize(4);
    assertThat(rewards(1)).hasSize(3);
    assertThat(rewards(2)).hasSize(3);
    assertThat(till.wallet(referrers.getFirst())).isEqualTo(100_000 + 4 * REWARD);
    assertThat(
            DATABASE
                .dsl()
                .fetchCount(DATABASE.dsl().selectOne().from("referral").where("status = 'EARNED'")))
        .isEqualTo(10);
  }

  /** Two purchases of each payer, in some order. */
  private List<Item> someOf(Random random) {
    List<UserId> buyers = new ArrayList<>(payers);
    buyers.addAll(payers);
    Collections.shuffle(buyers, random);
    return buyers.stream().map(payer -> till.decided(order(payer, plan, Fresh.phone()))).toList();
  }

  private List<RechargeTransaction> rewards(int referrer) {
    return stores.transactionsOf(referrers.get(referrer)).stream()
        .filter(one -> one.facts().source() == TransactionSource.REFERRAL_REWARD)
        .toList();
  }

  private static void promise(UserId referrer, UserId referred) {
    DATABASE
        .dsl()
        .execute(
            """
            INSERT INTO referral (referrer_id, referred_id, reward, created_at, status)
            VALUES (?, ?, ?, now(), 'PENDING')
            """,
            referrer.value(),
            referred.value(),
            REWARD);
  }
}
