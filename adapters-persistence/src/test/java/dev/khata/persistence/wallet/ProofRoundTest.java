package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.LedgerProof.Round;
import dev.khata.domain.wallet.RollUps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The proof of the whole that goes round and round in slices. */
@Isolated("what commits anywhere on the server decides what a roll-up covers")
class ProofRoundTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration ROUND = Duration.ofHours(20);

  @RegisterExtension final FreshLedger fresh = new FreshLedger();

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());
  private Ledger books;
  private LedgerProof proof;
  private EntryId topUp;

  @BeforeEach
  void keep_books() {
    books = fresh.ledger();
    proof = books.wallet().get(LedgerProof.class);
    topUp = books.record(topUp(wallet, 500, NOW), NOW);
    books.record(sale(wallet, 120, NOW), NOW.plusSeconds(1));
    books.wallet().get(RollUps.class).advance(NOW);
  }

  @Test
  void every_slice_has_its_turn_within_a_day() {
    Round first = proof.advance(NOW);
    assertThat(first.slices()).isEqualTo(4);
    assertThat(first.oldest()).contains(NOW);

    Round round = round(NOW);

    assertThat(round.broken()).isZero();
    assertThat(round.oldest().orElseThrow()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(unproved()).isZero();
    assertThat(proof.standing().round()).isEqualTo(round);
  }

  @Test
  void a_wallet_that_was_changed_by_hand_is_found() {
    round(NOW);
    books.tamper("UPDATE account SET balance = 1000000 WHERE id = " + books.number(wallet));

    Round round = round(NOW.plus(ROUND));

    assertThat(round.broken()).isEqualTo(1);
    assertThat(round.fault())
        .contains(
            "account %d: its balance is 1000000, its postings add up to 380"
                .formatted(books.number(wallet)));
    assertThat(proof.standing().isFaulty()).isTrue();
    assertThat(proof.standing().fault()).isEmpty();
  }

  @Test
  void an_old_leg_that_was_changed_is_found_and_what_was_mended_is_seen_at_once() {
    round(NOW);
    books.tamper("UPDATE posting SET amount = 501 WHERE leg = 1 AND entry_id = " + topUp);
    Instant later = NOW.plus(ROUND.multipliedBy(2));
    Round broken = round(later);
    assertThat(broken.broken()).isEqualTo(2);
    assertThat(broken.fault()).contains("entry %s: debits and credits differ".formatted(topUp));

    books.tamper("UPDATE posting SET amount = 500 WHERE leg = 1 AND entry_id = " + topUp);
    Round mended = proof.advance(later.plus(ROUND.multipliedBy(2)));

    assertThat(mended.broken()).isZero();
    assertThat(mended.fault()).isEqualTo(Optional.empty());
  }

  @Test
  void a_broken_slice_does_not_keep_the_others_from_their_turn() {
    books.tamper("UPDATE account SET balance = 1000000 WHERE id = " + books.number(wallet));

    Round round = round(NOW);

    assertThat(round.broken()).isEqualTo(1);
    assertThat(round.oldest().orElseThrow()).isAfter(NOW);
    assertThat(unproved()).isEqualTo(1);
  }

  @Test
  void several_instances_share_the_slices() {
    proof.advance(NOW);

    Race.of(4, i -> books.wallet().get(LedgerProof.class).advance(NOW.plus(Duration.ofHours(1))));

    assertThat(unproved()).isZero();
  }

  @Test
  void what_comes_later_has_slices_too() {
    round(NOW);
    books.tamper("SELECT setval('journal_entry_id_seq', 12000)");
    books.record(sale(wallet, 1, NOW), NOW.plusSeconds(3));

    assertThat(proof.advance(NOW.plus(ROUND)).slices()).isEqualTo(5);
  }

  @Test
  void slices_of_a_newer_release_are_left_to_it() {
    books.tamper(
        "INSERT INTO proof_slice (kind, number, looked_at) VALUES ('NEWER', 0, '2026-01-01')");

    round(NOW);

    assertThat(unproved()).isEqualTo(1);
  }

  /** As if the timer ran for so long. */
  private Round round(Instant from) {
    Round round = Round.NONE;
    for (int hour = 0; hour <= 20; hour++) {
      round = proof.advance(from.plus(Duration.ofHours(hour)));
    }
    return round;
  }

  private long unproved() {
    return books
        .dsl()
        .fetchSingle("SELECT count(*) FROM proof_slice WHERE proved_at IS NULL")
        .get(0, Long.class);
  }
}
