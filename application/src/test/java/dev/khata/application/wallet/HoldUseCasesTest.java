package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.Steps;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldRefusal;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldUseCasesTest {
  private final SettableClock clock = new SettableClock();
  private final Transactions transactions = new FakeTransactions();
  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);
  private final InMemoryHolds holds = new InMemoryHolds(books);
  private final PlaceHold place = new PlaceHold(holds, transactions, clock, new SequentialIds());
  private final CaptureHold capture =
      new CaptureHold(holds, books, books.owners(), transactions, clock);
  private final ReleaseHold release = new ReleaseHold(holds, transactions, clock);
  private final ExpireHolds expire = new ExpireHolds(holds, transactions, clock);
  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  @BeforeEach
  void fill_wallet() {
    books.append(topUp(wallet, 100, clock.instant()), clock.instant());
  }

  @Test
  void a_part_is_captured_and_the_rest_is_let_go() {
    Hold hold = placed(60);

    CaptureHold.Result.Captured captured = (CaptureHold.Result.Captured) capture(hold, 25);

    assertThat(books.of(wallet)).isEqualTo(new Balance(npr(75), npr(0)));
    assertThat(captured.hold().state()).isEqualTo(HoldState.CAPTURED);
    assertThat(books.find(captured.entry()).orElseThrow().entry().postings())
        .containsExactly(
            Posting.debit(wallet, npr(25)), Posting.credit(SystemAccount.REVENUE, npr(25)));
  }

  @Test
  void capturing_all_of_it_needs_no_other_money() {
    Hold hold = placed(100);

    assertThat(capture(hold, 100)).isInstanceOf(CaptureHold.Result.Captured.class);
    assertThat(books.of(wallet)).isEqualTo(Balance.none(Somebody.NPR));
  }

  @Test
  void the_same_capture_again_gives_the_same_entry_and_another_is_refused() {
    Hold hold = placed(60);
    CaptureHold.Result first = capture(hold, 25);

    assertThat(capture(hold, 25)).isEqualTo(first);
    assertThat(capture(hold, 26))
        .isEqualTo(new CaptureHold.Result.Refused(new HoldRefusal.Ended(HoldState.CAPTURED)));
    assertThat(books.of(wallet).total()).isEqualTo(npr(75));
  }

  @Test
  void more_than_is_held_is_not_captured() {
    assertThat(capture(placed(60), 61))
        .isEqualTo(new CaptureHold.Result.Refused(new HoldRefusal.AboveHold(npr(60))));
  }

  @Test
  void a_hold_that_there_is_not_is_refused() {
    assertThat(
            capture.handle(
                new CaptureHold.Command(
                    Fresh.uuid(), npr(1), SystemAccount.REVENUE, Somebody.SALE)))
        .isEqualTo(new CaptureHold.Result.Refused(new HoldRefusal.UnknownHold()));
    assertThat(release.handle(new ReleaseHold.Command(Fresh.uuid())))
        .isEqualTo(new ReleaseHold.Result.Refused(new HoldRefusal.UnknownHold()));
  }

  @Test
  void no_more_is_held_than_can_be_spent() {
    placed(60);

    assertThat(place(someKey(), 41))
        .isEqualTo(new PlaceHold.Result.Refused(new HoldRefusal.InsufficientFunds()));
  }

  @Test
  void nothing_is_set_aside_or_captured_for_who_has_left_and_what_was_held_is_let_go() {
    Hold hold = placed(60);
    books.owners().depart(wallet.owner());

    assertThat(place(someKey(), 10))
        .isEqualTo(new PlaceHold.Result.Refused(new HoldRefusal.OwnerGone()));
    assertThat(capture(hold, 25))
        .isEqualTo(new CaptureHold.Result.Refused(new HoldRefusal.OwnerGone()));
    assertThat(books.of(wallet)).isEqualTo(new Balance(npr(100), npr(60)));
    assertThat(release.handle(new ReleaseHold.Command(hold.id())))
        .isInstanceOf(ReleaseHold.Result.Released.class);
  }

  @Test
  void a_key_places_one_hold() {
    BusinessKey key = someKey();

    assertThat(place(key, 60)).isEqualTo(place(key, 60));
    assertThat(books.of(wallet).held()).isEqualTo(npr(60));
  }

  @Test
  void released_money_can_be_spent_and_releasing_again_does_nothing() {
    Hold hold = placed(60);

    ReleaseHold.Result first = release.handle(new ReleaseHold.Command(hold.id()));

    assertThat(first).isEqualTo(new ReleaseHold.Result.Released(hold.release()));
    assertThat(release.handle(new ReleaseHold.Command(hold.id()))).isEqualTo(first);
    assertThat(books.of(wallet)).isEqualTo(new Balance(npr(100), npr(0)));
    assertThat(capture(hold, 1))
        .isEqualTo(new CaptureHold.Result.Refused(new HoldRefusal.Ended(HoldState.RELEASED)));
  }

  @Test
  void what_was_captured_is_not_released() {
    Hold hold = placed(60);
    capture(hold, 60);

    assertThat(release.handle(new ReleaseHold.Command(hold.id())))
        .isEqualTo(new ReleaseHold.Result.Refused(new HoldRefusal.Ended(HoldState.CAPTURED)));
  }

  @Test
  void holds_expire_at_their_end_and_not_before() {
    Hold hold = placed(60);

    clock.advance(Duration.ofHours(1).minusNanos(1_000));
    assertThat(expire.handle().expired()).isZero();
    clock.advance(Duration.ofNanos(1_000));
    assertThat(capture(hold, 1))
        .isEqualTo(new CaptureHold.Result.Refused(new HoldRefusal.Ended(HoldState.EXPIRED)));
    assertThat(expire.handle().expired()).isEqualTo(1);

    assertThat(holds.find(hold.id())).contains(hold.expire());
    assertThat(books.of(wallet).held()).isEqualTo(npr(0));
  }

  @Test
  void any_number_of_holds_expire_in_one_run() {
    books.append(topUp(wallet, 10_000, clock.instant()), clock.instant());
    IntStream.range(0, 1_001).forEach(i -> placed(1));
    clock.advance(Duration.ofHours(1));

    assertThat(expire.handle().expired()).isEqualTo(1_001);
    assertThat(books.of(wallet).held()).isEqualTo(npr(0));
  }

  private Hold placed(long paisa) {
    return ((PlaceHold.Result.Placed) place(someKey(), paisa)).hold();
  }

  private PlaceHold.Result place(BusinessKey key, long paisa) {
    return place.handle(new PlaceHold.Command(key, wallet, npr(paisa), Duration.ofHours(1)));
  }

  private CaptureHold.Result capture(Hold hold, long paisa) {
    return capture.handle(
        new CaptureHold.Command(hold.id(), npr(paisa), SystemAccount.REVENUE, Somebody.SALE));
  }

  @Test
  void letting_go_tells_of_how_many_holds() {
    Steps steps = new Steps();
    placed(60);
    clock.advance(Duration.ofDays(365));

    expire.handle(steps);

    assertThat(steps.told()).containsExactly("1");
  }
}
