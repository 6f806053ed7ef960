package dev.khata.http.health;

import dev.khata.domain.wallet.LedgerProof.Standing;
import dev.khata.http.endpoint.Api;
import java.time.Instant;
import java.util.Optional;

/**
 * How the books stand.
 *
 * @param status {@code proved}, {@code not_proved_yet}, {@code faulty}, {@code overdue} when the
 *     last proof is too old or lies in the future, or {@code unknown} while the database can't be
 *     reached
 * @param postings so many are proved, counted from the first
 * @param provedAt when a proof last found nothing wrong
 * @param detail the same in words; of faulty books, what is wrong
 */
record LedgerView(String status, long postings, Optional<Instant> provedAt, String detail) {
  static final LedgerView UNKNOWN =
      new LedgerView("unknown", 0, Optional.empty(), "the database can't be reached");

  /**
   * @param fresh whether the last proof still counts
   */
  static LedgerView of(Standing standing, boolean fresh) {
    return new LedgerView(
        status(standing, fresh), standing.postings(), standing.provedAt(), detail(standing));
  }

  boolean isWell() {
    return status.equals("proved") || status.equals("not_proved_yet");
  }

  private static String status(Standing standing, boolean fresh) {
    if (standing.fault().isPresent()) {
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
    return standing.fault().map(fault -> fault + " (" + proved + ")").orElse(proved);
  }
}
