package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.points;
import static dev.khata.application.wallet.Somebody.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentLimits;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.AdjustmentRefusal;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.WalletAction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdjustmentUseCasesTest {
  private static final AdjustmentLimits LIMITS = new AdjustmentLimits(npr(1_000), points(50));

  private static final AdjustmentKey KEY = new AdjustmentKey("payroll-7");

  private final SettableClock clock = new SettableClock();
  private final Transactions transactions = new FakeTransactions();
  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);
  private final InMemoryAdjustments adjustments = new InMemoryAdjustments();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final PostAdjustment post = new PostAdjustment(books, books);
  private final RequestAdjustment request =
      new RequestAdjustment(
          adjustments,
          post,
          books.owners(),
          LIMITS,
          audit,
          transactions,
          clock,
          new SequentialIds());
  private final DecideAdjustment decide =
      new DecideAdjustment(adjustments, post, audit, transactions, clock);
  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());
  private final UserId admin = somebody();
  private final UserId other = somebody();

  @Test
  void a_small_amount_is_given_at_once() {
    Adjustment posted =
        ((RequestAdjustment.Result.Posted) request(Side.CREDIT, npr(1_000))).adjustment();

    assertThat(books.of(wallet).total()).isEqualTo(npr(1_000));
    assertThat(adjustments.find(posted.id())).contains(posted);
    assertThat(audit.actions()).containsExactly(WalletAction.ADJUSTMENT_POSTED);
    assertThat(audit.events().getFirst().subject()).contains(wallet.owner());
    assertThat(audit.events().getFirst().actor().id()).contains(admin);
  }

  @Test
  void a_small_amount_is_taken_if_it_is_there() {
    request(Side.CREDIT, npr(100));

    assertThat(request(Side.DEBIT, npr(101)))
        .isEqualTo(new RequestAdjustment.Result.Refused(new AdjustmentRefusal.InsufficientFunds()));
    assertThat(request(Side.DEBIT, npr(40))).isInstanceOf(RequestAdjustment.Result.Posted.class);
    assertThat(books.of(wallet).total()).isEqualTo(npr(60));
  }

  @Test
  void a_large_amount_waits_for_another_admin() {
    Adjustment open = requested(Side.CREDIT, npr(1_001));

    assertThat(books.of(wallet).total()).isEqualTo(npr(0));
    assertThat(adjustments.open(10)).containsExactly(open);
    assertThat(decide(open, AdjustmentState.Event.APPROVE, admin))
        .isEqualTo(new DecideAdjustment.Result.Refused(new AdjustmentRefusal.OwnRequest()));
    assertThat(decide(open, AdjustmentState.Event.APPROVE, other))
        .isInstanceOf(DecideAdjustment.Result.Posted.class);
    assertThat(books.of(wallet).total()).isEqualTo(npr(1_001));
    assertThat(audit.actions())
        .containsExactly(WalletAction.ADJUSTMENT_REQUESTED, WalletAction.ADJUSTMENT_POSTED);
  }

  @Test
  void an_amount_is_given_once() {
    Adjustment open = requested(Side.CREDIT, npr(2_000));
    decide(open, AdjustmentState.Event.APPROVE, other);

    assertThat(decide(open, AdjustmentState.Event.APPROVE, other))
        .isEqualTo(
            new DecideAdjustment.Result.Refused(
                new AdjustmentRefusal.Decided(AdjustmentState.POSTED)));
    assertThat(books.of(wallet).total()).isEqualTo(npr(2_000));
  }

  @Test
  void what_is_rejected_moves_nothing() {
    Adjustment open = requested(Side.CREDIT, npr(2_000));

    assertThat(decide(open, AdjustmentState.Event.REJECT, other))
        .isInstanceOf(DecideAdjustment.Result.Rejected.class);

    assertThat(books.of(wallet).total()).isEqualTo(npr(0));
    assertThat(adjustments.open(10)).isEmpty();
  }

  @Test
  void what_is_not_covered_stays_open() {
    Adjustment open = requested(Side.DEBIT, npr(2_000));

    assertThat(decide(open, AdjustmentState.Event.APPROVE, other))
        .isEqualTo(new DecideAdjustment.Result.Refused(new AdjustmentRefusal.InsufficientFunds()));
    assertThat(adjustments.open(10)).containsExactly(open);
  }

  @Test
  void an_adjustment_that_there_is_not_is_refused() {
    assertThat(
            decide.handle(
                new DecideAdjustment.Command(
                    Fresh.uuid(), AdjustmentState.Event.APPROVE, operator(other))))
        .isEqualTo(new DecideAdjustment.Result.Refused(new AdjustmentRefusal.UnknownAdjustment()));
  }

  @Test
  void what_is_given_pays_first_what_is_owed() {
    books.append(
        JournalEntry.unkeyed(
            new EntryKind("TEST"),
            clock.instant(),
            List.of(
                Posting.debit(wallet.receivable(), npr(300)),
                Posting.credit(SystemAccount.GATEWAY_CLEARING, npr(300)))),
        clock.instant());

    request(Side.CREDIT, npr(500));

    assertThat(books.of(wallet).total()).isEqualTo(npr(200));
    assertThat(books.of(wallet.receivable()).total()).isEqualTo(npr(0));
  }

  @Test
  void under_a_key_the_same_is_booked_once_however_often_it_is_asked_for() {
    RequestAdjustment.Result first = request(wallet, npr(300), Optional.of(KEY));

    assertThat(request(wallet, npr(300), Optional.of(KEY))).isEqualTo(first);
    assertThat(request(wallet, npr(300), Optional.of(KEY))).isEqualTo(first);
    assertThat(books.of(wallet).total()).isEqualTo(npr(300));
    assertThat(audit.actions()).containsExactly(WalletAction.ADJUSTMENT_POSTED);
  }

  @Test
  void under_a_key_nothing_else_can_be_asked_for() {
    request(wallet, npr(300), Optional.of(KEY));

    assertThat(request(wallet, npr(301), Optional.of(KEY)))
        .isEqualTo(new RequestAdjustment.Result.Refused(new AdjustmentRefusal.KeyReused()));
    assertThat(request(CustomerAccount.wallet(somebody()), npr(300), Optional.of(KEY)))
        .isEqualTo(new RequestAdjustment.Result.Refused(new AdjustmentRefusal.KeyReused()));
    assertThat(books.of(wallet).total()).isEqualTo(npr(300));
  }

  @Test
  void what_waits_under_a_key_is_told_again_as_it_stands_by_then() {
    Adjustment open =
        ((RequestAdjustment.Result.Requested) request(wallet, npr(2_000), Optional.of(KEY)))
            .adjustment();

    assertThat(request(wallet, npr(2_000), Optional.of(KEY)))
        .isEqualTo(new RequestAdjustment.Result.Requested(open));
    decide(open, AdjustmentState.Event.APPROVE, other);

    assertThat(request(wallet, npr(2_000), Optional.of(KEY)))
        .isEqualTo(new RequestAdjustment.Result.Posted(adjustments.find(open.id()).orElseThrow()));
    assertThat(books.of(wallet).total()).isEqualTo(npr(2_000));
  }

  @Test
  void what_was_rejected_under_a_key_is_not_asked_for_again() {
    Adjustment open =
        ((RequestAdjustment.Result.Requested) request(wallet, npr(2_000), Optional.of(KEY)))
            .adjustment();
    decide(open, AdjustmentState.Event.REJECT, other);

    assertThat(request(wallet, npr(2_000), Optional.of(KEY)))
        .isEqualTo(
            new RequestAdjustment.Result.Refused(
                new AdjustmentRefusal.Decided(AdjustmentState.REJECTED)));
  }

  @Test
  void nothing_is_given_to_who_has_left() {
    Adjustment open = requested(Side.CREDIT, npr(2_000));
    books.owners().depart(wallet.owner());
    var gone = new AdjustmentRefusal.OwnerGone();

    assertThat(decide(open, AdjustmentState.Event.APPROVE, other))
        .isEqualTo(new DecideAdjustment.Result.Refused(gone));
    assertThat(request(Side.CREDIT, npr(10))).isEqualTo(new RequestAdjustment.Result.Refused(gone));
    assertThat(request(Side.CREDIT, npr(3_000)))
        .isEqualTo(new RequestAdjustment.Result.Refused(gone));
    assertThat(adjustments.open(10)).containsExactly(open);
    assertThat(decide(open, AdjustmentState.Event.REJECT, other))
        .isInstanceOf(DecideAdjustment.Result.Rejected.class);
  }

  private Adjustment requested(Side side, Money amount) {
    return ((RequestAdjustment.Result.Requested) request(side, amount)).adjustment();
  }

  private RequestAdjustment.Result request(Side side, Money amount) {
    return request(wallet, side, amount, Optional.empty());
  }

  private RequestAdjustment.Result request(
      CustomerAccount account, Money amount, Optional<AdjustmentKey> key) {
    return request(account, Side.CREDIT, amount, key);
  }

  private RequestAdjustment.Result request(
      CustomerAccount account, Side side, Money amount, Optional<AdjustmentKey> key) {
    return request.handle(
        new RequestAdjustment.Command(
            key, account, side, amount, new AdjustmentReason("paid twice"), operator(admin)));
  }

  private DecideAdjustment.Result decide(
      Adjustment adjustment, AdjustmentState.Event event, UserId by) {
    return decide.handle(new DecideAdjustment.Command(adjustment.id(), event, operator(by)));
  }

  private static Actor.Person operator(UserId user) {
    return new Actor.Person(user, Optional.empty(), Origin.batch("test"));
  }
}
