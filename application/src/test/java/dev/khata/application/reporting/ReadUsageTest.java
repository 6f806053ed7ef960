package dev.khata.application.reporting;

import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.recharge.InMemoryRechargeTransactions;
import dev.khata.application.recharge.InMemorySubscriptions;
import dev.khata.application.recharge.InMemoryUsages;
import dev.khata.application.recharge.SomeTransaction;
import dev.khata.application.referral.InMemoryRewards;
import dev.khata.application.reporting.ReadUsage.Days;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.domain.identity.User;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.recharge.Usage.Month;
import dev.khata.domain.reporting.ReportZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadUsageTest {
  /** In Kathmandu, the first moment of 16 November. */
  private static final Instant MIDNIGHT = Instant.parse("2026-11-15T18:15:00Z");

  private static final Days EVER = new Days(Optional.empty(), Optional.empty());

  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers(new InMemoryRoles());
  private final InMemoryRewards rewards =
      new InMemoryRewards(users, new InMemoryJournal(npr(0).unit()));
  private final List<RechargeTransaction> transactions = new ArrayList<>();
  private final User asha = Somebody.withFreshPhone().verified().addTo(users);
  private final ReadUsage readUsage =
      new ReadUsage(
          new InMemoryUsages(
              new InMemoryRechargeTransactions(() -> transactions),
              new InMemorySubscriptions(List::of),
              npr(0).unit()),
          rewards,
          user -> 42,
          new ReportZone(ZoneId.of("Asia/Kathmandu")),
          new FakeTransactions(),
          clock);

  @Test
  void everything_is_counted_unless_days_are_asked_for() {
    recharge(100, MIDNIGHT.minusSeconds(1));
    recharge(1_000, MIDNIGHT);
    bring(MIDNIGHT);

    ReadUsage.Result result = readUsage.of(asha, EVER);

    assertThat(result.usage().sum().spent()).isEqualTo(npr(1_100));
    assertThat(result.referrals()).isEqualTo(1);
    assertThat(result.points()).isEqualTo(42);
  }

  @Test
  void days_are_those_of_the_zone_and_both_included() {
    recharge(1, MIDNIGHT.minusNanos(1_000));
    recharge(10, MIDNIGHT);
    recharge(100, MIDNIGHT.plusSeconds(86_400).minusNanos(1_000));
    recharge(1_000, MIDNIGHT.plusSeconds(86_400));
    bring(MIDNIGHT.minusNanos(1_000));
    bring(MIDNIGHT);

    ReadUsage.Result result = readUsage.of(asha, days("2026-11-16", "2026-11-16"));

    assertThat(result.usage().sum().spent()).isEqualTo(npr(110));
    assertThat(result.referrals()).isEqualTo(1);
  }

  @Test
  void months_end_with_that_of_the_last_day_or_of_today() {
    clock.set(Instant.parse("2026-11-30T18:15:00Z"));

    assertThat(lastMonth(EVER)).isEqualTo(YearMonth.of(2026, 12));
    assertThat(lastMonth(days("2020-01-01", "2024-02-29"))).isEqualTo(YearMonth.of(2024, 2));
  }

  @Test
  void days_do_not_end_before_they_begin() {
    assertThatThrownBy(() -> days("2026-11-17", "2026-11-16"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private YearMonth lastMonth(Days days) {
    List<Month> months = readUsage.of(asha, days).usage().months();
    assertThat(months).hasSize(12);
    return months.getLast().month();
  }

  private static Days days(String from, String to) {
    return new Days(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
  }

  private void recharge(long paisa, Instant at) {
    long seq = transactions.size() + 1;
    transactions.add(
        new RechargeTransaction(
            new TransactionId(seq),
            seq,
            at,
            SomeTransaction.recharge(asha.id(), paisa, "+9779841000001")));
  }

  private void bring(Instant at) {
    User referred = Somebody.withFreshPhone().verified().addTo(users);
    rewards.promise(asha.referral().code(), referred.id(), npr(50), at);
  }
}
