package dev.khata.application.payments;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.NewPayment;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.payments.statement.StatementLines.Seen;
import dev.khata.domain.payments.statement.Verdict;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds of {@link StatementLines}. */
public abstract class StatementLinesSuite {
  private static final Instant DUE_BY = Instant.parse("2001-01-01T00:00:00Z");

  /** Names of gateways are unique to a test, so that it finds its own alone. */
  private final String gateway = "g" + Fresh.word();

  protected abstract PaymentStores stores();

  protected abstract Transactions transactions();

  /** Something new that may be paid for. */
  protected abstract Subject subject();

  /** How much was debited to that account of the house so far, in minor units. */
  protected abstract long debits(SystemAccount account);

  @Test
  void a_line_that_is_new_is_known_of_nothing() {
    StatementLine capture = SomeLine.capture("pay_1", npr(500)).numbered(2);
    StatementLine refund = SomeLine.refund("pay_1", "pay_1", npr(100)).numbered(3);
    StatementLine charge = SomeLine.of(Kind.CHARGE, "c_1", npr(0)).notPaidOut().numbered(4);

    assertThat(put(Fresh.uuid(), capture, refund, charge))
        .containsExactly(fresh(capture), fresh(refund), fresh(charge));
    assertThat(put(Fresh.uuid())).isEmpty();
  }

  @Test
  void a_line_that_comes_again_in_one_statement_is_told_of() {
    UUID first = Fresh.uuid();
    StatementLine line = SomeLine.capture("pay_1", npr(500)).numbered(2);
    put(first, line);

    assertThat(put(first, line)).containsExactly(new Seen(line, true, Optional.empty()));
    assertThat(put(Fresh.uuid(), line)).containsExactly(fresh(line));
    assertThat(put("another", first, line)).containsExactly(fresh(line));
  }

