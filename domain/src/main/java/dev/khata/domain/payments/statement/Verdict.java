package dev.khata.domain.payments.statement;

import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLine.Payout;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a line of a statement. */
public sealed interface Verdict {
  EntryKind KIND = new EntryKind("GATEWAY_SETTLEMENT");

  /** It is as our books have it, and is booked. */
  record Books(JournalEntry entry) implements Verdict {}

  /** It was booked before. */
  record Known() implements Verdict {}

  /** It is as our books have it, and moves nothing in them: not yet, or not in their currency. */
  record Rests() implements Verdict {}

  /** It is not as our books have it. */
  record Differs(Difference difference) implements Verdict {}

  /**
   * Decides.
   *
   * @param ours what our books say of it; empty where they don't know it
   * @param booked with which figures it was booked before
   * @param currency of the books
   */
  static Verdict of(
      StatementLine line, Optional<Ours> ours, Optional<Figures> booked, Unit currency) {
    if (booked.isPresent()) {
      return booked.get().equals(line.figures())
          ? new Known()
          : new Differs(new Difference.BookedOtherwise(line, booked.get()));
    }
    Optional<Difference> difference = againstOurs(line, ours).or(() -> inItself(line));
    if (difference.isPresent()) {
      return new Differs(difference.get());
    }
    return line.payout()
        .filter(paid -> line.figures().unit().equals(currency))
        .map(Payout::at)
        .flatMap(at -> entry(line, at))
        .<Verdict>map(Books::new)
        .orElseGet(Rests::new);
  }

  private static Optional<Difference> againstOurs(StatementLine line, Optional<Ours> ours) {
    if (line.kind() == Kind.CHARGE) {
      return Optional.empty();
    }
    if (ours.isEmpty()) {
      return Optional.of(new Difference.Unknown(line));
    }
    Money amount = ours.get().amount();
    if (!amount.equals(line.figures().amount())) {
      return Optional.of(new Difference.OtherAmount(line, amount));
    }
    return ours.get().done() ? Optional.empty() : Optional.of(new Difference.NotDone(line, amount));
  }

  private static Optional<Difference> inItself(StatementLine line) {
    long net = line.reckonedNet();
    if (line.brings() && net < 0) {
      return Optional.of(new Difference.KeepsTooMuch(line));
    }
    boolean chargeOfAnAmount = line.kind() == Kind.CHARGE && !line.figures().amount().isZero();
    return chargeOfAnAmount || line.net().filter(told -> told != net).isPresent()
        ? Optional.of(new Difference.WrongSum(line))
        : Optional.empty();
  }

  /**
   * What the gateway held for us is at the bank, less what it keeps. Empty where nothing moves.
   *
   * @param at when it was paid out
   */
  private static Optional<JournalEntry> entry(StatementLine line, Instant at) {
    Figures figures = line.figures();
    Money net = new Money(Math.abs(line.reckonedNet()), figures.unit());
    List<Posting> postings = new ArrayList<>();
    debit(postings, SystemAccount.GATEWAY_FEES, figures.fee());
    debit(postings, SystemAccount.GATEWAY_TAX, figures.tax());
    if (line.brings()) {
      debit(postings, SystemAccount.BANK, net);
      credit(postings, SystemAccount.GATEWAY_CLEARING, figures.amount());
    } else {
      debit(postings, SystemAccount.GATEWAY_CLEARING, figures.amount());
      credit(postings, SystemAccount.BANK, net);
    }
    return postings.isEmpty()
        ? Optional.empty()
        : Optional.of(JournalEntry.unkeyed(KIND, at, postings));
  }

  private static void debit(List<Posting> postings, SystemAccount account, Money amount) {
    if (!amount.isZero()) {
      postings.add(Posting.debit(account, amount));
    }
  }

  private static void credit(List<Posting> postings, SystemAccount account, Money amount) {
    if (!amount.isZero()) {
      postings.add(Posting.credit(account, amount));
    }
  }
}
