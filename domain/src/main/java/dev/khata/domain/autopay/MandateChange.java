package dev.khata.domain.autopay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a mandate becomes, and what becomes of its due instants by that.
 *
 * @param decided those that change
 * @param open the one that is still tried again, whether it changes or not
 */
public record MandateChange(Mandate mandate, List<Occurrence> decided, Optional<Occurrence> open) {
  public MandateChange {
    decided = List.copyOf(decided);
  }

  /** The same, where the mandate forgets what line it was for. */
  public MandateChange withoutLine() {
    return new MandateChange(mandate.withoutLine(), decided, open);
  }

  /** When there is something to be done about the mandate next; empty unless it is enabled. */
  public Optional<Instant> attention(NoticePeriod notice) {
    return switch (mandate.state()) {
      case MandateState.Enabled(DueTime next) ->
          Stream.concat(Stream.of(next.at()), open.flatMap(Occurrence::retry).stream())
              .min(Instant::compareTo)
              .map(notice::before);
      case MandateState.Paused _, MandateState.Disabled _, MandateState.Removed _ ->
          Optional.empty();
    };
  }
}