  @Test
  void what_is_booked_stays_as_it_is_and_is_booked_once() {
    StatementLine line = SomeLine.capture("pay_1", npr(500)).keeping(10, 2).numbered(2);
    long fees = debits(SystemAccount.GATEWAY_FEES);

    transactions()
        .inTransaction(
            () -> {
              lines().put(gateway, Fresh.uuid(), List.of(line));
              lines().book(gateway, Map.of(line.key(), entry(line)), NOW);
            });

    StatementLine other = SomeLine.capture("pay_1", npr(400)).keeping(8, 1).numbered(7);
    Optional<Figures> booked = Optional.of(line.figures());
    assertThat(put(Fresh.uuid(), other)).containsExactly(new Seen(other, false, booked));
    assertThat(put(Fresh.uuid(), line)).containsExactly(new Seen(line, false, booked));
    assertThat(debits(SystemAccount.GATEWAY_FEES) - fees).isEqualTo(10);
    assertThatThrownBy(() -> book(Map.of(line.key(), entry(line))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> book(Map.of(new StatementLine.Key(Kind.CAPTURE, "pay_2"), entry(line))))
        .isInstanceOf(IllegalStateException.class);
    book(Map.of());
  }

  @Test
  void figures_that_were_not_booked_give_way_to_later_ones() {
    StatementLine before = SomeLine.capture("pay_1", npr(400)).numbered(2);
    StatementLine after = SomeLine.capture("pay_1", npr(500)).numbered(2);
    put(Fresh.uuid(), before);

    transactions()
        .inTransaction(
            () -> {
              lines().put(gateway, Fresh.uuid(), List.of(after));
              lines().book(gateway, Map.of(after.key(), entry(after)), NOW);
            });

    assertThat(put(Fresh.uuid(), before))
        .containsExactly(new Seen(before, false, Optional.of(after.figures())));
  }

  @Test
  void captures_of_that_time_without_a_line_are_missing() {
    TakenCapture early = taken(NOW);
    TakenCapture late = taken(NOW.plusSeconds(60));
    TakenCapture known = taken(NOW.plusSeconds(30));
    put(Fresh.uuid(), SomeLine.capture(known.capture().payment(), npr(500)).numbered(2));

    assertThat(missing(NOW, NOW.plusSeconds(60))).containsExactly(early, late);
    assertThat(missing(NOW.plusSeconds(1), NOW.plusSeconds(60))).containsExactly(late);
    assertThat(missing(NOW, NOW.plusSeconds(59))).containsExactly(early);
    assertThat(lines().missingCaptures(gateway, NOW, NOW.plusSeconds(60), 1))
        .containsExactly(early);
    assertThat(lines().missingCaptures("another", NOW, NOW.plusSeconds(60), 9)).isEmpty();
  }

  @Test
  void refunds_of_that_time_without_a_line_are_missing_once_they_are_done() {
    TakenCapture taken = taken(NOW);
    Refund done = reported(taken, "r1", NOW.plusSeconds(60));
    Refund known = reported(taken, "r2", NOW.plusSeconds(60));
    Refund waits = Refund.automatic(Fresh.uuid(), taken(NOW), RefundSource.SUSPENSE, NOW);
    List.of(done, known, waits)
        .forEach(
            refund ->
                transactions()
                    .inTransaction(() -> stores().refunds().add(refund, Optional.empty())));
    put(Fresh.uuid(), SomeLine.refund("r2", taken.capture().payment(), npr(1)).numbered(2));

    assertThat(lines().missingRefunds(gateway, NOW, NOW.plusSeconds(60), 9)).containsExactly(done);
    assertThat(lines().missingRefunds(gateway, NOW, NOW.plusSeconds(59), 9)).isEmpty();
  }

  private List<TakenCapture> missing(Instant from, Instant to) {
    return lines().missingCaptures(gateway, from, to, 100);
  }

  private static Refund reported(TakenCapture taken, String reference, Instant at) {
    return Refund.reported(Fresh.uuid(), taken, npr(1), RefundSource.SUSPENSE, reference, at);
  }

  private TakenCapture taken(Instant at) {
    Supplier<TakenCapture> work =
        () -> {
          NewPayment asked =
              new NewPayment(
                  Fresh.uuid(), gateway, subject(), new UserId(7), npr(500), "words", NOW);
          Payment payment = stores().payments().add(asked, NOW);
          TakenCapture taken =
              TakenCapture.of(
                  payment.id(),
                  gateway,
                  new Capture(Fresh.word(), npr(500)),
                  new Use.Suspended(Reason.OTHER_AMOUNT, Optional.empty(), DUE_BY),
                  at);
          if (!stores().payments().take(taken)) {
            throw new IllegalStateException("taken before");
          }
          return taken;
        };
    return transactions().inTransaction(work);
  }

  private static Seen fresh(StatementLine line) {
    return new Seen(line, false, Optional.empty());
  }

  private List<Seen> put(UUID statement, StatementLine... all) {
    return put(gateway, statement, all);
  }

  private List<Seen> put(String of, UUID statement, StatementLine... all) {
    Supplier<List<Seen>> work = () -> lines().put(of, statement, List.of(all));
    return transactions().inTransaction(work);
  }

  private void book(Map<StatementLine.Key, JournalEntry> entries) {
    transactions().inTransaction(() -> lines().book(gateway, entries, NOW));
  }

  private static JournalEntry entry(StatementLine line) {
    Figures figures = line.figures();
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.credit(SystemAccount.GATEWAY_CLEARING, figures.amount()));
    postings.add(Posting.debit(SystemAccount.BANK, npr(line.reckonedNet())));
    if (!figures.fee().isZero()) {
      postings.add(Posting.debit(SystemAccount.GATEWAY_FEES, figures.fee()));
      postings.add(Posting.debit(SystemAccount.GATEWAY_TAX, figures.tax()));
    }
    return JournalEntry.unkeyed(Verdict.KIND, NOW, postings);
  }

  private StatementLines lines() {
    return stores().statementLines();
  }
}
