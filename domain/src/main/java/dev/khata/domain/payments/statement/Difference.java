package dev.khata.domain.payments.statement;

import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.wallet.Money;

/** In what a line of a statement is not what our books say. Nothing is booked of such a line. */
public sealed interface Difference {
  StatementLine line();

  /** Our books know of no such thing. */
  record Unknown(StatementLine line) implements Difference {}

  /** It is of another amount, or in another currency. */
  record OtherAmount(StatementLine line, Money ours) implements Difference {}

  /** We have asked for it, or been told that it began, but not that it was done. */
  record NotDone(StatementLine line, Money ours) implements Difference {}

  /** The gateway keeps more of it than there is. */
  record KeepsTooMuch(StatementLine line) implements Difference {}

  /** Amount, fee and tax don't make what the gateway says is left. */
  record WrongSum(StatementLine line) implements Difference {}

  /** An earlier statement had it with other figures, which are booked. */
  record BookedOtherwise(StatementLine line, Figures before) implements Difference {}

  /** The same stands in this statement before; the first one counts. */
  record Twice(StatementLine line) implements Difference {}
}
