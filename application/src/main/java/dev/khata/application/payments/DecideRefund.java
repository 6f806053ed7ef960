package dev.khata.application.payments;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentAction;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundRefusal;
import dev.khata.domain.payments.RefundState.Event;
import dev.khata.domain.payments.Refunds;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Lets a second admin approve or reject a refund above the limit; never the one who asked. */
public final class DecideRefund {
  private final Payments payments;
  private final Refunds refunds;
  private final RefundBooks books;
  private final SendRefunds send;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  DecideRefund(
      Payments payments,
      Refunds refunds,
      RefundBooks books,
      SendRefunds send,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.books = books;
    this.send = send;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a second admin can say. */
  public enum Decision {
    APPROVE(Event.APPROVE),
    REJECT(Event.REJECT);

    private final Event event;

    Decision(Event event) {
      this.event = event;
    }
  }

  public record Command(UUID refund, Decision decision, Actor.Person by) {}

  public sealed interface Result {
    /** As it stands after the gateway was asked for it. */
    record Asked(Refund refund) implements Result {}

    record Rejected(Refund refund) implements Result {}

    /** One that the payer's wallet does not cover any more stays open. */
    record Refused(RefundRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return switch (transactions.inTransaction(() -> decide(command))) {
      case Result.Asked(Refund refund) -> new Result.Asked(send.now(refund.key()));
      case Result.Rejected rejected -> rejected;
      case Result.Refused refused -> refused;
    };
  }

  private Result decide(Command command) {
    Optional<Payment> payment =
        refunds.find(command.refund()).flatMap(found -> payments.lock(found.payment()));
    if (payment.isEmpty()) {
      return new Result.Refused(new RefundRefusal.UnknownRefund());
    }
    Refund open = refunds.find(command.refund()).orElseThrow();
    Event event = command.decision().event;
    Optional<RefundRefusal> objection = open.objectionTo(event, command.by().user());
    if (objection.isPresent()) {
      return new Result.Refused(objection.get());
    }
    Instant now = clock.instant();
    Refund decided = open.decided(event, command.by().user(), now);
    return switch (command.decision()) {
      case APPROVE -> approve(payment.get(), decided, command, now);
      case REJECT -> {
        refunds.update(decided, Optional.empty());
        tell(PaymentAction.REFUND_REJECTED, payment.get(), command, now);
        yield new Result.Rejected(decided);
      }
    };
  }

  private Result approve(Payment payment, Refund approved, Command command, Instant now) {
    Optional<RefundRefusal> lacking = RefundPayment.lacking(books.begin(payment, approved, now));
    if (lacking.isPresent()) {
      return new Result.Refused(lacking.get());
    }
    refunds.update(approved, Optional.of(now.plus(SendRefunds.SOON)));
    tell(PaymentAction.REFUND_APPROVED, payment, command, now);
    return new Result.Asked(approved);
  }

  private void tell(PaymentAction action, Payment payment, Command command, Instant now) {
    audit.append(command.by().did(action, payment.payer(), now));
  }
}
