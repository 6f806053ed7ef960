package dev.khata.domain.autopay;

import dev.khata.domain.recharge.PurchaseRefusal;

/** Why a user's wish about a mandate is not granted. Nothing changes then. */
public sealed interface MandateRefusal {

  /** There is none, it was removed, or it is another user's. */
  record NotFound() implements MandateRefusal {}

  /** The user has as many as one may have. */
  record LimitReached() implements MandateRefusal {}

  /** The plan could not be bought for the line, by whatever wallet and whenever. */
  record NotSold(PurchaseRefusal reason) implements MandateRefusal {}

  /** It would have started more than {@link Wishes#LATE_START} ago. */
  record StartPast() implements MandateRefusal {}

  /** It would start later than {@link Wishes#HORIZON} from now. */
  record StartTooLate() implements MandateRefusal {}

  /** The next due date would not be in the future, or not after what was taken up. */
  record NextDueNotAhead() implements MandateRefusal {}

  /** The next due date would be later than {@link Wishes#HORIZON} from now. */
  record NextDueTooLate() implements MandateRefusal {}

  /** A mandate that is not enabled has no next due date. */
  record NextDueOfNone() implements MandateRefusal {}

  /** What would be due after the skipped one is later than {@link Wishes#HORIZON} from now. */
  record SkippedTooFar() implements MandateRefusal {}

  /** What is not enabled has nothing to skip. */
  record NotEnabled() implements MandateRefusal {}
}
