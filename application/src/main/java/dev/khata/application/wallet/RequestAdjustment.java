package dev.khata.application.wallet;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentLimits;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.AdjustmentRefusal;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.WalletAction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives money or points to a user, or takes them, on the word of an admin; above the limit it waits
 * for a second admin. Asking again under the same key asks for nothing new.
 */
public final class RequestAdjustment {
  private final Adjustments adjustments;
  private final PostAdjustment post;
  private final Owners owners;
  private final AdjustmentLimits limits;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  RequestAdjustment(
      Adjustments adjustments,
      PostAdjustment post,
      Owners owners,
      AdjustmentLimits limits,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.adjustments = adjustments;
    this.post = post;
    this.owners = owners;
    this.limits = limits;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param key under which the same may be asked for any number of times and is booked once
   * @param account a spendable one
   * @param side credit gives, debit takes
   * @param by the admin who asks; another one decides if that is needed
   */
  public record Command(
      Optional<AdjustmentKey> key,
      CustomerAccount account,
      Side side,
      Money amount,
      AdjustmentReason reason,
      Actor.Person by) {}

  public sealed interface Result {
    /** Now, or by the first request under the key. */
    record Posted(Adjustment adjustment) implements Result {}

    /** A second admin has to decide. */
    record Requested(Adjustment adjustment) implements Result {}

    record Refused(AdjustmentRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> request(command));
  }

  private Result request(Command command) {
    Instant now = clock.instant();
    Adjustment requested =
        Adjustment.requested(
            ids.next(),
            command.key(),
            command.account(),
            command.side(),
            command.amount(),
            command.reason(),
            command.by().user(),
            now);
    return command
        .key()
        .flatMap(adjustments::claim)
        .map(first -> again(requested, first))
        .orElseGet(() -> request(requested, command, now));
  }

  /** What became of the first request, if this is the same one. */
  private static Result again(Adjustment requested, Adjustment first) {
    if (!requested.asksTheSameAs(first)) {
      return new Result.Refused(new AdjustmentRefusal.KeyReused());
    }
    return switch (first.state()) {
      case REQUESTED -> new Result.Requested(first);
      case POSTED -> new Result.Posted(first);
      case REJECTED -> new Result.Refused(new AdjustmentRefusal.Decided(first.state()));
    };
  }

  private Result request(Adjustment requested, Command command, Instant now) {
    if (!owners.keep(command.account().owner())) {
      return new Result.Refused(new AdjustmentRefusal.OwnerGone());
    }
    if (limits.needSecondAdmin(command.amount())) {
      adjustments.add(requested);
      tell(WalletAction.ADJUSTMENT_REQUESTED, command, now);
      return new Result.Requested(requested);
    }
    return switch (post.handle(requested, now)) {
      case PostAdjustment.Outcome.Booked(EntryId entry) -> {
        Adjustment posted = requested.posted(Optional.empty(), entry, now);
        adjustments.add(posted);
        tell(WalletAction.ADJUSTMENT_POSTED, command, now);
        yield new Result.Posted(posted);
      }
      case PostAdjustment.Outcome.Refused(AdjustmentRefusal reason) -> new Result.Refused(reason);
    };
  }

  private void tell(WalletAction action, Command command, Instant now) {
    audit.append(command.by().did(action, command.account().owner(), now));
  }
}
