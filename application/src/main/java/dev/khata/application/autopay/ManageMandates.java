package dev.khata.application.autopay;

import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateEdit;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateLimits;
import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.NewMandate;
import dev.khata.domain.autopay.Rhythm;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.autopay.Wishes;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Retention;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes, shows, changes and removes mandates. */
public final class ManageMandates {
  private final Mandates mandates;
  private final SoldByMandate sold;
  private final Wishing wishing;
  private final Showing showing;
  private final MandateLimits limits;
  private final Retention retention;
  private final Transactions transactions;

  @Inject
  ManageMandates(
      Mandates mandates,
      SoldByMandate sold,
      Wishing wishing,
      Showing showing,
      MandateLimits limits,
      Retention retention,
      Transactions transactions) {
    this.mandates = mandates;
    this.sold = sold;
    this.wishing = wishing;
    this.showing = showing;
    this.limits = limits;
    this.retention = retention;
    this.transactions = transactions;
  }

  /**
   * What somebody wants to have charged.
   *
   * @param start from when on; at once when it is empty
   */
  public record Command(
      UserId payer,
      PlanId plan,
      PhoneNumber line,
      Tag tag,
      Rhythm rhythm,
      Optional<Instant> start) {}

  /** What came of a wish about a mandate. */
  public sealed interface Result {
    /** The mandate as it is now. */
    record Granted(ShownMandate shown) implements Result {}

    record Refused(MandateRefusal reason) implements Result {}
  }

  /**
   * @throws UserGone when the account was deleted since the request was let in
   */
  public Result create(Command command) {
    return told(transactions.inTransaction(() -> add(command)));
  }

  private Wishing.Outcome add(Command command) {
    Wishes wishes = wishing.of(command.payer());
    Optional<MandateRefusal> refusal =
        command
            .start()
            .flatMap(wishes::startRefusal)
            .or(() -> limitRefusal(command.payer()))
            .or(() -> sold.refusal(command, wishes.now()));
    return refusal
        .<Wishing.Outcome>map(Wishing.Outcome.Refused::new)
        .orElseGet(() -> new Wishing.Outcome.Granted(mandates.add(of(command, wishes))));
  }

  private Optional<MandateRefusal> limitRefusal(UserId payer) {
    return mandates.count(payer) < limits.perUser()
        ? Optional.empty()
        : Optional.of(new MandateRefusal.LimitReached());
  }

  private static NewMandate of(Command command, Wishes wishes) {
    Instant start = wishes.start(command.start().orElse(wishes.now()));
    Schedule schedule = wishes.schedule(command.rhythm(), start);
    return new NewMandate(
        command.payer(),
        command.plan(),
        command.line(),
        command.tag(),
        schedule,
        wishes.first(schedule, start),
        start,
        wishes.now());
  }

  public Optional<ShownMandate> find(UserId payer, MandateId id) {
    return mandates.find(id, payer).map(showing::of);
  }

  public Page<ShownMandate> page(Query<Mandates.Filter, Mandates.Sort> query) {
    return showing.of(mandates.page(query));
  }

  /**
   * @throws UserGone when the account was deleted since the request was let in
   */
  public Result edit(UserId payer, MandateId id, MandateEdit edit) {
    return told(
        wishing.grant(
            payer, id, subject -> subject.wishes().edit(subject.mandate(), subject.open(), edit)));
  }

  /**
   * Why it is not removed; empty when it is.
   *
   * @throws UserGone when the account was deleted since the request was let in
   */
  public Optional<MandateRefusal> remove(UserId payer, MandateId id) {
    return switch (wishing.grant(payer, id, this::removed)) {
      case Wishing.Outcome.Granted _ -> Optional.empty();
      case Wishing.Outcome.Refused(MandateRefusal reason) -> Optional.of(reason);
    };
  }

  private Wishes.Answer removed(Wishing.Subject subject) {
    MandateChange change =
        subject.wishes().stop(subject.mandate(), subject.open(), new MandateState.Removed());
    return new Wishes.Answer.Granted(retention.persons().isZero() ? change.withoutLine() : change);
  }

  private Result told(Wishing.Outcome outcome) {
    return switch (outcome) {
      case Wishing.Outcome.Granted(var mandate) -> new Result.Granted(showing.of(mandate));
      case Wishing.Outcome.Refused(MandateRefusal reason) -> new Result.Refused(reason);
    };
  }
}
