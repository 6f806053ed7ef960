package dev.khata.application.engagement;

import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** The devices of users, with their tokens; they go at once when somebody deletes their account. */
public final class EndDevices implements LeavesWith, PersonalData {
  private final Devices devices;
  private final InstantSource clock;

  @Inject
  public EndDevices(Devices devices, InstantSource clock) {
    this.devices = devices;
    this.clock = clock;
  }

  @Override
  public void leave(Departure departure) {
    devices.removeAll(departure.user());
  }

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public void export(UserId user, Disclosure to) {
    devices.of(user, clock.instant()).forEach(device -> to.record("devices", facts(device)));
  }

  private static Facts facts(Device device) {
    Device.Description told = device.description();
    return Facts.none()
        .with("device_id", device.deviceId().text())
        .with("type", told.type().name())
        .with("name", told.name().map(Label::text))
        .with("app_version", told.appVersion().map(Label::text))
        .with("os_version", told.osVersion().map(Label::text))
        .with("last_used", device.lastUsed());
  }

  /** Nothing: they are gone already. */
  @Override
  public int erase(Instant now) {
    return 0;
  }
}
