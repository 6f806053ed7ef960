package dev.khata.domain.payments.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLine.Payout;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant PAID_OUT = Instant.parse("2026-03-03T06:00:00Z");
  private static final Unit INR = Unit.currency("INR");
  private static final Unit USD = Unit.currency("USD");

  @Test
  void what_is_kept_of_a_capture_is_fees_and_tax_and_the_rest_is_at_the_bank() {
    JournalEntry entry = booked(line(Kind.CAPTURE, 500_00, 10_00, 1_80));

    assertThat(entry.postings())
        .containsExactly(
            Posting.debit(SystemAccount.GATEWAY_FEES, inr(10_00)),
            Posting.debit(SystemAccount.GATEWAY_TAX, inr(1_80)),
            Posting.debit(SystemAccount.BANK, inr(488_20)),
            Posting.credit(SystemAccount.GATEWAY_CLEARING, inr(500_00)));
    assertThat(entry.effectiveAt()).isEqualTo(PAID_OUT);
  }

  @Test
  void what_is_kept_for_a_refund_comes_on_top_of_it() {
    List<Posting> postings =
        List.of(
            Posting.debit(SystemAccount.GATEWAY_FEES, inr(5_00)),
            Posting.debit(SystemAccount.GATEWAY_TAX, inr(90)),
            Posting.debit(SystemAccount.GATEWAY_CLEARING, inr(200_00)),
            Posting.credit(SystemAccount.BANK, inr(205_90)));

    assertThat(booked(line(Kind.REFUND, 200_00, 5_00, 90)).postings()).isEqualTo(postings);
    assertThat(booked(line(Kind.REVERSAL, 200_00, 5_00, 90)).postings()).isEqualTo(postings);
  }

  @Test
  void a_line_that_is_free_of_charge_moves_its_amount_alone() {
    assertThat(booked(line(Kind.REVERSAL_UNDONE, 200_00, 0, 0)).postings())
        .containsExactly(
            Posting.debit(SystemAccount.BANK, inr(200_00)),
            Posting.credit(SystemAccount.GATEWAY_CLEARING, inr(200_00)));
  }

  @Test
  void what_is_kept_whole_never_reaches_the_bank() {
    assertThat(booked(line(Kind.CAPTURE, 100, 90, 10)).postings())
        .extracting(Posting::account)
        .containsExactly(
            SystemAccount.GATEWAY_FEES, SystemAccount.GATEWAY_TAX, SystemAccount.GATEWAY_CLEARING);
  }

  @Test
  void a_charge_needs_no_payment_of_ours() {
    StatementLine charge = line(Kind.CHARGE, 0, 100_00, 18_00);

    assertThat(Verdict.of(charge, Optional.empty(), Optional.empty(), INR))
        .isInstanceOfSatisfying(
            Verdict.Books.class,
            books ->
                assertThat(books.entry().postings())
                    .containsExactly(
                        Posting.debit(SystemAccount.GATEWAY_FEES, inr(100_00)),
                        Posting.debit(SystemAccount.GATEWAY_TAX, inr(18_00)),
                        Posting.credit(SystemAccount.BANK, inr(118_00))));
    StatementLine odd = line(Kind.CHARGE, 5, 100_00, 18_00);
    assertThat(Verdict.of(odd, Optional.empty(), Optional.empty(), INR))
        .isEqualTo(new Verdict.Differs(new Difference.WrongSum(odd)));
  }

  @Test
  void what_the_books_do_not_know_is_not_booked() {
    for (Kind kind : List.of(Kind.CAPTURE, Kind.REFUND, Kind.REVERSAL, Kind.OTHER)) {
      StatementLine line = line(kind, 500_00, 0, 0);

      assertThat(Verdict.of(line, Optional.empty(), Optional.empty(), INR))
          .isEqualTo(new Verdict.Differs(new Difference.Unknown(line)));
    }
  }

  @Test
  void another_amount_or_currency_is_not_booked() {
    StatementLine line = line(Kind.CAPTURE, 500_00, 0, 0);

    assertThat(of(line, new Ours(new PaymentId(1), inr(499_99), true)))
        .isEqualTo(new Verdict.Differs(new Difference.OtherAmount(line, inr(499_99))));
    Money dollars = new Money(500_00, USD);
    assertThat(of(line, new Ours(new PaymentId(1), dollars, true)))
        .isEqualTo(new Verdict.Differs(new Difference.OtherAmount(line, dollars)));
  }

  @Test
  void what_is_not_done_here_is_not_booked() {
    StatementLine line = line(Kind.REFUND, 500_00, 0, 0);

    assertThat(of(line, new Ours(new PaymentId(1), inr(500_00), false)))
        .isEqualTo(new Verdict.Differs(new Difference.NotDone(line, inr(500_00))));
  }

  @Test
  void more_than_there_is_can_not_be_kept() {
    StatementLine line = line(Kind.CAPTURE, 100, 90, 11);

    assertThat(of(line, ours(line)))
        .isEqualTo(new Verdict.Differs(new Difference.KeepsTooMuch(line)));
  }

  @Test
  void what_is_told_to_be_left_must_be_what_is_left() {
    StatementLine capture = line(Kind.CAPTURE, 500_00, 10_00, 1_80);
    StatementLine refund = line(Kind.REFUND, 200_00, 5_00, 90);

    assertThat(of(telling(capture, 488_20), ours(capture))).isInstanceOf(Verdict.Books.class);
    assertThat(of(telling(refund, -205_90), ours(refund))).isInstanceOf(Verdict.Books.class);
    StatementLine wrong = telling(capture, 490_00);
    assertThat(of(wrong, ours(wrong)))
        .isEqualTo(new Verdict.Differs(new Difference.WrongSum(wrong)));
  }

  @Test
  void a_line_is_booked_once_and_never_with_other_figures() {
    StatementLine line = line(Kind.CAPTURE, 500_00, 10_00, 1_80);
    Figures other = new Figures(inr(500_00), inr(9_00), inr(1_62));

    assertThat(Verdict.of(line, Optional.of(ours(line)), Optional.of(line.figures()), INR))
        .isEqualTo(new Verdict.Known());
    assertThat(Verdict.of(line, Optional.of(ours(line)), Optional.of(other), INR))
        .isEqualTo(new Verdict.Differs(new Difference.BookedOtherwise(line, other)));
  }

  @Test
  void what_is_not_paid_out_or_in_no_books_moves_nothing() {
    StatementLine waits =
        new StatementLine(
            2,
            Kind.CAPTURE,
            "pay_1",
            Optional.empty(),
            new Figures(inr(500_00), inr(10_00), inr(1_80)),
            Optional.empty(),
            THEN,
            Optional.empty());
    StatementLine line = line(Kind.CAPTURE, 500_00, 10_00, 1_80);

    assertThat(of(waits, ours(waits))).isEqualTo(new Verdict.Rests());
    assertThat(Verdict.of(line, Optional.of(ours(line)), Optional.empty(), USD))
        .isEqualTo(new Verdict.Rests());
    StatementLine nothing = line(Kind.CAPTURE, 0, 0, 0);
    assertThat(of(nothing, ours(nothing))).isEqualTo(new Verdict.Rests());
  }

  private static JournalEntry booked(StatementLine line) {
    assertThat(of(line, ours(line))).isInstanceOf(Verdict.Books.class);
    return ((Verdict.Books) of(line, ours(line))).entry();
  }

  private static Verdict of(StatementLine line, Ours ours) {
    return Verdict.of(line, Optional.of(ours), Optional.empty(), INR);
  }

  private static Ours ours(StatementLine line) {
    return new Ours(new PaymentId(1), line.figures().amount(), true);
  }

  private static StatementLine line(Kind kind, long amount, long fee, long tax) {
    return new StatementLine(
        2,
        kind,
        "x_1",
        Optional.of("pay_1"),
        new Figures(inr(amount), inr(fee), inr(tax)),
        Optional.empty(),
        THEN,
        Optional.of(new Payout(PAID_OUT, Optional.of("setl_1"))));
  }

  private static StatementLine telling(StatementLine line, long net) {
    return new StatementLine(
        line.number(),
        line.kind(),
        line.id(),
        line.capture(),
        line.figures(),
        Optional.of(net),
        line.at(),
        line.payout());
  }

  private static Money inr(long minor) {
    return new Money(minor, INR);
  }
}
