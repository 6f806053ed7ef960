package dev.khata.domain.wallet;

import dev.khata.domain.kernel.upkeep.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Proves that the books are right: from their postings, not from what the program believes. */
public interface LedgerProof {

  /**
   * Something that is wrong.
   *
   * @param part what it is wrong with
   * @param number which one, as it is numbered in the books
   * @param reason in words fit for an operator
   */
  record Fault(Part part, long number, String reason) {
    @Override
    public String toString() {
      return part.word() + " " + number + ": " + reason;
    }
  }

  /** What can be wrong. */
  enum Part {
    ENTRY("entry"),
    ACCOUNT("account"),
    ROLL_UP("roll-up"),
    TRANSACTION("transaction"),
    SUBSCRIPTION("subscription"),
    /** A phone number for which plans are bought, numbered by its last four digits. */
    LINE("line whose number ends in"),
    /** Of all transactions of a user. */
    USER("user"),
    /** Numbered by its date, such as 20261130. */
    CLOSED_DAY("closed day");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** How much a proof of the whole ledger has looked at. */
  record Extent(long entries, long postings, long accounts) {}

  /**
   * How far the proof of the newest postings has come.
   *
   * @param postings so many are proved, counted from the first
   * @param provedAt when a proof last found nothing wrong; none before the first
   * @param fault what the last look found; the proof does not go on before it is mended
   * @param round how the proof of the whole stands
   */
  record Standing(long postings, Optional<Instant> provedAt, Optional<String> fault, Round round) {
    /** The clocks of two machines may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** Where nothing was proved in slices yet. */
    public Standing(long postings, Optional<Instant> provedAt, Optional<String> fault) {
      this(postings, provedAt, fault, Round.NONE);
    }

    /** Something is wrong, with what is new or anywhere in the whole. */
    public boolean isFaulty() {
      return fault.isPresent() || round.broken() > 0;
    }

    /**
     * Whether the last proof that found nothing wrong says something of today: it is at most {@code
     * age} old, and not from a future that a wrong clock made up.
     */
    public boolean isProvedWithin(Duration age, Instant now) {
      return provedAt
          .filter(at -> !at.isBefore(now.minus(age)) && !at.isAfter(now.plus(SKEW)))
          .isPresent();
    }
  }

  /**
   * How the proof of the whole stands that goes round and round, slice by slice.
   *
   * @param slices so many there are
   * @param oldest when that one was looked at which has waited longest; none where there is none
   * @param broken so many in which the last look found something
   * @param fault the first thing that was found in them
   */
  record Round(long slices, Optional<Instant> oldest, long broken, Optional<String> fault) {
    /** Before the first slice. */
    public static final Round NONE = new Round(0, Optional.empty(), 0, Optional.empty());

    /** No slice has waited for longer than that. */
    public boolean isWithin(Duration age, Instant now) {
      return oldest.filter(at -> at.isBefore(now.minus(age))).isEmpty();
    }
  }

  /**
   * Proves the whole ledger as it is at this moment and hands over every fault: each entry balances
   * and is whole, each balance is the sum of its postings, versions have no gaps, balances chain,
   * no user is below zero, nothing is reversed above its amount, what is held is the sum of the
   * holds, roll-ups are right, and what is kept of closed days is what stands in them. Rows that
   * stand for money outside the journal agree with its entries and are all there: what users are
   * told of, adjustments, captures in suspense, lines of statements. Plans run as long as they were
   * bought for, and no line is busy without one.
   *
   * @param progress told of rows that were proved
   */
  Extent whole(Consumer<Fault> faults, Progress progress);

  /**
   * Proves what has been posted since the last time, as far as no transaction is still under way
   * that may add to it, and records how far it came. Returns the standing after it.
   */
  Standing newest(Instant now);

  /**
   * Proves those slices of the whole that have waited longest, so many that all have their turn
   * within a day, and again those that were broken. Returns how the round stands after it.
   */
  Round advance(Instant now);

  Standing standing();
}
