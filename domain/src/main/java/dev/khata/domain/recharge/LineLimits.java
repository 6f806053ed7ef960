package dev.khata.domain.recharge;

import java.time.Duration;
import java.util.Optional;

/**
 * How far plans may queue on one line, so that nobody fills it, least of all a stranger: whoever
 * has not verified its number, even if what runs there is theirs.
 *
 * <p>What counts is how long it takes until a plan would begin, so that the plan that is being
 * bought does not count itself. What strangers may have bought of that binds strangers alone.
 * Beyond it none of their time is held against the owner of the number either: a stranger whose one
 * long plan waits there does not keep the owner from queuing.
 *
 * @param longest how long may be ahead of a plan, whoever buys it
 * @param strangers how much of what is ahead of a stranger's plan strangers may have bought
 */
public record LineLimits(Duration longest, Duration strangers) {
  private static final Duration USUAL_FOR_STRANGERS = Duration.ofDays(31);

  /** Ten years of plans, with the longest behind them, have a year of four digits for long. */
  private static final Duration MAX = Duration.ofDays(3_650);

  public LineLimits {
    requireInRange(longest);
    requireInRange(strangers);
  }

  /** With the usual limit for strangers, which is 31 days. */
  public static LineLimits of(Duration longest) {
    return new LineLimits(longest, USUAL_FOR_STRANGERS);
  }

  private static void requireInRange(Duration limit) {
    if (limit.isNegative() || limit.compareTo(MAX) > 0) {
      throw new IllegalArgumentException("a queue of " + limit);
    }
  }

  /** Why an order does not fit on the line; empty if it does. */
  public Optional<PurchaseRefusal> refusal(LineFacts line, PurchaseOrder order) {
    return switch (order.activation()) {
      case ACTIVATE ->
          line.mayBeginAtOnce(order.payer())
              ? Optional.empty()
              : Optional.of(new PurchaseRefusal.ActivationNotAllowed());
      case QUEUE ->
          hasRoom(line, line.isOf(order.payer()))
              ? Optional.empty()
              : Optional.of(new PurchaseRefusal.LineQueueFull());
    };
  }

  private boolean hasRoom(LineFacts line, boolean own) {
    boolean fewStrangers = line.strangers().compareTo(strangers) <= 0;
    Duration counted =
        fewStrangers ? line.ahead() : line.ahead().minus(line.strangers()).plus(strangers);
    return (own || fewStrangers) && counted.compareTo(longest) <= 0;
  }
}
