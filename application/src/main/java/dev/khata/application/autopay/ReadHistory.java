package dev.khata.application.autopay;

import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Shows what became of the due instants of a mandate. */
public final class ReadHistory {
  private final Mandates mandates;
  private final Occurrences occurrences;

  @Inject
  ReadHistory(Mandates mandates, Occurrences occurrences) {
    this.mandates = mandates;
    this.occurrences = occurrences;
  }

  /**
   * What became of a due instant.
   *
   * @param nextTry empty where none comes, as when the next due instant is there before
   */
  public record Past(Occurrence occurrence, Optional<Instant> nextTry) {
    static Past of(Occurrence occurrence, Mandate mandate) {
      return new Past(
          occurrence, occurrence.retry().filter(retry -> !isDueBefore(mandate.state(), retry)));
    }

    private static boolean isDueBefore(MandateState state, Instant retry) {
      return state instanceof MandateState.Enabled(DueTime next) && !next.at().isAfter(retry);
    }
  }

  /** The latest first; empty when the user has no such mandate. */
  public Optional<Page<Past>> page(UserId payer, MandateId id, Window window) {
    return mandates.find(id, payer).map(mandate -> page(mandate, window));
  }

  private Page<Past> page(Mandate mandate, Window window) {
    Page<Occurrence> page = occurrences.page(mandate.id(), window);
    return new Page<>(
        page.items().stream().map(one -> Past.of(one, mandate)).toList(), page.total());
  }
}
