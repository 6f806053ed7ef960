package dev.khata.http.health;

import dev.khata.domain.wallet.LedgerProof.Round;
import dev.khata.domain.wallet.LedgerProof.Standing;
import dev.khata.http.endpoint.Api;
import java.time.Instant;
import java.util.Optional;

/**
 * How the books stand.
 *
 * @param status {@code proved}, {@code not_proved_yet}, {@code faulty}, {@code overdue} when the
 *     last proof is too old or lies in the future, or a slice of the whole has waited for too long,
 *     or {@code unknown} while the database can't be reached
 * @param postings so many are proved, counted from the first
 * @param provedAt when a proof last found nothing wrong
 * @param slices so many the whole has, each of which is proved again and again
 * @param brokenSlices so many in which something is wrong
 * @param oldestSliceAt when that one was looked at which has waited longest
 * @param detail the same in words; of faulty books, what is wrong
 */
record LedgerView(
    String status,
    long postings,
    Optional<Instant> provedAt,
    long slices,
    long brokenSlices,
    Optional<Instant> oldestSliceAt,
    String detail) {
  static final LedgerView UNKNOWN =
      new LedgerView(
          "unknown", 0, Optional.empty(), 0, 0, Optional.empty(), "the database can't be reached");

  /**
   * @param fresh whether the last proofs still count
   */
  static LedgerView of(Standing standing, boolean fresh) {
    Round round = standing.round();
    return new LedgerView(
        status(standing, fresh),
        standing.postings(),
        standing.provedAt(),
        round.slices(),
        round.broken(),
        round.oldest(),
        detail(standing));
  }

  boolean isWell() {
    return status.equals("proved") || status.equals("not_proved_yet");
  }

  private static String status(Standing standing, boolean fresh) {
    if (standing.isFaulty()) {
      return "faulty";
    }
    if (standing.provedAt().isEmpty()) {
      return "not_proved_yet";
    }
    return fresh ? "proved" : "overdue";
  }

  private static String detail(Standing standing) {
    String proved =
        standing
            .provedAt()
            .map(
                at ->
                    "proved to posting "
                        + standing.postings()
                        + " at "
                        + Api.OWN_STYLE.times().text(at))
            .orElse("not proved yet");
    return standing
        .fault()
        .or(() -> standing.round().fault())
        .map(fault -> fault + " (" + proved + ")")
        .orElse(proved);
  }
}
