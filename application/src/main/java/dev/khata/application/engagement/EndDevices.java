package dev.khata.application.engagement;

import dev.khata.domain.engagement.Devices;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import jakarta.inject.Inject;

/** The devices of users, with their tokens; they go at once when somebody deletes their account. */
public final class EndDevices implements LeavesWith {
  private final Devices devices;

  @Inject
  public EndDevices(Devices devices) {
    this.devices = devices;
  }

  @Override
  public void leave(Departure departure) {
    devices.removeAll(departure.user());
  }
}
