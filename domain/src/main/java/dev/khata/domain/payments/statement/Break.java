package dev.khata.domain.payments.statement;

import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.TakenCapture;
import java.util.Optional;

/** Something about payments that somebody has to look at. */
public sealed interface Break {

  /** The payment that it is about; empty where it is not one of ours. */
  Optional<PaymentId> payment();

  /** Money that nobody could be given, and that must go back. */
  record Suspended(TakenCapture taken) implements Break {
    @Override
    public Optional<PaymentId> payment() {
      return Optional.of(taken.payment());
    }
  }

  /** A refund that nobody here had asked for, or that the gateway has refused. */
  record OddRefund(Refund refund) implements Break {
    @Override
    public Optional<PaymentId> payment() {
      return Optional.of(refund.payment());
    }
  }

  /** A line of a statement that is not what our books say. */
  record OfLine(Difference difference, Optional<PaymentId> payment) implements Break {}

  /** Money that a gateway has taken, in the time of its statement, and has put on none so far. */
  record MissingCapture(TakenCapture taken) implements Break {
    @Override
    public Optional<PaymentId> payment() {
      return Optional.of(taken.payment());
    }
  }

  /** Money that it has given back, in the time of its statement, and has put on none so far. */
  record MissingRefund(Refund refund) implements Break {
    @Override
    public Optional<PaymentId> payment() {
      return Optional.of(refund.payment());
    }
  }
}
