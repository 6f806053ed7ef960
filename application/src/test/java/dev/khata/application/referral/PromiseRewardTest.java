package dev.khata.application.referral;

import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.referral.DueReward;
import dev.khata.domain.referral.RewardOffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromiseRewardTest {
  private final InMemoryUsers users = new InMemoryUsers(new InMemoryRoles());
  private final InMemoryRewards rewards =
      new InMemoryRewards(users, new InMemoryJournal(dev.khata.application.wallet.Somebody.NPR));

  @Test
  void a_reward_is_what_is_offered_when_the_referred_user_signs_up() {
    User referrer = add(Somebody.withFreshPhone());
    User first = add(Somebody.withFreshPhone().broughtBy(referrer));
    User second = add(Somebody.withFreshPhone().broughtBy(referrer));

    new PromiseReward(rewards, new RewardOffer(npr(5_000))).join(first);
    new PromiseReward(rewards, new RewardOffer(npr(7_500))).join(second);

    assertThat(due(first.id(), second.id()))
        .extracting(DueReward::amount)
        .containsExactly(npr(5_000), npr(7_500));
  }

  @Test
  void nothing_is_promised_where_nothing_is_offered_or_nobody_brought_the_user() {
    User referrer = add(Somebody.withFreshPhone());
    User referred = add(Somebody.withFreshPhone().broughtBy(referrer));

    new PromiseReward(rewards, new RewardOffer(npr(0))).join(referred);
    new PromiseReward(rewards, new RewardOffer(npr(5_000))).join(referrer);

    assertThat(due(referrer.id(), referred.id())).isEmpty();
  }

  private User add(Somebody somebody) {
    return ((Users.Addition.Added) users.add(somebody.make())).user();
  }

  private List<DueReward> due(UserId... payers) {
    return rewards.due(Set.of(payers));
  }
}
