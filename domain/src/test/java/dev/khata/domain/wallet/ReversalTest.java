package dev.khata.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReversalTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Unit NPR = Unit.currency("NPR");
  private static final UserId USER = new UserId(7);
  private static final CustomerAccount WALLET = CustomerAccount.wallet(USER);
  private static final CustomerAccount POINTS = CustomerAccount.points(USER);
  private static final BusinessKey KEY = new BusinessKey("REFUND", "1");
  private static final EntryId ID = new EntryId(42);

  private static final JournalEntry TOP_UP =
      entry(
          Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(500)),
          Posting.credit(WALLET, npr(500)));
  private static final JournalEntry SALE =
      entry(
          Posting.debit(WALLET, npr(100)),
          Posting.credit(SystemAccount.REVENUE, npr(100)),
          Posting.debit(SystemAccount.CASHBACK_EXPENSE, npr(30)),
          Posting.credit(WALLET, npr(30)),
          Posting.debit(SystemAccount.POINTS_ISSUED, points(9)),
          Posting.credit(POINTS, points(9)));

  @Test
  void every_leg_is_taken_back_on_its_other_side() {
    assertThat(legs(reverse(TOP_UP, npr(500), points(0))))
        .containsExactly("1 CREDIT GATEWAY_CLEARING 5.00 NPR", "2 DEBIT WALLET of user 7 5.00 NPR");
  }

  @Test
  void what_comes_back_pays_for_what_goes() {
    assertThat(legs(reverse(SALE, npr(0), points(9))))
        .containsExactly(
            "1 CREDIT WALLET of user 7 1.00 NPR",
            "2 DEBIT REVENUE 1.00 NPR",
            "3 CREDIT CASHBACK_EXPENSE 0.30 NPR",
            "4 DEBIT WALLET of user 7 0.30 NPR",
            "5 CREDIT POINTS_ISSUED 9 POINTS",
            "6 DEBIT POINTS of user 7 9 POINTS");
  }

  @Test
  void what_was_spent_is_owed() {
    assertThat(legs(reverse(TOP_UP, npr(120), points(0))))
        .containsExactly(
            "1 CREDIT GATEWAY_CLEARING 5.00 NPR",
            "2 DEBIT RECEIVABLE of user 7 3.80 NPR",
            "2 DEBIT WALLET of user 7 1.20 NPR");
    assertThat(legs(reverse(TOP_UP, npr(0), points(0))))
        .containsExactly(
            "1 CREDIT GATEWAY_CLEARING 5.00 NPR", "2 DEBIT RECEIVABLE of user 7 5.00 NPR");
  }

  @Test
  void points_that_were_spent_are_owed_in_points() {
    assertThat(legs(reverse(SALE, npr(0), points(4))))
        .contains(
            "6 DEBIT POINTS of user 7 4 POINTS", "6 DEBIT POINTS_RECEIVABLE of user 7 5 POINTS");
  }

  @Test
  void what_is_held_is_not_there_to_be_taken() {
    Reversal.Decision decision =
        decide(TOP_UP, new Reversal.Extent.Rest(), new Balance(npr(500), npr(450)), points(0));

    assertThat(legs(entryOf(decision)))
        .contains("2 DEBIT WALLET of user 7 0.50 NPR", "2 DEBIT RECEIVABLE of user 7 4.50 NPR");
  }

  @Test
  void a_reversal_says_what_it_reverses_and_which_one_it_is() {
    JournalEntry reversal = reverse(TOP_UP, npr(500), points(0));

    assertThat(reversal.reverses()).contains(new JournalEntry.ReversalOf(ID, 1));
    assertThat(reversal.kind()).isEqualTo(EntryKind.REVERSAL);
    assertThat(reversal.key()).contains(KEY);
  }

  @Test
  void a_part_is_taken_back_and_then_only_the_rest() {
    assertThat(legs(entryOf(part(TOP_UP, npr(200), 0))))
        .containsExactly("1 CREDIT GATEWAY_CLEARING 2.00 NPR", "2 DEBIT WALLET of user 7 2.00 NPR");
    assertThat(part(TOP_UP, npr(301), 200))
        .isEqualTo(refused(new ReversalRefusal.AboveRemaining(npr(300))));
    assertThat(part(TOP_UP, npr(300), 200)).isInstanceOf(Reversal.Decision.Reverse.class);
    assertThat(part(TOP_UP, npr(1), 500)).isEqualTo(refused(new ReversalRefusal.AlreadyReversed()));
  }

  @Test
  void the_rest_after_a_part_is_what_is_left() {
    JournalEntry rest = entryOf(decide(recorded(TOP_UP, 200), new Reversal.Extent.Rest()));

    assertThat(legs(rest))
        .containsExactly("1 CREDIT GATEWAY_CLEARING 3.00 NPR", "2 DEBIT WALLET of user 7 3.00 NPR");
    assertThat(rest.reverses()).contains(new JournalEntry.ReversalOf(ID, 2));
    assertThat(decide(recorded(TOP_UP, 500), new Reversal.Extent.Rest()))
        .isEqualTo(refused(new ReversalRefusal.AlreadyReversed()));
  }

  @Test
  void a_part_of_what_is_not_one_thing_is_refused() {
    assertThat(part(SALE, npr(1), 0)).isEqualTo(refused(new ReversalRefusal.NotDivisible()));
    assertThat(part(TOP_UP, points(1), 0)).isEqualTo(refused(new ReversalRefusal.NotDivisible()));
  }

  @Test
  void a_reversal_is_not_reversed() {
    JournalEntry reversal = reverse(TOP_UP, npr(500), points(0));

    assertThat(decide(recorded(reversal, 0), new Reversal.Extent.Rest()))
        .isEqualTo(refused(new ReversalRefusal.IsReversal()));
  }

  @Property
  void whatever_was_spent_a_reversal_balances_and_never_takes_what_is_not_there(
      @ForAll @IntRange(max = 600) int there, @ForAll @IntRange(max = 600) int held) {
    Balance balance = new Balance(npr(there), npr(Math.min(there, held)));

    JournalEntry reversal = entryOf(decide(TOP_UP, new Reversal.Extent.Rest(), balance, points(0)));

    long taken =
        reversal.postings().stream()
            .filter(posting -> posting.account().equals(WALLET))
            .mapToLong(posting -> posting.amount().minorUnits())
            .sum();
    assertThat(taken).isEqualTo(Math.min(500, balance.available().minorUnits()));
  }

  private static JournalEntry reverse(JournalEntry original, Money wallet, Money points) {
    return entryOf(
        decide(original, new Reversal.Extent.Rest(), new Balance(wallet, npr(0)), points));
  }

  private static Reversal.Decision part(JournalEntry original, Money amount, long before) {
    return decide(recorded(original, before), new Reversal.Extent.Part(amount));
  }

  private static Reversal.Decision decide(RecordedEntry original, Reversal.Extent extent) {
    return Reversal.decide(
        original, extent, balances(new Balance(npr(900), npr(0)), points(9)), KEY, NOW);
  }

  private static Reversal.Decision decide(
      JournalEntry original, Reversal.Extent extent, Balance wallet, Money points) {
    return Reversal.decide(recorded(original, 0), extent, balances(wallet, points), KEY, NOW);
  }

  private static Balances.Snapshot balances(Balance wallet, Money points) {
    return new Balances.Snapshot(Map.of(WALLET, wallet, POINTS, new Balance(points, points(0))));
  }

  /** So much of every leg has been taken back. */
  private static RecordedEntry recorded(JournalEntry entry, long reversed) {
    return new RecordedEntry(
        ID,
        entry,
        NOW,
        entry.postings().stream()
            .map(posting -> new Money(reversed, posting.amount().unit()))
            .toList(),
        reversed == 0 ? 0 : 1);
  }

  private static JournalEntry entryOf(Reversal.Decision decision) {
    assertThat(decision).isInstanceOf(Reversal.Decision.Reverse.class);
    return ((Reversal.Decision.Reverse) decision).entry();
  }

  private static Reversal.Decision refused(ReversalRefusal reason) {
    return new Reversal.Decision.Refuse(reason);
  }

  private static List<String> legs(JournalEntry entry) {
    return entry.postings().stream()
        .map(
            posting ->
                "%d %s %s %s"
                    .formatted(
                        posting.reverses().orElseThrow(),
                        posting.side(),
                        posting.account(),
                        posting.amount()))
        .sorted()
        .toList();
  }

  private static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }

  private static Money points(long points) {
    return new Money(points, Unit.POINTS);
  }

  private static JournalEntry entry(Posting... postings) {
    return JournalEntry.unkeyed(new EntryKind("TEST"), NOW, List.of(postings));
  }
}
