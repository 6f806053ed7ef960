package dev.khata.sms;

import dev.khata.sms.call.Call;
import dev.khata.sms.call.Outcome;
import dev.khata.sms.call.Witness;

/** All that a witness is shown of a call, as one text. */
public final class SeenCall implements Witness {
  private final StringBuilder seen = new StringBuilder();

  @Override
  public void calls(Call masked) {
    seen.append(masked.method()).append(masked.uri()).append(masked.headers());
    masked.body().ifPresent(body -> seen.append(body.text()));
  }

  @Override
  public void hears(Outcome masked) {
    if (masked instanceof Outcome.Answered(int status, String body)) {
      seen.append(status).append(body);
    }
  }

  public String text() {
    return seen.toString();
  }
}
