package dev.khata.application.recharge;

import static dev.khata.application.recharge.SomeTransaction.failed;
import static dev.khata.application.recharge.SomeTransaction.recharge;
import static dev.khata.application.recharge.SomeTransaction.topUp;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Months;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.Usage;
import dev.khata.domain.recharge.Usage.Month;
import dev.khata.domain.recharge.Usage.Sum;
import dev.khata.domain.recharge.Usages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link Usages}. */
public abstract class UsagesSuite {
  private static final String LINE = "+9779841000001";
  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final Months YEAR = Months.yearUntil(LocalDate.parse("2026-11-22"), KATHMANDU);
  private static final Sum NOTHING = new Sum(0, npr(0), 0);

  /** In Kathmandu it is November from then on. */
  private static final Instant NOVEMBER = Instant.parse("2026-10-31T18:15:00Z");

  private static final Instant DECEMBER_BEFORE = Instant.parse("2025-11-30T18:15:00Z");

  private final UserId user = Somebody.somebody();

  protected abstract Usages usages();

  /** Puts a transaction on record. */
  protected abstract void add(TransactionFacts facts, Instant at);

  /** Puts a plan on a line on record. */
  protected abstract void subscribe(UserId buyer, PhoneNumber line, Instant from, Instant to);

  /** It was as late as that on the line already. */
  protected abstract void see(PhoneNumber line, Instant at);

  @Test
  void who_did_nothing_has_months_of_nothing() {
    Usage usage = all();

    assertThat(usage.sum()).isEqualTo(NOTHING);
    assertThat(usage.activePlans()).isZero();
    assertThat(usage.latest()).isEmpty();
    assertThat(usage.months()).hasSize(12).extracting(Month::sum).containsOnly(NOTHING);
    assertThat(usage.months().getFirst().month()).isEqualTo(YearMonth.of(2025, 12));
    assertThat(usage.months().getLast().month()).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  void what_succeeded_is_summed_up_and_nobody_elses() {
    add(recharge(user, 24_900, LINE), NOW);
    add(recharge(user, 0, LINE), NOW);
    add(failed(user, 19_900, LINE), NOW);
    add(topUp(user, 50_000).paid("pay_2"), NOW);
    add(topUp(user, 70_000), NOW.plusSeconds(1));
    add(Till.reward(user).transaction().orElseThrow(), NOW);
    add(recharge(Somebody.somebody(), 100, LINE), NOW);

    assertThat(all().sum()).isEqualTo(new Sum(2, npr(24_900), 1));
    assertThat(all().latest()).contains(NOW.plusSeconds(1));
  }

  @Test
  void months_begin_in_their_zone() {
    add(recharge(user, 1, LINE), DECEMBER_BEFORE.minusNanos(1_000));
    add(recharge(user, 10, LINE), DECEMBER_BEFORE);
    add(recharge(user, 100, LINE), NOVEMBER.minusNanos(1_000));
    add(recharge(user, 1_000, LINE), NOVEMBER);
    add(recharge(user, 10_000, LINE), NOW);

    assertThat(all().months())
        .startsWith(new Month(YearMonth.of(2025, 12), new Sum(1, npr(10), 0)))
        .endsWith(
            new Month(YearMonth.of(2026, 10), new Sum(1, npr(100), 0)),
            new Month(YearMonth.of(2026, 11), new Sum(2, npr(11_000), 0)));
    assertThat(all().sum()).isEqualTo(new Sum(5, npr(11_111), 0));
  }

  @Test
  void only_what_lies_within_is_counted() {
    add(recharge(user, 1, LINE), NOVEMBER.minusNanos(1_000));
    add(recharge(user, 10, LINE), NOVEMBER);
    add(recharge(user, 100, LINE), NOW);
    add(recharge(user, 1_000, LINE), NOW.plusNanos(1_000));
    add(topUp(user, 50_000).paid("pay_2"), NOW.plusSeconds(1));

    Usage usage = within(new Between<Instant>(Optional.of(NOVEMBER), Optional.of(NOW)));

    assertThat(usage.sum()).isEqualTo(new Sum(2, npr(110), 0));
    assertThat(usage.months().getLast().sum()).isEqualTo(usage.sum());
    assertThat(usage.months().get(10).sum()).isEqualTo(NOTHING);
    assertThat(usage.latest()).contains(NOW.plusSeconds(1));
    assertThat(within(new Between<Instant>(Optional.of(NOW), Optional.empty())).sum())
        .isEqualTo(new Sum(2, npr(1_100), 1));
  }

  @Test
  void plans_are_counted_that_run() {
    Duration day = Duration.ofDays(1);
    PhoneNumber ahead = Fresh.phone();
    subscribe(user, Fresh.phone(), NOW, NOW.plus(day));
    subscribe(user, Fresh.phone(), NOW.minus(day), NOW.plusNanos(1_000));
    subscribe(user, Fresh.phone(), NOW.minus(day), NOW);
    subscribe(user, Fresh.phone(), NOW.plusNanos(1_000), NOW.plus(day));
    subscribe(user, Fresh.phone(), NOW, NOW);
    subscribe(Somebody.somebody(), Fresh.phone(), NOW, NOW.plus(day));
    subscribe(user, ahead, NOW.plusSeconds(1), NOW.plusSeconds(3));
    assertThat(all().activePlans()).isEqualTo(2);

    see(ahead, NOW.plusSeconds(2));
    assertThat(all().activePlans()).isEqualTo(3);
  }

  private Usage all() {
    return within(Between.any());
  }

  private Usage within(Between<Instant> within) {
    return usages().of(new Usages.Asked(user, YEAR, within), NOW);
  }
}
