package dev.khata.sms.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.khata.sms.call.Call;
import dev.khata.sms.call.Caller;
import dev.khata.sms.call.Outcome;
import dev.khata.sms.call.Witness;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of Twilio's SDK. It stands in for the SDK's own client, which repeats a request up to
 * six times without a word, though Twilio takes each for another message.
 */
final class SingleCall extends HttpClient {
  private final Caller caller;
  private final Optional<URI> base;
  private final Witness witness;
  private int status;

  SingleCall(Caller caller, Optional<URI> base, Witness witness) {
    this.caller = caller;
    this.base = base;
    this.witness = witness;
  }

  /** No answer, which the SDK has no value for. */
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    NoAnswer(Outcome outcome) {
      super("no answer", null, false, false);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  /** That of the answer; 0 before there is one. */
  int status() {
    return status;
  }

  /** The SDK's upper layer, which would repeat a call that failed. */
  @Override
  public Response reliableRequest(
      Request request, int[] retryCodes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    Call call = call(request, request.getAuthString());
    witness.calls(call(request, "Basic " + Witness.MASK));
    Outcome outcome = caller.make(call);
    witness.hears(outcome);
    if (outcome instanceof Outcome.Answered(int answered, String body)) {
      status = answered;
      return new Response(body, answered);
    }
    throw new NoAnswer(outcome);
  }

  private Call call(Request request, String authorization) {
    Map<String, String> headers = new HashMap<>();
    request.getHeaderParams().forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.put("Authorization", authorization);
    return new Call(
        request.getMethod().toString(),
        uri(request),
        headers,
        Optional.of(new Call.Body("application/x-www-form-urlencoded", request.encodeFormBody())));
  }

  private URI uri(Request request) {
    URI own = URI.create(request.constructURL().toString());
    return base.map(other -> URI.create(other + own.getRawPath())).orElse(own);
  }
}
