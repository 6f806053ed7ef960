package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Steps;
import dev.khata.application.wallet.PlaceHold;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RollUps;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The proof of good books finds nothing, and that of bad ones names what is bad. */
@Isolated("what commits anywhere on the server decides what a roll-up and a proof cover")
class LedgerProofTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  @RegisterExtension final FreshLedger fresh = new FreshLedger();

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());
  private Ledger books;
  private EntryId topUp;
  private EntryId sale;

  @BeforeEach
  void keep_books() {
    books = fresh.ledger();
    topUp = books.record(topUp(wallet, 500, NOW), NOW);
    sale = books.record(sale(wallet, 120, NOW), NOW.plusSeconds(1));
    books.record(sale(wallet, 80, NOW), NOW.plusSeconds(2));
    books.record(topUp(CustomerAccount.wallet(somebody()), 500, NOW), NOW);
  }

  @Test
  void good_books_have_no_faults() {
    List<LedgerProof.Fault> faults = new ArrayList<>();

    LedgerProof.Extent extent =
        books.wallet().get(LedgerProof.class).whole(faults::add, Progress.UNSEEN);

    assertThat(faults).isEmpty();
    assertThat(extent).isEqualTo(new LedgerProof.Extent(4, 8, 2 + SystemAccount.values().length));
  }

  @Test
  void an_amount_that_was_changed_is_found() {
    books.tamper("UPDATE posting SET amount = amount + 1 WHERE leg = 1 AND entry_id = " + sale);

    assertFaults("entry %s: debits and credits differ".formatted(sale));
    assertFaults(
        "account %d: the balance after version 2 does not follow from the one before"
            .formatted(books.number(wallet)));
  }

  @Test
  void both_amounts_of_an_entry_that_were_changed_are_found() {
    books.tamper("UPDATE posting SET amount = amount + 1 WHERE entry_id = " + sale);

    assertFaults(
        "account %d: the balance after version 2 does not follow from the one before"
            .formatted(books.number(wallet)),
        "account %d: its balance is 300, its postings add up to 299"
            .formatted(books.number(wallet)));
  }

  @Test
  void a_leg_that_is_gone_is_found() {
    books.tamper("DELETE FROM posting WHERE leg = 2 AND entry_id = " + sale);

    assertFaults("entry %s: debits and credits differ".formatted(sale));
  }

  @Test
  void an_entry_whose_postings_are_gone_is_found() {
    books.tamper("DELETE FROM posting WHERE entry_id = " + sale);

    assertFaults(
        "entry %s: has no postings".formatted(sale),
        "account %d: version 3 follows version 1".formatted(books.number(wallet)));
  }

  @Test
  void postings_whose_entry_is_gone_are_found() {
    books.tamper(
        "DELETE FROM business_key WHERE entry_id = " + sale,
        "DELETE FROM journal_entry WHERE id = " + sale);

    assertFaults("entry %s: has postings but does not exist".formatted(sale));
  }

  @Test
  void legs_that_were_added_are_found() {
    books.tamper(
        "INSERT INTO posting (entry_id, leg, account_id, side, unit, amount, created_at) VALUES"
            + " (%s, 3, 1, 'DEBIT', 'NPR', 5, now()),".formatted(topUp)
            + " (%s, 4, 2, 'CREDIT', 'NPR', 5, now())".formatted(topUp));

    assertFaults("entry %s: has 4 of its 2 legs".formatted(topUp));
  }

  @Test
  void a_balance_that_was_changed_is_found() {
    books.tamper("UPDATE account SET balance = 1000000 WHERE id = " + books.number(wallet));

    assertFaults(
        "account %d: its balance is 1000000, its postings add up to 300"
            .formatted(books.number(wallet)));
  }

  @Test
  void a_version_that_was_changed_is_found() {
    books.tamper("UPDATE account SET version = 9 WHERE id = " + books.number(wallet));

    assertFaults(
        "account %d: its version is 9, that of its last posting 3".formatted(books.number(wallet)));
  }

  @Test
  void a_running_balance_that_was_changed_is_found() {
    books.tamper("UPDATE posting SET balance_after = 1 WHERE leg = 1 AND entry_id = " + sale);

    assertFaults(
        "account %d: the balance after version 2 does not follow from the one before"
            .formatted(books.number(wallet)));
  }

  @Test
  void a_customer_below_zero_is_found() {
    books.tamper(
        "ALTER TABLE account DROP CONSTRAINT account_covered",
        "UPDATE account SET held = 301 WHERE id = " + books.number(wallet),
        "INSERT INTO hold (id, account_id, amount, placed_at, expires_at, state, key_kind,"
            + " key_reference) VALUES (gen_random_uuid(), %d, 301, now(), now() + '1 day',"
                .formatted(books.number(wallet))
            + " 'PLACED', 'TEST', 'x')");

    assertFaults("account %d: is below zero".formatted(books.number(wallet)));
  }

  @Test
  void held_money_without_a_hold_is_found() {
    books.tamper("UPDATE account SET held = 5 WHERE id = " + books.number(wallet));

    assertFaults("account %d: 5 is held, its holds add up to 0".formatted(books.number(wallet)));
  }

  @Test
  void a_posting_that_was_dated_back_is_found() {
    books.tamper(
        "UPDATE posting SET created_at = '2020-01-01' WHERE leg = 1 AND entry_id = " + sale);

    assertFaults(
        "account %d: version 2 was recorded before the one that it follows"
            .formatted(books.number(wallet)));
  }

  @Test
  void a_roll_up_that_was_changed_is_found() {
    books.wallet().get(RollUps.class).advance(NOW);
    books.tamper("UPDATE roll_up_sum SET debits = debits + 1 WHERE account_id = 2");

    assertThat(books.faults())
        .singleElement()
        .asString()
        .startsWith("account 2: the roll-up below transaction");
  }

  @Test
  void a_posting_that_slipped_under_a_roll_up_is_found() {
    books.wallet().get(RollUps.class).advance(NOW);
    EntryId late = books.record(topUp(CustomerAccount.wallet(somebody()), 5, NOW), NOW);
    books.tamper("UPDATE posting SET xact = 3 WHERE entry_id = " + late);

    assertThat(books.faults()).asString().contains("account 2: the roll-up below transaction");
  }

  @Test
  void a_roll_up_that_is_gone_is_found() {
    books.wallet().get(RollUps.class).advance(NOW);
    books.record(topUp(CustomerAccount.wallet(somebody()), 5, NOW), NOW);
    books.wallet().get(RollUps.class).advance(NOW);
    books.tamper(
        "DELETE FROM roll_up_sum WHERE below_xact = (SELECT min(below_xact) FROM roll_up)",
        "DELETE FROM roll_up WHERE below_xact = (SELECT min(below_xact) FROM roll_up)");

    assertThat(books.faults()).asString().contains("roll-up").contains("begins at transaction");
  }

  @Test
  void more_taken_back_than_there_was_is_found() {
    EntryId other = books.record(topUp(CustomerAccount.wallet(somebody()), 5_000, NOW), NOW);
    books.tamper(
        "UPDATE journal_entry SET reverses = %s, part = 1 WHERE id = %s".formatted(sale, other),
        "UPDATE posting SET reverses_leg = 2 WHERE leg = 1 AND entry_id = " + other);

    assertFaults("entry %s: leg 2 is reversed above its amount".formatted(sale));
  }

  @Test
  void an_account_that_is_gone_is_found() {
    long number = books.number(wallet);
    books.tamper("DELETE FROM account WHERE id = " + number);

    assertFaults("account %d: has postings (entry %s) but does not exist".formatted(number, topUp));
  }

  @Test
  void the_proof_of_the_newest_goes_on_where_it_ended() {
    LedgerProof proof = books.wallet().get(LedgerProof.class);
    assertThat(proof.standing())
        .isEqualTo(new LedgerProof.Standing(0, Optional.empty(), Optional.empty()));

    assertThat(proof.newest(NOW))
        .isEqualTo(new LedgerProof.Standing(8, Optional.of(NOW), Optional.empty()));
    books.record(sale(wallet, 1, NOW), NOW.plusSeconds(3));
    assertThat(proof.newest(NOW.plusSeconds(60)))
        .isEqualTo(
            new LedgerProof.Standing(10, Optional.of(NOW.plusSeconds(60)), Optional.empty()));
    assertThat(proof.standing().postings()).isEqualTo(10);
  }

  @Test
  void the_proof_of_the_newest_does_not_go_past_a_fault() {
    LedgerProof proof = books.wallet().get(LedgerProof.class);
    proof.newest(NOW);
    EntryId bad = books.record(sale(wallet, 1, NOW), NOW.plusSeconds(3));
    books.tamper("UPDATE posting SET amount = 2 WHERE leg = 2 AND entry_id = " + bad);

    LedgerProof.Standing stopped = proof.newest(NOW.plusSeconds(60));

    String fault = "entry %s: debits and credits differ".formatted(bad);
    assertThat(stopped)
        .isEqualTo(new LedgerProof.Standing(8, Optional.of(NOW), Optional.of(fault)));
    books.tamper("UPDATE posting SET amount = 1 WHERE leg = 2 AND entry_id = " + bad);
    assertThat(proof.newest(NOW.plusSeconds(120)))
        .isEqualTo(
            new LedgerProof.Standing(10, Optional.of(NOW.plusSeconds(120)), Optional.empty()));
  }

  @Test
  void the_proof_of_the_newest_sees_a_balance_that_was_changed_when_the_account_moves() {
    LedgerProof proof = books.wallet().get(LedgerProof.class);
    proof.newest(NOW);
    books.tamper("UPDATE account SET balance = 1000000 WHERE id = " + books.number(wallet));
    books.record(sale(wallet, 1_000, NOW), NOW.plusSeconds(3));

    assertThat(proof.newest(NOW.plusSeconds(60)).fault())
        .contains(
            "account %d: the balance after version 4 does not follow from the one before"
                .formatted(books.number(wallet)));
  }

  @Test
  void a_commit_that_comes_late_is_proved_too() {
    LedgerProof proof = books.wallet().get(LedgerProof.class);
    books
        .transactions()
        .inTransaction(
            () -> {
              books.record(sale(wallet, 1, NOW), NOW.plusSeconds(3));
              CompletableFuture.runAsync(() -> proof.newest(NOW)).join();
            });

    assertThat(proof.standing().postings()).isEqualTo(8);
    assertThat(proof.newest(NOW).postings()).isEqualTo(10);
  }

  private void assertFaults(String... expected) {
    assertThat(books.faults()).extracting(LedgerProof.Fault::toString).contains(expected);
  }

  @Test
  void the_proof_of_the_whole_tells_how_far_it_has_come() {
    Steps steps = new Steps();

    books.wallet().get(LedgerProof.class).whole(_ -> {}, steps);

    String all = steps.last().replaceAll("^.* of ", "");
    assertThat(steps.told()).startsWith("0 of " + all).endsWith(all + " of " + all);
  }

  @Test
  void what_lies_far_above_everything_else_is_found_at_once() {
    books.tamper("UPDATE journal_entry SET id = 9223372036854775806 WHERE id = " + sale);

    assertFaults("entry 9223372036854775806: has no postings");
    assertFaults("entry %s: has postings but does not exist".formatted(sale));
  }

  @Test
  void a_captured_hold_that_was_changed_is_named() {
    UUID hold = captured(30);
    assertThat(books.faults()).isEmpty();

    books.tamper("UPDATE hold SET captured = captured - 1 WHERE state = 'CAPTURED'");

    assertFaults(
        "account %d: hold %s was captured with 29, entry %d takes 30"
            .formatted(books.number(wallet), hold, captureOf(hold)));
  }

  @Test
  void a_captured_hold_that_was_deleted_or_let_go_is_named() {
    UUID hold = captured(30);
    String fault =
        "entry %d: takes what was held by %s, which was not captured"
            .formatted(captureOf(hold), hold);

    books.tamper("UPDATE hold SET state = 'RELEASED', captured = NULL");
    assertFaults(fault);

    books.tamper("DELETE FROM hold");
    assertFaults(fault);
  }

  @Test
  void a_captured_hold_without_an_entry_is_named() {
    UUID hold = captured(30);

    books.tamper("DELETE FROM business_key WHERE kind = 'HOLD'");

    assertFaults(
        "account %d: hold %s was captured by no entry".formatted(books.number(wallet), hold));
  }

  @Test
  void a_captured_hold_that_was_added_is_named() {
    captured(30);

    books.tamper(
        """
        INSERT INTO hold SELECT gen_random_uuid(), account_id, amount, captured, placed_at,
          expires_at, ended_at, state, key_kind, 'another'
        FROM hold
        """);

    assertThat(books.faults()).singleElement().asString().endsWith("was captured by no entry");
  }

  @Test
  void a_key_of_a_hold_that_can_be_none_is_named() {
    captured(30);

    books.tamper("UPDATE business_key SET reference = 'none' WHERE kind = 'HOLD'");

    assertThat(books.faults())
        .extracting(LedgerProof.Fault::toString)
        .anyMatch(fault -> fault.endsWith("takes what was held by none, which was not captured"));
  }

  /** So much is held, and taken. */
  private UUID captured(long paisa) {
    Holds holds = books.wallet().get(Holds.class);
    PlaceHold.Command command =
        new PlaceHold.Command(
            new BusinessKey("TEST", "a hold"), wallet, npr(paisa), Duration.ofDays(1));
    PlaceHold place = new PlaceHold(holds, books.transactions(), () -> NOW, Fresh::uuid);
    Hold hold = ((PlaceHold.Result.Placed) place.handle(command)).hold();
    List<Posting> postings =
        List.of(
            Posting.debit(wallet, npr(paisa)), Posting.credit(SystemAccount.REVENUE, npr(paisa)));
    books
        .transactions()
        .inTransaction(
            () -> {
              holds.end(List.of(hold.capture(npr(paisa))), NOW);
              return books.record(
                  JournalEntry.keyed(hold.captureKey(), Somebody.SALE, NOW, postings), NOW);
            });
    return hold.id();
  }

  private long captureOf(UUID hold) {
    return books
        .dsl()
        .fetchSingle(
            "SELECT entry_id FROM business_key WHERE kind = 'HOLD' AND reference = ?",
            hold.toString())
        .get(0, Long.class);
  }
}
