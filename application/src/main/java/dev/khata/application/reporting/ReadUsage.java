package dev.khata.application.reporting;

import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.EarnedPoints;
import dev.khata.domain.recharge.Months;
import dev.khata.domain.recharge.Usage;
import dev.khata.domain.recharge.Usages;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.reporting.ReportZone;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Shows users how much they do here. */
public final class ReadUsage {
  private static final Window COUNT_ONLY = new Window(0, 1);

  private final Usages usages;
  private final Rewards rewards;
  private final EarnedPoints points;
  private final ReportZone zone;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public ReadUsage(
      Usages usages,
      Rewards rewards,
      EarnedPoints points,
      ReportZone zone,
      Transactions transactions,
      InstantSource clock) {
    this.usages = usages;
    this.rewards = rewards;
    this.points = points;
    this.zone = zone;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What is counted: whole days, both included.
   *
   * @param from empty for everything until then
   * @param to empty for everything since; the months that are told of end with its own, or today's
   */
  public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
    public Days {
      if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
        throw new IllegalArgumentException("days that end before they begin");
      }
    }
  }

  /**
   * @param referrals users who signed up with their code in those days
   * @param points that they ever got
   */
  public record Result(Usage usage, long referrals, long points) {}

  public Result of(User user, Days days) {
    Instant now = clock.instant();
    Between<Instant> within =
        new Between<Instant>(days.from().map(this::start), days.to().map(this::end));
    Months months =
        Months.yearUntil(days.to().orElseGet(() -> LocalDate.ofInstant(now, zone.id())), zone.id());
    return transactions.inStatements(
        () ->
            new Result(
                usages.of(new Usages.Asked(user.id(), months, within), now),
                referrals(user.id(), within),
                points.of(user.id())));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone.id()).toInstant();
  }

  /** The last moment of the day that the database tells apart. */
  private Instant end(LocalDate day) {
    return start(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
  }

  private long referrals(UserId user, Between<Instant> within) {
    Rewards.Filter theirs = new Rewards.Filter(Optional.of(user), Set.of(), within);
    return rewards.page(new Query<>(theirs, Order.up(Rewards.Sort.CREATED_AT), COUNT_ONLY)).total();
  }
}
