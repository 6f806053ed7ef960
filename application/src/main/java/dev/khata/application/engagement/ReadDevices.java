package dev.khata.application.engagement;

import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Shows users their own devices. */
public final class ReadDevices {
  private final Devices devices;
  private final InstantSource clock;

  @Inject
  public ReadDevices(Devices devices, InstantSource clock) {
    this.devices = devices;
    this.clock = clock;
  }

  /** Active or not, the last used first. */
  public List<Device> handle(UserId user) {
    return devices.of(user, clock.instant());
  }
}
