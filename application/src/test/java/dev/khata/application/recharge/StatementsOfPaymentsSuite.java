package dev.khata.application.recharge;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.payments.NameBreaks;
import dev.khata.application.payments.ReconcileStatement.Result;
import dev.khata.application.payments.RefundPayment;
import dev.khata.application.payments.ScriptedGateway;
import dev.khata.application.payments.SomeLine;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.Report;
import dev.khata.domain.payments.statement.Break;
import dev.khata.domain.payments.statement.Difference;
import dev.khata.domain.payments.statement.GatewayStatement;
import dev.khata.domain.payments.statement.GatewayStatement.Reading;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gateways' statements do to the books, told in rupees. */
public abstract class StatementsOfPaymentsSuite {
  private static final Actor.Person ADMIN =
      new Actor.Person(new UserId(1_000_001), Optional.empty(), Origin.batch("test"));

  private GatewayShop shop;
  private long clearing;
  private long fees;
  private long tax;
  private long bank;

  protected abstract GatewayShop open();

  @BeforeEach
  void open_the_shop() {
    shop = open();
    clearing = shop.house(SystemAccount.GATEWAY_CLEARING);
    fees = shop.house(SystemAccount.GATEWAY_FEES);
    tax = shop.house(SystemAccount.GATEWAY_TAX);
    bank = shop.house(SystemAccount.BANK);
  }

  @AfterEach
  void close() {
    shop.settle();
  }

  @Test
  void the_clearing_account_comes_to_zero_when_all_is_settled() {
    Paid topUp = shop.topUp(100);
    Paid plan = shop.buy(200);
    Refund refund = refunded(topUp, 30);
    shop.hear(new Report.Refunded(plan.capture(), "by-hand", Optional.empty(), rupees(20)));
    Paid lost = shop.topUp(50);
    shop.hear(new Report.Reversed(lost.capture(), "rev-1", rupees(50)));
    Paid won = shop.topUp(40);
    shop.hear(new Report.Reversed(won.capture(), "rev-2", rupees(40)));
    shop.hear(new Report.ReversalUndone(won.capture(), "rev-2", rupees(40)));
    assertHouse(100 + 200 - 30 - 20 + 40, 0, 0, 0);

    Result.Compared result =
        compared(
            capture(topUp, 100).keeping(5_00, 1_00),
            capture(plan, 200).keeping(7_00, 1_00),
            refund(refund.reference().orElseThrow(), topUp, 30),
            refund("by-hand", plan, 20).keeping(2_00, 0),
            capture(lost, 50),
            of(Kind.REVERSAL, "rev-1", 50),
            capture(won, 40),
            of(Kind.REVERSAL, "rev-2", 40),
            of(Kind.REVERSAL_UNDONE, "rev-2", 40),
            SomeLine.of(Kind.CHARGE, "rent", rupees(0)).keeping(9_00, 1_00));

    assertThat(result.breaks()).isEmpty();
    assertThat(result.lines()).isEqualTo(10);
    assertThat(result.booked()).isEqualTo(10);
    assertHouse(0, 5 + 7 + 2 + 9, 1 + 1 + 1, 290 - 23 - 3);
  }

  @Test
  void the_same_lines_are_booked_once_whatever_statement_they_come_in() {
    Paid paid = shop.topUp(100);
    SomeLine line = capture(paid, 100).keeping(5_00, 1_00);
    compared(line);

    Paid next = shop.topUp(60);
    Result.Compared again = compared(capture(next, 60), line);

    assertThat(again.booked()).isOne();
    assertThat(again.known()).isOne();
    assertThat(again.breaks()).isEmpty();
    assertHouse(0, 5, 1, 154);
  }

