package dev.khata.application.engagement;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.DeviceId;
import dev.khata.domain.engagement.DeviceType;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.kernel.Label;
import java.util.Optional;

/** Devices of which a test says only what matters; others never have the same id or token. */
public final class SomeDevice {
  private SomeDevice() {}

  public static Registration fresh() {
    return with(freshToken());
  }

  /** Another device with that token, as after the app was installed anew. */
  public static Registration with(PushToken token) {
    return of(Fresh.word(), token);
  }

  public static Registration of(String deviceId, PushToken token) {
    return new Registration(
        new DeviceId(deviceId),
        token,
        new Device.Description(
            DeviceType.ANDROID,
            Optional.of(new Label("Asha's phone")),
            Optional.of(new Label("1.2.3")),
            Optional.of(new Label("16"))));
  }

  public static PushToken freshToken() {
    return new PushToken("token:" + Fresh.hex(40));
  }
}
