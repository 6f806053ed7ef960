package dev.khata.application.autopay;

import dev.khata.application.autopay.ManageMandates.Result;
import dev.khata.application.recharge.RefusalText;
import dev.khata.application.replies.Answer;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.Outcomes;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.replies.ReplyKey;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes a mandate once, however often the same request is sent: twice it would charge twice. */
public final class CreateMandateOnce {
  private final ManageMandates mandates;
  private final Once once;

  @Inject
  CreateMandateOnce(ManageMandates mandates, Once once) {
    this.mandates = mandates;
    this.once = once;
  }

  /**
   * @param key where there is none, every request makes one
   * @return again after it was made, the mandate as it is now; not found once it was removed
   */
  public Answer<Result> handle(Optional<ReplyKey> key, ManageMandates.Command command) {
    return once.run(key, new Created(command.payer()), () -> mandates.create(command));
  }

  /** {@code MADE 17}, {@code START_PAST}, {@code NOT_SOLD PLAN_UNKNOWN}. */
  private final class Created implements Outcomes<Result> {
    private static final String MADE = "MADE ";
    private static final String NOT_SOLD = "NOT_SOLD ";

    private final UserId payer;

    Created(UserId payer) {
      this.payer = payer;
    }

    @Override
    public String write(Result result) {
      return switch (result) {
        case Result.Granted granted -> MADE + granted.shown().mandate().id();
        case Result.Refused(MandateRefusal.NotSold(var reason)) ->
            NOT_SOLD + RefusalText.of(reason);
        case Result.Refused(MandateRefusal reason) -> Plain.of(reason).name();
      };
    }

    @Override
    public Result read(String outcome) {
      if (outcome.startsWith(MADE)) {
        return made(new MandateId(Long.parseLong(outcome.substring(MADE.length()))));
      }
      if (outcome.startsWith(NOT_SOLD)) {
        return new Result.Refused(
            new MandateRefusal.NotSold(RefusalText.read(outcome.substring(NOT_SOLD.length()))));
      }
      return new Result.Refused(Plain.valueOf(outcome).refusal());
    }

    private Result made(MandateId id) {
      return mandates
          .find(payer, id)
          .<Result>map(Result.Granted::new)
          .orElseGet(() -> new Result.Refused(new MandateRefusal.NotFound()));
    }
  }

  /** Refusals that say all by their kind. The words stand in the database. */
  private enum Plain {
    LIMIT_REACHED,
    START_PAST,
    START_TOO_LATE;

    static Plain of(MandateRefusal reason) {
      return switch (reason) {
        case MandateRefusal.LimitReached() -> LIMIT_REACHED;
        case MandateRefusal.StartPast() -> START_PAST;
        case MandateRefusal.StartTooLate() -> START_TOO_LATE;
        case MandateRefusal.NotSold _,
            MandateRefusal.NotFound _,
            MandateRefusal.NextDueNotAhead _,
            MandateRefusal.NextDueTooLate _,
            MandateRefusal.NextDueOfNone _,
            MandateRefusal.SkippedTooFar _,
            MandateRefusal.NotEnabled _ ->
            throw new IllegalStateException("no mandate is made in vain by " + reason);
      };
    }

    MandateRefusal refusal() {
      return switch (this) {
        case LIMIT_REACHED -> new MandateRefusal.LimitReached();
        case START_PAST -> new MandateRefusal.StartPast();
        case START_TOO_LATE -> new MandateRefusal.StartTooLate();
      };
    }
  }
}
