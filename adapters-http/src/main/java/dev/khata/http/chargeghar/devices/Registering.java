package dev.khata.http.chargeghar.devices;

import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;
import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.engagement.RegisterDevice;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.DeviceId;
import dev.khata.domain.engagement.DeviceType;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Has a user pushed to on the device that they use. */
public final class Registering {
  private final RegisterDevice registerDevice;

  @Inject
  Registering(RegisterDevice registerDevice) {
    this.registerDevice = registerDevice;
  }

  record DeviceRequest(
      @NotBlank @Size(max = DeviceId.LONGEST) String deviceId,
      @NotNull @Size(min = PushToken.SHORTEST, max = PushToken.LONGEST) Secret fcmToken,
      @NotNull DeviceType deviceType,
      Optional<Label> deviceName,
      Optional<Label> appVersion,
      Optional<Label> osVersion) {
    static final DeviceRequest EXAMPLE =
        new DeviceRequest(
            "8c5e2a4f0d7b91e3",
            new Secret("cOV4rV-T_0u:APA91bHPRgkF3JUikC4ENAHEeMrd41Zxv3hVZjC9Kt"),
            DeviceType.ANDROID,
            Optional.of(new Label("Pixel 8")),
            Optional.of(new Label("2.1.0")),
            Optional.of(new Label("15")));

    Device.Registration registration() {
      return new Device.Registration(
          DeviceId.parse(deviceId)
              .orElseThrow(() -> invalid("device_id", "Control characters are not allowed.")),
          PushToken.parse(PlainText.trim(fcmToken.reveal()))
              .orElseThrow(() -> invalid("fcm_token", "Enter a valid token.")),
          new Device.Description(deviceType, deviceName, appVersion, osVersion));
    }
  }

  /** A device, without the token by which it is reached. */
  record DeviceView(
      UUID id,
      String deviceId,
      DeviceType deviceType,
      Optional<String> deviceName,
      Optional<String> appVersion,
      Optional<String> osVersion,
      boolean isActive,
      Instant lastUsed) {
    static final DeviceView EXAMPLE =
        new DeviceView(
            UUID.fromString("550e8400-e29b-41d4-a716-446655440000"),
            "8c5e2a4f0d7b91e3",
            DeviceType.ANDROID,
            Optional.of("Pixel 8"),
            Optional.of("2.1.0"),
            Optional.of("15"),
            true,
            Instant.parse("2026-01-01T00:00:00.000001Z"));

    static DeviceView of(Device device) {
      Device.Description told = device.description();
      return new DeviceView(
          device.id(),
          device.deviceId().text(),
          told.type(),
          told.name().map(Label::text),
          told.appVersion().map(Label::text),
          told.osVersion().map(Label::text),
          device.isActive(),
          device.lastUsed());
    }
  }

  void declare(Section api) {
    api.post("/api/auth/device")
        .named("registerDevice")
        .needs(USER)
        .summary("Be pushed to on this device while this session goes on, and nobody else on it")
        .takes(DeviceRequest.class, DeviceRequest.EXAMPLE)
        .gives(200, DeviceView.class, DeviceView.EXAMPLE)
        .does(
            call ->
                DeviceView.of(
                    registerDevice.handle(
                        new RegisterDevice.Command(call.caller(), call.body().registration()))));
  }
}
