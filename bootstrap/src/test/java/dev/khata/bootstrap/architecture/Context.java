package dev.khata.bootstrap.architecture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A bounded context and those it builds on; it may also use what those build on. */
enum Context {
  KERNEL,
  AUDIT(KERNEL),
  MESSAGING(KERNEL),
  REPLIES(KERNEL),
  DOCUMENTS(AUDIT),
  IDENTITY(AUDIT, MESSAGING, REPLIES),
  WALLET(AUDIT, MESSAGING, REPLIES),
  ENGAGEMENT(IDENTITY, DOCUMENTS),
  CATALOG(IDENTITY, WALLET),
  PAYMENTS(IDENTITY, WALLET),
  KYC(PAYMENTS, DOCUMENTS),
  RECHARGE(CATALOG, PAYMENTS),
  AUTOPAY(RECHARGE),
  REFERRAL(RECHARGE),
  POINTS(RECHARGE),
  LIFECYCLE(KYC, ENGAGEMENT, AUTOPAY, REFERRAL, POINTS),
  REPORTING(KYC, ENGAGEMENT, AUTOPAY, REFERRAL, POINTS);

  private final Set<Context> base;

  Context(Context... base) {
    this.base = Set.of(base);
  }

  static Optional<Context> of(String packageSegment) {
    return Arrays.stream(values())
        .filter(context -> context.name().toLowerCase(Locale.ROOT).equals(packageSegment))
        .findFirst();
  }

  boolean mayUse(Context other) {
    return this == other || base.stream().anyMatch(context -> context.mayUse(other));
  }
}
