package dev.khata.push;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.push.call.Caller;
import dev.khata.push.testing.FcmServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The vendor, and a server in Google's place. */
final class FcmStand implements AutoCloseable {
  static final String TOKEN = "cOV4rV-T_0u:APA91bHPRgkF3JUikC4ENAHEeMrd41Zxv3hVZjC9KtT8OvPVGJ";

  final SettableClock clock = new SettableClock();
  final FcmServer server = FcmServer.start();
  final List<String> told = new ArrayList<>();
  final FcmVendor vendor;

  private final Caller caller = new Caller(Duration.ofSeconds(5));

  FcmStand() {
    FcmConfig config = new FcmConfig(ServiceAccount.read(server.credentials()), server.url());
    vendor =
        new FcmVendor(
            config,
            caller,
            clock,
            (channel, name, open) -> told.add(channel + " " + name + " " + open));
  }

  Delivery send() {
    return send(SomeOutgoing.push(TOKEN, 7));
  }

  Delivery send(Outgoing message) {
    return vendor.send(message);
  }

  @Override
  public void close() {
    caller.close();
    server.close();
  }
}
