package dev.khata.domain.recharge;

import java.time.Duration;
import java.time.Instant;

/** What a buyer is told of the end of a plan; each once. */
public enum PlanNotice {
  /**
   * It ends within three days: a reminder to recharge, so not of a plan behind which another one
   * waits on the line, nor of one that lasts no longer than that in all.
   */
  ENDING {
    @Override
    public Span ends(Instant now) {
      return new Span(now, now.plus(AHEAD));
    }

    @Override
    public boolean isDue(EndingPlan plan) {
      return !plan.followed() && plan.validity().compareTo(AHEAD) > 0;
    }
  },
  /** It has ended, and not since its buyer or the owner of the line let another begin at once. */
  ENDED {
    @Override
    public Span ends(Instant now) {
      return new Span(now.minus(WORTH_TELLING), now);
    }

    @Override
    public boolean isDue(EndingPlan plan) {
      return !plan.isCutShort();
    }
  };

  private static final Duration AHEAD = Duration.ofDays(3);
  private static final Duration WORTH_TELLING = Duration.ofDays(7);

  /**
   * A stretch of time.
   *
   * @param after which is no part of it
   * @param until which is
   */
  public record Span(Instant after, Instant until) {}

  /** When plans end, or ended, of which this may be told at that instant. */
  public abstract Span ends(Instant now);

  /** Whether it is told of a plan that ends then. */
  public abstract boolean isDue(EndingPlan plan);
}
