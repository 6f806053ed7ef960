package dev.khata.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.catalog.Deal;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueRewardsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final PhoneNumber PHONE = new PhoneNumber("+9779841000001");
  private static final UserId REFERRER = new UserId(9);
  private static final UserId FIRST = new UserId(5);
  private static final UserId SECOND = new UserId(6);
  private static final CustomerAccount WALLET = CustomerAccount.wallet(REFERRER);

  @Test
  void the_first_of_several_purchases_brings_the_reward() {
    List<List<Perk>> perks =
        dealt(
            List.of(sale(SECOND, true), sale(FIRST, true), sale(FIRST, true)),
            List.of(reward(FIRST, 0)));

    assertThat(perks).extracting(List::size).containsExactly(0, 1, 0);
  }

  @Test
  void a_purchase_that_nobody_waits_for_brings_none() {
    assertThat(dealt(List.of(sale(FIRST, false)), List.of(reward(FIRST, 0))))
        .containsExactly(List.of());
  }

  @Test
  void the_referrer_is_told_of_money_that_came() {
    Perk perk = dealt(List.of(sale(FIRST, true)), List.of(reward(FIRST, 0))).getFirst().getFirst();

    TransactionFacts facts = perk.transaction().orElseThrow();
    assertThat(facts.user()).isEqualTo(REFERRER);
    assertThat(facts.source()).isEqualTo(TransactionSource.REFERRAL_REWARD);
    assertThat(facts.direction()).isEqualTo(TransactionFacts.Direction.CREDIT);
    assertThat(facts.amount()).isEqualTo(npr(50));
    assertThat(facts.to()).contains(PHONE);
    assertThat(facts.from()).isEmpty();
    assertThat(facts.method()).isEmpty();
    assertThat(perk.postings())
        .containsExactly(
            Posting.debit(SystemAccount.REFERRAL_EXPENSE, npr(50)),
            Posting.credit(WALLET, npr(50)));
  }

  @Test
  void what_the_referrer_owes_comes_off_one_reward_after_the_other() {
    List<List<Perk>> perks =
        dealt(
            List.of(sale(FIRST, true), sale(SECOND, true)),
            List.of(reward(FIRST, 70), reward(SECOND, 70)));

    assertThat(perks.getFirst().getFirst().postings())
        .containsExactly(
            Posting.debit(SystemAccount.REFERRAL_EXPENSE, npr(50)),
            Posting.credit(WALLET.receivable(), npr(50)));
    assertThat(perks.getLast().getFirst().postings())
        .containsExactly(
            Posting.debit(SystemAccount.REFERRAL_EXPENSE, npr(50)),
            Posting.credit(WALLET.receivable(), npr(20)),
            Posting.credit(WALLET, npr(30)));
  }

  private static DueReward reward(UserId referred, long owed) {
    return new DueReward(REFERRER, referred, npr(50), Optional.of(PHONE), npr(owed));
  }

  private static Decision.Buy sale(UserId payer, boolean awaited) {
    PurchaseOrder order =
        new PurchaseOrder(
            payer,
            new PlanId(3),
            PHONE,
            Optional.empty(),
            Activation.QUEUE,
            TransactionSource.RECHARGE,
            PaymentMethod.WALLET);
    Decision.LinePreconditions line =
        new Decision.LinePreconditions(false, LineLimits.of(Duration.ofDays(366)));
    return new Decision.Buy(
        new Purchase(order, Optional.empty(), UserType.PREPAID, Deal.plain(npr(100))),
        28,
        Optional.empty(),
        new Decision.Preconditions(1, Optional.empty(), Optional.empty(), line),
        awaited,
        Money.zero(Unit.POINTS),
        List.of(),
        NOW);
  }

  private static Money npr(long paisa) {
    return new Money(paisa, Unit.currency("NPR"));
  }

  private static List<List<Perk>> dealt(List<Decision.Buy> sales, List<DueReward> rewards) {
    DueRewards due = new DueRewards(rewards);
    return sales.stream().map(due::of).toList();
  }
}
