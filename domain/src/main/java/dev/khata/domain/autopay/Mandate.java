package dev.khata.domain.autopay;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An autopay: a standing permission to buy a plan for a line from the wallet of a user, on a
 * schedule.
 *
 * @param line which is recharged; empty once its holder is erased
 * @param last what was taken up last of its schedule; what comes later follows from it
 * @param start from which it charges, as its user asked
 */
public record Mandate(
    MandateId id,
    UserId payer,
    PlanId plan,
    Optional<PhoneNumber> line,
    Tag tag,
    Schedule schedule,
    Optional<DueTime> last,
    MandateState state,
    Tally tally,
    Instant start,
    Instant createdAt) {

  /**
   * How its attempts went.
   *
   * @param last the latest one; empty before the first
   * @param failures in a row, since the last charge or since it was last enabled again
   */
  public record Tally(Optional<Last> last, int failures) {
    public static final Tally NONE = new Tally(Optional.empty(), 0);

    /** The latest attempt. */
    public record Last(Instant at, boolean succeeded) {}

    public Tally {
      if (failures < 0) {
        throw new IllegalArgumentException("failures in a row: " + failures);
      }
    }

    /** Its user enables it again, so that none of its failures counts against it. */
    public Tally again() {
      return new Tally(last, 0);
    }

    public Tally succeeded(Instant at) {
      return new Tally(Optional.of(new Last(at, true)), 0);
    }

    public Tally failed(Instant at) {
      return new Tally(Optional.of(new Last(at, false)), Math.addExact(failures, 1));
    }
  }

  public Mandate with(MandateState other) {
    return new Mandate(id, payer, plan, line, tag, schedule, last, other, tally, start, createdAt);
  }

  /** On another schedule, which goes on after what was taken up of this one. */
  public Mandate with(Schedule other) {
    return new Mandate(id, payer, plan, line, tag, other, last, state, tally, start, createdAt);
  }

  /** That was taken up of its schedule. */
  public Mandate after(DueTime taken) {
    return new Mandate(
        id, payer, plan, line, tag, schedule, Optional.of(taken), state, tally, start, createdAt);
  }

  public Mandate with(Tally other) {
    return new Mandate(id, payer, plan, line, tag, schedule, last, state, other, start, createdAt);
  }

  /** Which forgets what line it was for, and what its owner called it. */
  public Mandate withoutLine() {
    return new Mandate(
        id,
        payer,
        plan,
        Optional.empty(),
        Tag.ERASED,
        schedule,
        last,
        state,
        tally,
        start,
        createdAt);
  }

  public Mandate with(Tag other) {
    return new Mandate(
        id, payer, plan, line, other, schedule, last, state, tally, start, createdAt);
  }
}
