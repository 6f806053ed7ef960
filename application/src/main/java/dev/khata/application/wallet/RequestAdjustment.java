package dev.khata.application.wallet;

import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentLimits;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.AdjustmentRefusal;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.WalletAction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives money or points to a user, or takes them, on the word of an admin; above the limit it waits
 * for a second admin.
 */
public final class RequestAdjustment {
  private final Adjustments adjustments;
  private final PostAdjustment post;
  private final AdjustmentLimits limits;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  RequestAdjustment(
      Adjustments adjustments,
      PostAdjustment post,
      AdjustmentLimits limits,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.adjustments = adjustments;
    this.post = post;
    this.limits = limits;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param account a spendable one
   * @param side credit gives, debit takes
   * @param by none for the operator at the command line
   */
  public record Command(
      CustomerAccount account,
      Side side,
      Money amount,
      AdjustmentReason reason,
      Optional<UserId> by,
      Optional<Contract> contract,
      Origin origin) {}

  public sealed interface Result {
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
        new Adjustment(
            ids.next(),
            command.account(),
            command.side(),
            command.amount(),
            command.reason(),
            AdjustmentState.REQUESTED,
            command.by(),
            now,
            Optional.empty());
    if (limits.needSecondAdmin(command.amount())) {
      adjustments.add(requested);
      tell(WalletAction.ADJUSTMENT_REQUESTED, command, now);
      return new Result.Requested(requested);
    }
    Optional<EntryId> entry = post.handle(requested, now);
    if (entry.isEmpty()) {
      return new Result.Refused(new AdjustmentRefusal.InsufficientFunds());
    }
    Adjustment posted = requested.posted(Optional.empty(), entry.get(), now);
    adjustments.add(posted);
    tell(WalletAction.ADJUSTMENT_POSTED, command, now);
    return new Result.Posted(posted);
  }

  private void tell(WalletAction action, Command command, Instant now) {
    audit.append(
        new AuditEvent(
            now,
            action,
            command.by(),
            Optional.of(command.account().owner()),
            command.contract(),
            command.origin().requestId()));
  }
}
