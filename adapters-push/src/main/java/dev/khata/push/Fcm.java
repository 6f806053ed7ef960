package dev.khata.push;

import dev.khata.domain.messaging.Outgoing;
import dev.khata.push.AccessTokens.Access;
import dev.khata.push.call.Call;
import dev.khata.push.call.Caller;
import dev.khata.push.call.Outcome;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/**
 * Firebase Cloud Messaging as it is, without what spares it. Each message is handed over by one
 * call; only where its access token is refused, so that nothing was sent, by a second one.
 */
final class Fcm {
  private final URI send;
  private final AccessTokens tokens;
  private final Caller caller;
  private final InstantSource clock;

  Fcm(FcmConfig config, Caller caller, InstantSource clock) {
    this.send =
        URI.create(
            config.baseUrl() + "/v1/projects/" + config.account().project() + "/messages:send");
    this.tokens = new AccessTokens(config.account(), caller, clock);
    this.caller = caller;
    this.clock = clock;
  }

  Attempt send(Outgoing message) {
    String body = FcmBody.of(message, clock.instant());
    return switch (tokens.get()) {
      case Access.None none -> withoutAccess(none);
      case Access.Token token -> {
        Outcome outcome = caller.make(call(body, token));
        yield refusesAccess(outcome) ? again(body, token) : sort(outcome);
      }
    };
  }

  private Attempt again(String body, Access.Token refused) {
    tokens.drop(refused);
    return switch (tokens.get()) {
      case Access.None none -> withoutAccess(none);
      case Access.Token token -> sort(caller.make(call(body, token)));
    };
  }

  private static Attempt withoutAccess(Access.None none) {
    return Attempt.failed("no access token: " + none.reason());
  }

  private Call call(String body, Access.Token token) {
    return new Call(
        send,
        Map.of("Authorization", "Bearer " + token.value().reveal()),
        "application/json; charset=UTF-8",
        body);
  }

  private static boolean refusesAccess(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered && new FcmAnswer(answered).refusesAccess();
  }

  private Attempt sort(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> new FcmAnswer(answered).sort(clock.instant());
      case Outcome.NotReached(String reason) -> Attempt.failed("not reached: " + reason);
      case Outcome.Unanswered(String reason) -> Attempt.unknown("no answer: " + reason);
    };
  }
}
