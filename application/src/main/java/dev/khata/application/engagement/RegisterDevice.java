package dev.khata.application.engagement;

import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Has the caller pushed to on a device for as long as their session goes on, and nobody else on it
 * or by its token any more.
 */
public final class RegisterDevice {
  private final Users users;
  private final Devices devices;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  public RegisterDevice(
      Users users, Devices devices, Transactions transactions, InstantSource clock, Ids ids) {
    this.users = users;
    this.devices = devices;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  public record Command(Caller caller, Device.Registration registration) {}

  /**
   * The device as it now is; inactive when the session has ended meanwhile.
   *
   * @throws UserGone when the account was deleted since the request was let in
   */
  public Device handle(Command command) {
    UserId user = command.caller().user().id();
    return transactions.inTransaction(
        () -> {
          if (users.lock(user).isEmpty()) {
            throw new UserGone(user);
          }
          return devices.register(
              command.caller().session(), ids.next(), command.registration(), clock.instant());
        });
  }
}
