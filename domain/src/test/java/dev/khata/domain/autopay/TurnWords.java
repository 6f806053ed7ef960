package dev.khata.domain.autopay;

import dev.khata.domain.autopay.Occurrence.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns in words, with days since the first due instant. */
final class TurnWords {
  private TurnWords() {}

  static String words(Turn turn) {
    List<String> words = new ArrayList<>();
    turn.closed().forEach(one -> words.add(words(one)));
    turn.attempt().ifPresent(attempt -> words.add(words(attempt.occurrence())));
    turn.announced().forEach(one -> words.add("tell of " + day(one.due()) + " " + one.amount()));
    words.add(
        switch (turn.mandate().state()) {
          case MandateState.Enabled(DueTime next) -> "next " + day(next.at());
          case MandateState.Disabled(StopReason reason) -> reason.name();
          case MandateState.Paused _, MandateState.Removed _ -> "?";
        });
    turn.look().ifPresent(at -> words.add("look " + day(at)));
    return String.join(", ", words);
  }

  private static String words(Occurrence one) {
    String day = day(one.due());
    return switch (one.outcome()) {
      case Outcome.Charged(int attempts, _) -> day + " charged by " + attempts;
      case Outcome.Retrying(ChargeFailure reason, int attempts, _, Instant at) ->
          day + " failed " + attempts + " " + reason + " again " + day(at);
      case Outcome.Failed(ChargeFailure reason, int attempts, _) ->
          day + " given up " + attempts + " " + reason;
      case Outcome.Skipped _ -> day + " skipped";
      case Outcome.Missed _ -> day + " missed";
    };
  }

  private static String day(Instant at) {
    Duration since = Duration.between(SomeStanding.DUE, at);
    return since.toSeconds() % 86_400 == 0 ? Long.toString(since.toDays()) : since.toString();
  }
}
