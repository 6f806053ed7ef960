package dev.khata.application.autopay;

import dev.khata.application.autopay.ManageMandates.Result;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;

/** Has a mandate leave out what is due next. */
public final class SkipOccurrence {
  private final Wishing wishing;
  private final Showing showing;

  @Inject
  SkipOccurrence(Wishing wishing, Showing showing) {
    this.wishing = wishing;
    this.showing = showing;
  }

  /**
   * @throws UserGone when the account was deleted since the request was let in
   */
  public Result handle(UserId payer, MandateId id) {
    return switch (wishing.grant(
        payer, id, subject -> subject.wishes().skip(subject.mandate(), subject.open()))) {
      case Wishing.Outcome.Granted(var mandate) -> new Result.Granted(showing.of(mandate));
      case Wishing.Outcome.Refused(var reason) -> new Result.Refused(reason);
    };
  }
}
