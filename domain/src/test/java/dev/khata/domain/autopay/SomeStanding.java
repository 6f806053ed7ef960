package dev.khata.domain.autopay;

import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A mandate that is due every ten days, at {@link #DUE} for the first time, for a plan of 100. */
final class SomeStanding {
  static final Instant DUE = Instant.parse("2026-03-01T12:00:00Z");
  static final MandateId ID = new MandateId(7);
  static final LineLimits LIMITS = LineLimits.of(Duration.ofDays(366));
  static final CronRules RULES = new TimesOfDay();
  static final Charging CHARGING =
      new Charging(LIMITS, DunningPolicy.STANDARD, NoticePeriod.NONE, RULES);
  static final Charging ANNOUNCING =
      new Charging(LIMITS, DunningPolicy.STANDARD, NoticePeriod.of(Duration.ofDays(1)), RULES);

  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final UserId PAYER = new UserId(3);
  private static final PlanId PLAN = new PlanId(5);
  private static final PhoneNumber LINE = new PhoneNumber("+9779812345678");

  private SomeStanding() {}

  static Mandate mandate() {
    return mandate(Schedule.EveryDays.from(DUE, ZONE, 10));
  }

  static Mandate mandate(Schedule schedule) {
    LocalDateTime slot = LocalDateTime.ofInstant(DUE, ZONE);
    return new Mandate(
        ID,
        PAYER,
        PLAN,
        Optional.of(LINE),
        Tag.REGULAR,
        schedule,
        Optional.empty(),
        new MandateState.Enabled(new DueTime(slot, DUE)),
        Mandate.Tally.NONE,
        DUE,
        DUE);
  }

  /** The first due instant failed, and is tried again after a day. */
  static Mandate tried() {
    Mandate mandate = mandate();
    DueTime first = ((MandateState.Enabled) mandate.state()).next();
    return mandate
        .after(first)
        .with(new MandateState.Enabled(new DueTime(first.slot().plusDays(10), at(10))))
        .with(Mandate.Tally.NONE.failed(DUE));
  }

  static Occurrence open() {
    return new Occurrence(
        ID,
        DUE,
        new Outcome.Retrying(ChargeFailure.INSUFFICIENT_FUNDS, 1, DUE, at(1)),
        DUE,
        Optional.empty());
  }

  static Standing standing(Mandate mandate, Optional<Occurrence> open, Snapshot snapshot) {
    return new Standing(mandate, open, ZONE, Optional.empty(), Optional.of(snapshot), List.of());
  }

  static Standing closedAccount(Standing standing) {
    return new Standing(
        standing.mandate(),
        standing.open(),
        ZONE,
        Optional.empty(),
        Optional.empty(),
        standing.notices());
  }

  static Standing told(Standing standing, Instant due, long amount, Instant at) {
    return new Standing(
        standing.mandate(),
        standing.open(),
        ZONE,
        Optional.empty(),
        standing.snapshot(),
        List.of(new DebitNotice(ID, due, npr(amount), at)));
  }

  static Snapshot having(long available) {
    return snapshot(available, 100, Availability.ACTIVE);
  }

  static Snapshot snapshot(long available, long price, Availability status) {
    Payer payer =
        new Payer(
            PAYER,
            Optional.empty(),
            UserType.PREPAID,
            UserLanguage.read("en"),
            false,
            false,
            npr(available),
            npr(0),
            npr(0),
            Money.zero(Unit.POINTS),
            false);
    PlanFacts plan =
        new PlanFacts(
            PLAN,
            1,
            new Label("plan"),
            Optional.empty(),
            npr(price),
            7,
            status,
            Optional.empty(),
            Criteria.NONE);
    return new Snapshot(
        payer, Optional.of(plan), Optional.empty(), LineFacts.free(Optional.empty(), DUE));
  }

  /** That many days after the first due instant. */
  static Instant at(int days) {
    return DUE.plus(Duration.ofDays(days));
  }

  static Money npr(long paisa) {
    return new Money(paisa, Unit.currency("NPR"));
  }
}
