package dev.khata.domain.payments;

import java.util.Map;
import java.util.Optional;

/** How a refund stands. */
public enum RefundState {
  /** A second admin has to decide. */
  WAITING,
  /** The second admin did not want it. */
  REJECTED,
  /** The gateway is asked for it; it may have it or not. */
  ASKED,
  /** The gateway has it in hand. */
  PENDING,
  /** The money is on its way back, and is no longer ours. */
  DONE,
  /** The gateway does not give it back, and nothing has moved there. */
  REFUSED;

  /** What can become of a refund. */
  public enum Event {
    /** A second admin agrees. */
    APPROVE,
    /** A second admin does not. */
    REJECT,
    /** The gateway has taken it in hand. */
    ACCEPT,
    /** The gateway has given the money back. */
    FINISH,
    /** The gateway does not give it back. */
    REFUSE
  }

  private record Move(RefundState from, Event on) {}

  /** One line per legal move; everything else is refused. */
  private static final Map<Move, RefundState> MOVES =
      Map.of(
          new Move(WAITING, Event.APPROVE), ASKED,
          new Move(WAITING, Event.REJECT), REJECTED,
          new Move(ASKED, Event.ACCEPT), PENDING,
          new Move(ASKED, Event.FINISH), DONE,
          new Move(ASKED, Event.REFUSE), REFUSED,
          new Move(PENDING, Event.FINISH), DONE,
          new Move(PENDING, Event.REFUSE), REFUSED);

  public Optional<RefundState> next(Event on) {
    return Optional.ofNullable(MOVES.get(new Move(this, on)));
  }

  /** Whether it is not known yet whether the money goes back. */
  public boolean isOpen() {
    return switch (this) {
      case WAITING, ASKED, PENDING -> true;
      case REJECTED, DONE, REFUSED -> false;
    };
  }

  /** Whether the gateway is asked about it. */
  public boolean isAtGateway() {
    return switch (this) {
      case ASKED, PENDING -> true;
      case WAITING, REJECTED, DONE, REFUSED -> false;
    };
  }
}
