package dev.khata.application.referral;

import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.Somebody;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.referral.DueReward;
import dev.khata.domain.referral.Reward;
import dev.khata.domain.referral.RewardState;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.referral.Rewards.Earned;
import dev.khata.domain.referral.Rewards.Filter;
import dev.khata.domain.referral.Rewards.Sort;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of {@link Rewards}. */
public abstract class RewardsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final ReferralCode NOBODYS = new ReferralCode("22222222");

  protected abstract Rewards rewards();

  protected abstract Users users();

  protected abstract Journal journal();

  protected abstract Transactions transactions();

  /** Some transaction on the list of that user. */
  protected abstract TransactionId transactionOf(UserId user);

  @Test
  void what_is_promised_is_pending() {
    User referrer = user();
    User referred = user();

    promise(referrer, referred, 50, NOW);

    Reward reward = only(referrer);
    assertThat(reward)
        .isEqualTo(
            new Reward(
                reward.id(),
                referrer.id(),
                referred.id(),
                npr(50),
                RewardState.PENDING,
                NOW,
                Optional.empty()));
  }

  @Test
  void nothing_is_promised_to_nobody() {
    User referred = user();

    rewards().promise(NOBODYS, referred.id(), npr(50), NOW);

    assertThat(due(referred)).isEmpty();
  }

  @Test
  void what_is_due_says_whom_it_goes_to_and_what_they_owe() {
    User referrer = user();
    User referred = user();
    User other = user();
    promise(referrer, referred, 50, NOW);
    promise(referrer, other, 60, NOW);
    owe(referrer, 20);

    assertThat(due(referred, user()))
        .containsExactly(
            new DueReward(
                referrer.id(),
                referred.id(),
                npr(50),
                Optional.of(referrer.phone().orElseThrow().value()),
                npr(20)));
    assertThat(due(referred, other))
        .extracting(DueReward::amount)
        .containsExactly(npr(50), npr(60));
  }

  @Test
  void what_is_earned_is_earned_once() {
    User referrer = user();
    User referred = user();
    User other = user();
    promise(referrer, referred, 50, NOW);
    promise(referrer, other, 50, NOW);
    Earned earned = new Earned(referred.id(), transactionOf(referrer.id()), NOW.plusSeconds(5));

    earn(earned);

    assertThat(due(referred)).isEmpty();
    assertThat(due(other)).hasSize(1);
    assertThat(page(of(referrer, RewardState.EARNED), Order.up(Sort.CREATED_AT)))
        .singleElement()
        .satisfies(
            reward -> {
              assertThat(reward.referred()).isEqualTo(referred.id());
              assertThat(reward.claimedAt()).contains(NOW.plusSeconds(5));
            });
    assertThatThrownBy(() -> earn(earned)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_pending_lapses_when_one_of_the_two_leaves() {
    User leaving = user();
    User referrer = user();
    User referred = user();
    User earlier = user();
    promise(leaving, earlier, 50, NOW);
    earn(new Earned(earlier.id(), transactionOf(leaving.id()), NOW));
    promise(leaving, referred, 50, NOW);
    promise(referrer, leaving, 50, NOW);

    transactions().inTransaction(() -> rewards().lapse(leaving.id()));

    assertThat(page(of(leaving), Order.up(Sort.CREATED_AT)))
        .extracting(Reward::state)
        .containsExactly(RewardState.EARNED, RewardState.LAPSED);
    assertThat(only(referrer).state()).isEqualTo(RewardState.LAPSED);
    assertThat(due(referred, leaving)).isEmpty();
  }

  @Test
  void nothing_is_due_to_who_has_left() {
    User referrer = user();
    User referred = user();
    promise(referrer, referred, 50, NOW);

    transactions()
        .inTransaction(
            () -> {
              users().lockToRemove(referrer.id());
              users().remove(referrer.id());
            });

    assertThat(due(referred)).isEmpty();
  }

  @Test
  void rewards_are_listed_by_what_is_asked_for() {
    User referrer = user();
    User first = user();
    User second = user();
    User third = user();
    promise(referrer, first, 60, NOW);
    promise(referrer, second, 50, NOW.plusSeconds(1));
    promise(referrer, third, 70, NOW.plusSeconds(2));
    earn(new Earned(second.id(), transactionOf(referrer.id()), NOW.plusSeconds(9)));

    assertThat(referred(referrer, Order.down(Sort.CREATED_AT)))
        .containsExactly(third.id(), second.id(), first.id());
    assertThat(referred(referrer, Order.up(Sort.AMOUNT)))
        .containsExactly(second.id(), first.id(), third.id());
    assertThat(referred(referrer, Order.up(Sort.STATE)))
        .containsExactly(second.id(), first.id(), third.id());
    assertThat(referred(referrer, Order.up(Sort.CLAIMED_AT)))
        .containsExactly(second.id(), first.id(), third.id());
    assertThat(referred(referrer, Order.down(Sort.CLAIMED_AT)))
        .containsExactly(second.id(), third.id(), first.id());
    assertThat(page(of(referrer, RewardState.PENDING, RewardState.LAPSED), Order.up(Sort.AMOUNT)))
        .extracting(Reward::referred)
        .containsExactly(first.id(), third.id());
  }

  @Test
  void rewards_are_found_by_when_they_were_promised() {
    User referrer = user();
    User first = user();
    User second = user();
    promise(referrer, first, 50, NOW);
    promise(referrer, second, 50, NOW.plusSeconds(1));
    promise(referrer, user(), 50, NOW.plusSeconds(2));
    Between<Instant> within =
        new Between<Instant>(Optional.of(NOW), Optional.of(NOW.plusSeconds(1)));

    assertThat(
            page(
                new Filter(Optional.of(referrer.id()), Set.of(), within),
                Order.up(Sort.CREATED_AT)))
        .extracting(Reward::referred)
        .containsExactly(first.id(), second.id());
  }

  @Test
  void a_page_has_its_part_and_the_number_of_all() {
    User referrer = user();
    List<User> referred = List.of(user(), user(), user());
    referred.forEach(one -> promise(referrer, one, 50, NOW));

    var page =
        rewards().page(new Query<>(of(referrer), Order.down(Sort.CREATED_AT), Window.page(2, 2)));

    assertThat(page.items()).extracting(Reward::referred).containsExactly(referred.getFirst().id());
    assertThat(page.total()).isEqualTo(3);
  }

  private User user() {
    return ((Users.Addition.Added) users().add(Somebody.withFreshPhone().verified().make())).user();
  }

  private void promise(User referrer, User referred, long paisa, Instant at) {
    transactions()
        .inTransaction(
            () -> rewards().promise(referrer.referral().code(), referred.id(), npr(paisa), at));
  }

  private List<DueReward> due(User... payers) {
    Set<UserId> ids = Set.copyOf(List.of(payers).stream().map(User::id).toList());
    return transactions().inTransaction(() -> rewards().due(ids));
  }

  private void earn(Earned earned) {
    transactions()
        .inTransaction(
            () -> {
              rewards().due(Set.of(earned.referred()));
              rewards().earn(List.of(earned));
            });
  }

  private void owe(User user, long paisa) {
    JournalEntry entry =
        JournalEntry.unkeyed(
            new EntryKind("REVERSAL"),
            NOW,
            List.of(
                Posting.debit(CustomerAccount.wallet(user.id()).receivable(), npr(paisa)),
                Posting.credit(SystemAccount.GATEWAY_CLEARING, npr(paisa))));
    assertThat(transactions().<Object>inTransaction(() -> journal().append(entry, NOW)))
        .isInstanceOf(Journal.Receipt.Recorded.class);
  }

  private Reward only(User referrer) {
    List<Reward> all = page(of(referrer), Order.up(Sort.CREATED_AT));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<UserId> referred(User referrer, Order<Sort> order) {
    return page(of(referrer), order).stream().map(Reward::referred).toList();
  }

  private List<Reward> page(Filter filter, Order<Sort> order) {
    return rewards().page(new Query<>(filter, order, new Window(0, 100))).items();
  }

  private static Filter of(User referrer, RewardState... states) {
    return new Filter(Optional.of(referrer.id()), Set.of(states), Between.any());
  }
}
