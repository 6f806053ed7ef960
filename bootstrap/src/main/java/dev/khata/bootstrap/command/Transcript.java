package dev.khata.bootstrap.command;

import dev.khata.sms.call.Call;
import dev.khata.sms.call.Outcome;
import dev.khata.sms.call.Witness;
import java.util.Optional;
import java.util.TreeMap;

/** One call to a vendor and its answer, written down for an operator. */
final class Transcript implements Witness {
  private Optional<String> request = Optional.empty();
  private Optional<String> answer = Optional.empty();

  @Override
  public void calls(Call masked) {
    StringBuilder text = new StringBuilder(masked.method() + " " + masked.uri());
    new TreeMap<>(masked.headers())
        .forEach((name, value) -> text.append("\n  ").append(name).append(": ").append(value));
    masked
        .body()
        .ifPresent(
            body ->
                text.append("\n  Content-Type: ")
                    .append(body.type())
                    .append("\n\n  ")
                    .append(body.text()));
    request = Optional.of(text.toString());
  }

  @Override
  public void hears(Outcome masked) {
    answer =
        Optional.of(
            switch (masked) {
              case Outcome.Answered(int status, String body) ->
                  "HTTP status " + status + (body.isEmpty() ? "" : "\n\n  " + body);
              case Outcome.NotReached(String reason) -> "none, not reached: " + reason;
              case Outcome.Unanswered(String reason) -> "none: " + reason;
            });
  }

  /** Empty when nothing was sent. */
  Optional<String> request() {
    return request;
  }

  Optional<String> answer() {
    return answer;
  }
}
