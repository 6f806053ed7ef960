package dev.khata.application.wallet;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentRefusal;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.WalletAction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Lets a second admin approve or reject an adjustment above the limit; never the one who asked. */
public final class DecideAdjustment {
  private final Adjustments adjustments;
  private final PostAdjustment post;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  DecideAdjustment(
      Adjustments adjustments,
      PostAdjustment post,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.adjustments = adjustments;
    this.post = post;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(UUID adjustment, AdjustmentState.Event event, Actor.Person by) {}

  public sealed interface Result {
    record Posted(Adjustment adjustment) implements Result {}

    record Rejected(Adjustment adjustment) implements Result {}

    /** An adjustment that is not covered, or whose owner has left, stays open. */
    record Refused(AdjustmentRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> decide(command));
  }

  private Result decide(Command command) {
    Instant now = clock.instant();
    Optional<Adjustment> locked = adjustments.lock(command.adjustment());
    if (locked.isEmpty()) {
      return new Result.Refused(new AdjustmentRefusal.UnknownAdjustment());
    }
    Adjustment open = locked.get();
    Optional<AdjustmentRefusal> objection = open.objectionTo(command.event(), command.by().user());
    if (objection.isPresent()) {
      return new Result.Refused(objection.get());
    }
    return switch (command.event()) {
      case APPROVE -> approve(open, command, now);
      case REJECT -> {
        Adjustment rejected = open.rejected(command.by().user(), now);
        adjustments.update(rejected);
        tell(WalletAction.ADJUSTMENT_REJECTED, rejected, command, now);
        yield new Result.Rejected(rejected);
      }
    };
  }

  private Result approve(Adjustment open, Command command, Instant now) {
    return switch (post.handle(open, now)) {
      case PostAdjustment.Outcome.Booked(EntryId entry) -> {
        Adjustment posted = open.posted(Optional.of(command.by().user()), entry, now);
        adjustments.update(posted);
        tell(WalletAction.ADJUSTMENT_POSTED, posted, command, now);
        yield new Result.Posted(posted);
      }
      case PostAdjustment.Outcome.Refused(AdjustmentRefusal reason) -> new Result.Refused(reason);
    };
  }

  private void tell(WalletAction action, Adjustment adjustment, Command command, Instant now) {
    audit.append(command.by().did(action, adjustment.account().owner(), now));
  }
}
