package dev.khata.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.Carrier;
import dev.khata.sms.call.Caller;
import dev.khata.sms.call.Outcome;
import dev.khata.sms.call.Witness;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Sends by Twilio's Messages API. */
public final class TwilioCarrier implements Carrier {
  /** For how long Twilio keeps trying, in seconds. */
  private static final int LONGEST_VALIDITY = 36_000;

  private final TwilioConfig config;
  private final Caller caller;
  private final InstantSource clock;

  public TwilioCarrier(TwilioConfig config, Caller caller, InstantSource clock) {
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public Attempt send(Outgoing message, Witness witness) {
    SingleCall call = new SingleCall(caller, config.baseUrl(), witness);
    TwilioRestClient client =
        new TwilioRestClient.Builder(config.accountSid(), config.authToken().reveal())
            .httpClient(call)
            .build();
    try {
      return taken(creator(message).create(client));
    } catch (SingleCall.NoAnswer e) {
      return switch (e.outcome()) {
        case Outcome.NotReached(String reason) -> Attempt.failed("not reached: " + reason);
        case Outcome.Unanswered(String reason) -> Attempt.unknown("no answer: " + reason);
        case Outcome.Answered answered -> throw new IllegalStateException("an answer after all");
      };
    } catch (ApiException e) {
      return TwilioErrors.sort(Optional.ofNullable(e.getCode()), call.status());
    } catch (NullPointerException e) {
      // The SDK's way to say that the answer was empty, or the text "null".
      return TwilioErrors.sort(Optional.empty(), call.status());
    }
  }

  private MessageCreator creator(Outgoing message) {
    PhoneNumber to = new PhoneNumber(message.letter().to());
    String text = message.letter().text();
    MessageCreator creator =
        switch (config.sender()) {
          case TwilioConfig.Sender.From(String from) ->
              new MessageCreator(to, new PhoneNumber(from), text);
          case TwilioConfig.Sender.Service(String sid) -> new MessageCreator(to, sid, text);
        };
    return creator.setValidityPeriod(validity(message));
  }

  private int validity(Outgoing message) {
    long left = Duration.between(clock.instant(), message.expiresAt()).toSeconds();
    return Math.clamp(left, 1, LONGEST_VALIDITY);
  }

  private static Attempt taken(Message message) {
    if (message.getErrorCode() != null) {
      return TwilioErrors.sort(Optional.of(message.getErrorCode()), 0);
    }
    return message.getSid() == null
        ? Attempt.unknown("the answer names no message")
        : Attempt.accepted(message.getSid());
  }
}
