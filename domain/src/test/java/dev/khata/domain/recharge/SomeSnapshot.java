package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineFacts.Owner;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A prepaid payer of 10.00 who never recharged wants an active plan of 28 days for 2.49, for all
 * lines, for a line of nobody's; save for what a test says.
 */
record SomeSnapshot(
    Payer payer,
    Optional<PlanFacts> plan,
    Optional<OfferFacts> offer,
    LineFacts line,
    boolean offerNamed,
    Activation activation,
    TransactionSource source,
    PaymentMethod method) {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final UserId PAYER = new UserId(5);
  static final PhoneNumber PHONE = new PhoneNumber("+9779841000001");
  static final PhoneNumber LINE = new PhoneNumber("+9779841000002");
  static final OfferId OFFER = new OfferId(8);
  static final UserId OWNER = new UserId(6);
  static final LineLimits LIMITS = LineLimits.of(Duration.ofDays(366));

  private static final PlanFacts PLAN =
      new PlanFacts(
          new PlanId(3),
          4,
          new Label("Month"),
          Optional.of(new Label("Popular")),
          npr(249),
          28,
          Availability.ACTIVE,
          Optional.empty(),
          Criteria.NONE);

  static SomeSnapshot plain() {
    Payer payer =
        new Payer(
            PAYER,
            Optional.of(PHONE),
            UserType.PREPAID,
            User.DEFAULT_LANGUAGE,
            false,
            false,
            npr(1_000),
            npr(0),
            npr(0),
            Money.zero(Unit.POINTS),
            false);
    return new SomeSnapshot(
        payer,
        Optional.of(PLAN),
        Optional.empty(),
        LineFacts.free(Optional.empty(), NOW),
        false,
        Activation.QUEUE,
        TransactionSource.RECHARGE,
        PaymentMethod.WALLET);
  }

  static Money npr(long paisa) {
    return new Money(paisa, Unit.currency("NPR"));
  }

  SomeSnapshot having(long available, long owed) {
    return of(
        new Payer(
            PAYER,
            payer.phone(),
            payer.type(),
            User.DEFAULT_LANGUAGE,
            payer.recharged(),
            payer.returning(),
            npr(available),
            npr(0),
            npr(owed),
            payer.pointsOwed(),
            payer.awaited()));
  }

  SomeSnapshot holding(long held) {
    return of(
        new Payer(
            PAYER,
            payer.phone(),
            payer.type(),
            User.DEFAULT_LANGUAGE,
            payer.recharged(),
            payer.returning(),
            payer.available(),
            npr(held),
            payer.owed(),
            payer.pointsOwed(),
            payer.awaited()));
  }

  SomeSnapshot recharged() {
    return of(
        new Payer(
            PAYER,
            payer.phone(),
            payer.type(),
            User.DEFAULT_LANGUAGE,
            true,
            false,
            payer.available(),
            payer.held(),
            payer.owed(),
            payer.pointsOwed(),
            payer.awaited()));
  }

  SomeSnapshot awaited() {
    return of(
        new Payer(
            PAYER,
            payer.phone(),
            payer.type(),
            User.DEFAULT_LANGUAGE,
            payer.recharged(),
            payer.returning(),
            payer.available(),
            payer.held(),
            payer.owed(),
            payer.pointsOwed(),
            true));
  }

  SomeSnapshot returned() {
    return of(payer.returned());
  }

  private SomeSnapshot of(Payer other) {
    return new SomeSnapshot(other, plan, offer, line, offerNamed, activation, source, method);
  }

  SomeSnapshot withoutPlan() {
    return new SomeSnapshot(
        payer, Optional.empty(), offer, line, offerNamed, activation, source, method);
  }

  SomeSnapshot inactive() {
    return plan(Availability.INACTIVE, Optional.empty(), Criteria.NONE);
  }

  SomeSnapshot forLinesOf(UserType type) {
    return plan(Availability.ACTIVE, Optional.of(type), Criteria.NONE);
  }

  SomeSnapshot planAsking(Criteria criteria) {
    return plan(Availability.ACTIVE, Optional.empty(), criteria);
  }

  private SomeSnapshot plan(Availability status, Optional<UserType> type, Criteria criteria) {
    PlanFacts other =
        new PlanFacts(
            PLAN.id(),
            PLAN.version(),
            PLAN.name(),
            PLAN.group(),
            PLAN.price(),
            PLAN.validityDays(),
            status,
            type,
            criteria);
    return new SomeSnapshot(
        payer, Optional.of(other), offer, line, offerNamed, activation, source, method);
  }

  SomeSnapshot onLineOf(UserType type) {
    return onLine(LineFacts.free(Optional.of(new Owner(OWNER, type)), NOW));
  }

  SomeSnapshot onLine(LineFacts other) {
    return new SomeSnapshot(payer, plan, offer, other, offerNamed, activation, source, method);
  }

  SomeSnapshot atOnce() {
    return new SomeSnapshot(
        payer, plan, offer, line, offerNamed, Activation.ACTIVATE, source, method);
  }

  SomeSnapshot by(TransactionSource other) {
    return new SomeSnapshot(payer, plan, offer, line, offerNamed, activation, other, method);
  }

  SomeSnapshot paidBy(PaymentMethod other) {
    return new SomeSnapshot(payer, plan, offer, line, offerNamed, activation, source, other);
  }

  SomeSnapshot underUnknownOffer() {
    return new SomeSnapshot(payer, plan, Optional.empty(), line, true, activation, source, method);
  }

  SomeSnapshot under(Reward reward) {
    return offer(Availability.ACTIVE, Span.ALWAYS, Criteria.NONE, reward);
  }

  SomeSnapshot underOfferAsking(Criteria criteria) {
    return offer(Availability.ACTIVE, Span.ALWAYS, criteria, Reward.NONE);
  }

  SomeSnapshot underOffer(Availability status, Span dates) {
    return offer(status, dates, Criteria.NONE, Reward.NONE);
  }

  private SomeSnapshot offer(Availability status, Span dates, Criteria criteria, Reward reward) {
    return offer(
        new OfferFacts(
            OFFER, 6, status, dates, criteria, reward, UseLimits.NONE, OfferFacts.Uses.NONE));
  }

  SomeSnapshot underOffer(UseLimits limits, OfferFacts.Uses uses) {
    return offer(
        new OfferFacts(
            OFFER, 6, Availability.ACTIVE, Span.ALWAYS, Criteria.NONE, Reward.NONE, limits, uses));
  }

  private SomeSnapshot offer(OfferFacts facts) {
    return new SomeSnapshot(
        payer, plan, Optional.of(facts), line, true, activation, source, method);
  }

  PurchaseOrder order() {
    return new PurchaseOrder(
        PAYER,
        PLAN.id(),
        LINE,
        Optional.of(OFFER).filter(offer -> offerNamed),
        activation,
        source,
        method);
  }

  Snapshot snapshot() {
    return new Snapshot(payer, plan, offer, line);
  }

  Decision decide() {
    return Purchase.decide(snapshot(), order(), LIMITS, NOW);
  }
}
