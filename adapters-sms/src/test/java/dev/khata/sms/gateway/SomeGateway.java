package dev.khata.sms.gateway;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.SeenCall;
import dev.khata.sms.call.Caller;
import dev.khata.sms.template.SmsTemplates;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends by one gateway after the other, as the sender {@code KHATA}, and keeps what was shown. */
final class SomeGateway implements AutoCloseable {
  static final String TOKEN = "t0ken&with=signs";

  private final Caller caller = new Caller(Duration.ofSeconds(2));
  private final SettableClock clock = new SettableClock();
  private final SeenCall seen = new SeenCall();

  Attempt preset(String name, URI url, Outgoing message) {
    return send(Presets.find(name).orElseThrow(), url.toString(), TOKEN, Map.of(), message);
  }

  Attempt preset(String name, URI url, Map<String, String> templates, Outgoing message) {
    return send(Presets.find(name).orElseThrow(), url.toString(), TOKEN, templates, message);
  }

  Attempt send(
      Gateway gateway, String url, String token, Map<String, String> templates, Outgoing message) {
    GatewayConfig config =
        new GatewayConfig(
            gateway,
            url,
            Optional.of(new Secret(token)),
            Optional.of("KHATA"),
            Optional.of("me"),
            SmsTemplates.read(templates));
    return new GatewayCarrier(config, caller, clock).send(message, seen);
  }

  /** All that a witness was shown. */
  String seen() {
    return seen.text();
  }

  @Override
  public void close() {
    caller.close();
  }
}