  @Test
  void what_does_not_match_is_told_and_not_booked() {
    Paid paid = shop.topUp(100);
    Paid dollars = shop.topUp(100);
    Paid greedy = shop.topUp(10);
    StatementLine foreign = SomeLine.capture("nobody's", rupees(70)).numbered(4);

    Result.Compared result =
        compared(
            capture(paid, 99),
            SomeLine.capture(dollars.capture(), new Money(100_00, Unit.currency("USD"))),
            SomeLine.capture("nobody's", rupees(70)),
            capture(greedy, 10).keeping(9_00, 1_01));

    assertThat(differences(result))
        .extracting(Object::getClass)
        .containsExactly(
            (Class) Difference.OtherAmount.class,
            Difference.OtherAmount.class,
            Difference.Unknown.class,
            Difference.KeepsTooMuch.class);
    assertThat(differences(result)).contains(new Difference.Unknown(foreign));
    assertThat(result.broken()).isEqualTo(4);
    assertThat(result.booked()).isZero();
    assertThat(named(result))
        .extracting(one -> one.payment().map(payment -> payment.payer()))
        .containsExactly(
            Optional.of(paid.user()),
            Optional.of(dollars.user()),
            Optional.empty(),
            Optional.of(greedy.user()));
    assertHouse(210, 0, 0, 0);
  }

  @Test
  void what_was_told_wrongly_is_booked_once_it_is_told_right() {
    Paid paid = shop.topUp(100);
    compared(capture(paid, 99));

    assertThat(compared(capture(paid, 100)).breaks()).isEmpty();
    Result.Compared later = compared(capture(paid, 100).keeping(1_00, 0));

    assertThat(differences(later)).hasOnlyElementsOfType(Difference.BookedOtherwise.class);
    assertHouse(0, 0, 0, 100);
  }

  @Test
  void a_line_that_stands_there_twice_is_booked_once() {
    Paid paid = shop.topUp(100);
    List<SomeLine> many = new ArrayList<>();
    many.add(capture(paid, 100));
    for (int i = 0; i < 600; i++) {
      many.add(SomeLine.of(Kind.CHARGE, "charge-" + i, rupees(0)).notPaidOut());
    }
    many.add(capture(paid, 100));
    many.add(capture(paid, 100));

    Result.Compared result = compared(many.toArray(SomeLine[]::new));

    assertThat(differences(result))
        .hasSize(2)
        .hasOnlyElementsOfType(Difference.Twice.class)
        .extracting(difference -> difference.line().number())
        .containsExactlyInAnyOrder(603L, 604L);
    assertThat(named(result)).allMatch(one -> one.payment().isPresent());
    assertThat(result.waiting()).isEqualTo(600);
    assertHouse(0, 0, 0, 100);
  }

  @Test
  void what_is_not_paid_out_yet_is_booked_when_it_is() {
    Paid paid = shop.topUp(100);

    Result.Compared before = compared(capture(paid, 100).notPaidOut());
    assertThat(before.waiting()).isOne();
    assertThat(before.breaks()).isEmpty();
    assertHouse(100, 0, 0, 0);
    compared(capture(paid, 100));

    assertHouse(0, 0, 0, 100);
  }

  @Test
  void a_refund_that_is_not_done_here_waits_for_its_end() {
    Paid paid = shop.topUp(100);
    shop.gateway.answerRefunds(ScriptedGateway::pending);
    Refund pending = refunded(paid, 30);
    SomeLine line = refund(pending.reference().orElseThrow(), paid, 30);

    assertThat(differences(compared(capture(paid, 100), line)))
        .hasOnlyElementsOfType(Difference.NotDone.class);
    shop.gateway.answerRefunds(ScriptedGateway::done);
    shop.clock.advance(Duration.ofHours(2));
    shop.desk.reconcile.handle();

    assertThat(compared(capture(paid, 100), line).breaks()).isEmpty();
    assertHouse(0, 0, 0, 70);
  }

