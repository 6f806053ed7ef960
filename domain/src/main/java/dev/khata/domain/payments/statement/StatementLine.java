package dev.khata.domain.payments.statement;

import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a gateway's statement.
 *
 * @param number of the line in its file, from 1
 * @param id the gateway's own id of what happened: of a capture, a refund, a reversal, a charge
 * @param capture of which it is a part or the whole; empty where the gateway doesn't say
 * @param net what the gateway says is left of it for us, in minor units, less than nothing where it
 *     takes; empty where it leaves that to the reader
 * @param at when it happened
 * @param payout by which it reached us; empty while the gateway still has it
 */
public record StatementLine(
    long number,
    Kind kind,
    String id,
    Optional<String> capture,
    Figures figures,
    Optional<Long> net,
    Instant at,
    Optional<Payout> payout) {

  /** What happened. Kept by name. */
  public enum Kind {
    /** It has taken money for us. */
    CAPTURE,
    /** It has given money back. */
    REFUND,
    /** A payer's bank has called money back. */
    REVERSAL,
    /** What was called back was given to us again. */
    REVERSAL_UNDONE,
    /** It has charged us for something that is no payment. */
    CHARGE,
    /** Something that Khata does not know to book. */
    OTHER
  }

  /**
   * How much.
   *
   * @param amount that came or went
   * @param fee that the gateway keeps of it, or takes for it
   * @param tax on the fee, which it keeps as well
   */
  public record Figures(Money amount, Money fee, Money tax) {
    public Figures {
      if (!amount.unit().equals(fee.unit()) || !amount.unit().equals(tax.unit())) {
        throw new IllegalArgumentException("one line in two currencies: " + amount + " " + fee);
      }
    }

    public Unit unit() {
      return amount.unit();
    }

    /** What the gateway keeps. */
    public Money kept() {
      return fee.plus(tax);
    }
  }

  /**
   * Money that reached us.
   *
   * @param id the gateway's own id of the payout; empty where it tells none
   */
  public record Payout(Instant at, Optional<String> id) {}

  /** By which a line is known again, whatever file it comes in. */
  public record Key(Kind kind, String id) {}

  public Key key() {
    return new Key(kind, id);
  }

  /** Whether it brings money rather than takes it. */
  public boolean brings() {
    return switch (kind) {
      case CAPTURE, REVERSAL_UNDONE -> true;
      case REFUND, REVERSAL, CHARGE, OTHER -> false;
    };
  }

  /** What must be left of it for us, in minor units; less than nothing where it takes. */
  public long reckonedNet() {
    long amount = figures.amount().minorUnits();
    return Math.subtractExact(brings() ? amount : -amount, figures.kept().minorUnits());
  }
}
