package dev.khata.bootstrap.e2e;

import dev.khata.application.engagement.ReadDevices;
import dev.khata.application.engagement.RegisterDevice;
import dev.khata.application.messaging.Express;
import dev.khata.application.messaging.Notify;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.DeviceId;
import dev.khata.domain.engagement.DeviceType;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A phone with an app that registers it, for whoever is logged in on it. */
record Handset(RunningKhata khata, String deviceId, String token) {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TOKEN = "cOV4rV-T_0u:APA91bHPRgkF3JUikC4ENAHEeMrd41Zxv3hVZjC9Kt-%06d";

  /** One that nobody has used. */
  static Handset fresh(RunningKhata khata) {
    int number = COUNT.incrementAndGet();
    return new Handset(khata, "D" + number, TOKEN.formatted(number));
  }

  /** The same phone after the app was installed anew. */
  Handset installedAnew() {
    return new Handset(khata, "D" + COUNT.incrementAndGet(), token);
  }

  /** For the session in which that user logged in last. */
  Device registeredBy(long user) {
    var registration =
        new Device.Registration(
            new DeviceId(deviceId),
            new PushToken(token),
            new Device.Description(
                DeviceType.ANDROID, Optional.empty(), Optional.empty(), Optional.empty()));
    return khata
        .get(RegisterDevice.class)
        .handle(new RegisterDevice.Command(caller(user), registration));
  }

  private Caller caller(long user) {
    var session =
        khata
            .sql()
            .fetchSingle(
                "SELECT id, contract FROM session WHERE user_id = ? AND ended_at IS NULL"
                    + " ORDER BY started_at DESC, id DESC LIMIT 1",
                user);
    return khata
        .get(Sessions.class)
        .caller(
            session.get("id", UUID.class),
            Contract.valueOf(session.get("contract", String.class).toUpperCase(Locale.ROOT)),
            khata.get(InstantSource.class).instant())
        .orElseThrow();
  }

  /** The devices of a user, as they see them. */
  static List<Device> of(RunningKhata khata, long user) {
    return khata.get(ReadDevices.class).handle(new UserId(user));
  }

  /** Tells a user something in the app, and waits until it was pushed or not. */
  static void tell(RunningKhata khata, long user) {
    tell(khata, user, Template.PASSWORD_CHANGED, Map.of());
  }

  static void tell(
      RunningKhata khata, long user, Template template, Map<String, String> variables) {
    khata
        .get(Transactions.class)
        .inTransaction(
            () ->
                khata
                    .get(Notify.class)
                    .handle(
                        new Notify.Command(
                            new UserId(user),
                            template,
                            "en",
                            variables,
                            Optional.empty(),
                            Origin.batch("test"))));
    settle(khata);
  }

  static void settle(RunningKhata khata) {
    try {
      if (!khata.get(Express.class).settle(Duration.ofSeconds(60))) {
        throw new AssertionError("messages are still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