  @Test
  void what_lies_between_the_lines_is_missed_unless_another_statement_has_it() {
    Paid first = shop.topUp(10);
    shop.clock.advance(Duration.ofMinutes(1));
    Paid between = shop.topUp(20);
    shop.clock.advance(Duration.ofMinutes(1));
    Paid last = shop.topUp(30);
    shop.clock.advance(Duration.ofMinutes(1));
    shop.topUp(40);
    SomeLine[] lines = {
      capture(first, 10).at(Till.NOW), capture(last, 30).at(Till.NOW.plusSeconds(120))
    };

    Result.Compared result = compared(lines);

    assertThat(result.breaks())
        .singleElement()
        .isInstanceOfSatisfying(
            Break.MissingCapture.class,
            missing ->
                assertThat(missing.taken().capture().payment()).isEqualTo(between.capture()));
    assertThat(named(result).getFirst().payment().orElseThrow().payer()).isEqualTo(between.user());
    compared(capture(between, 20).at(Till.NOW.plusSeconds(60)));
    assertThat(compared(lines).breaks()).isEmpty();
  }

  @Test
  void nothing_is_booked_of_a_statement_that_can_not_be_read_to_its_end() {
    Paid paid = shop.topUp(100);
    Reading.Unreadable why = new Reading.Unreadable(3, Optional.of("fee"), "odd");
    GatewayStatement torn =
        sink -> {
          sink.accept(capture(paid, 100).numbered(2));
          return why;
        };

    assertThat(shop.desk.reconcileStatement.handle(torn)).isEqualTo(new Result.Unreadable(why));
    assertThat(shop.desk.reconcileStatement.objectionTo(torn)).contains(why);
    assertHouse(100, 0, 0, 0);
  }

  @Test
  void each_line_is_told_of_how_many() {
    SomeLine[] lines = {capture(shop.topUp(100), 100), capture(shop.topUp(200), 200)};
    List<String> told = new ArrayList<>();

    shop.desk.reconcileStatement.handle(
        statement(lines), (done, all) -> told.add(done + " of " + all.orElse(-1)));

    assertThat(told).containsExactly("1 of 2", "2 of 2");
  }

  private Refund refunded(Paid paid, long amount) {
    RefundPayment.Result result =
        shop.desk.refund.handle(
            new RefundPayment.Command(
                paid.subject(),
                Optional.of(rupees(amount)),
                new AdjustmentReason("asked for it"),
                Optional.empty(),
                ADMIN));
    shop.settle();
    return ((RefundPayment.Result.Asked) result).refund();
  }

  private static SomeLine capture(Paid paid, long amount) {
    return SomeLine.capture(paid.capture(), rupees(amount));
  }

  private static SomeLine refund(String id, Paid paid, long amount) {
    return SomeLine.refund(id, paid.capture(), rupees(amount));
  }

  private static SomeLine of(Kind kind, String id, long amount) {
    return SomeLine.of(kind, id, rupees(amount));
  }

  private Result.Compared compared(SomeLine... lines) {
    return (Result.Compared) shop.desk.reconcileStatement.handle(statement(lines));
  }

  /** The first line is that of the names of columns. */
  public static GatewayStatement statement(SomeLine... lines) {
    return sink -> {
      for (int i = 0; i < lines.length; i++) {
        sink.accept(lines[i].numbered(i + 2));
      }
      return new Reading.Whole(lines.length);
    };
  }

  private static List<Difference> differences(Result.Compared result) {
    return result.breaks().stream()
        .flatMap(
            one ->
                one instanceof Break.OfLine(Difference difference, var _)
                    ? Stream.of(difference)
                    : Stream.empty())
        .toList();
  }

  private List<NameBreaks.Named> named(Result.Compared result) {
    return shop.desk.nameBreaks.handle(result.breaks());
  }

  /** By how much each account has grown, in rupees. */
  private void assertHouse(long inClearing, long inFees, long inTax, long inBank) {
    assertThat(
            List.of(
                shop.house(SystemAccount.GATEWAY_CLEARING) - clearing,
                shop.house(SystemAccount.GATEWAY_FEES) - fees,
                shop.house(SystemAccount.GATEWAY_TAX) - tax,
                shop.house(SystemAccount.BANK) - bank))
        .containsExactly(inClearing, inFees, inTax, inBank);
  }
}
