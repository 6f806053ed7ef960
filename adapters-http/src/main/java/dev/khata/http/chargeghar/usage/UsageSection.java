package dev.khata.http.chargeghar.usage;

import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;
import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.reporting.ReadUsage;
import dev.khata.application.reporting.ReadUsage.Days;
import dev.khata.domain.identity.User;
import dev.khata.domain.recharge.Usage;
import dev.khata.domain.recharge.Usage.Month;
import dev.khata.http.chargeghar.Amounts;
import dev.khata.http.chargeghar.Dates;
import dev.khata.http.endpoint.Section;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How much users do. */
public final class UsageSection {
  private final ReadUsage readUsage;

  @Inject
  UsageSection(ReadUsage readUsage) {
    this.readUsage = readUsage;
  }

  record UsageQuery(
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> from,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> to) {

    Days days() {
      Optional<LocalDate> first = from.map(typed -> Dates.date(typed, "from"));
      Optional<LocalDate> last = to.map(typed -> Dates.date(typed, "to"));
      if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
        throw invalid("to", "Must not be before from.");
      }
      return new Days(first, last);
    }
  }

  record MonthView(String month, String spent, long recharges) {
    static MonthView of(Month month) {
      return new MonthView(
          month.month().toString(), Amounts.of(month.sum().spent()), month.sum().recharges());
    }
  }

  record UsageView(
      long totalRecharges,
      String totalSpent,
      long totalTopups,
      long totalPointsEarned,
      long totalReferrals,
      long activePlans,
      Optional<Instant> lastActivity,
      Instant memberSince,
      List<MonthView> monthly) {
    static final UsageView EXAMPLE =
        new UsageView(
            12,
            "2988.00",
            4,
            298,
            1,
            2,
            Optional.of(Instant.parse("2026-01-31T09:30:00.000001Z")),
            Instant.parse("2025-03-01T12:00:00.000001Z"),
            List.of(new MonthView("2026-01", "249.00", 1)));

    static UsageView of(ReadUsage.Result result, User user) {
      Usage usage = result.usage();
      return new UsageView(
          usage.sum().recharges(),
          Amounts.of(usage.sum().spent()),
          usage.sum().topUps(),
          result.points(),
          result.referrals(),
          usage.activePlans(),
          usage.latest(),
          user.createdAt(),
          usage.months().stream().map(MonthView::of).toList());
    }
  }

  void declare(Section api) {
    api.get("/api/users/analytics/usage-stats")
        .named("getUsageStats")
        .needs(USER)
        .summary("How much the caller does")
        .query(UsageQuery.class)
        .gives(200, UsageView.class, UsageView.EXAMPLE)
        .does(
            call -> {
              User user = call.caller().user();
              return UsageView.of(readUsage.of(user, call.query().days()), user);
            });
  }
}
