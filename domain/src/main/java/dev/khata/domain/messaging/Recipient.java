package dev.khata.domain.messaging;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.UUID;

/** Where a message goes, which also says by which channel. */
public sealed interface Recipient {

  Channel channel();

  record Phone(PhoneNumber number) implements Recipient {
    @Override
    public Channel channel() {
      return Channel.SMS;
    }
  }

  record Email(EmailAddress address) implements Recipient {
    @Override
    public Channel channel() {
      return Channel.EMAIL;
    }
  }

  /**
   * One user on one device. Under which token the device is reached is looked up when the message
   * is sent, since it may belong to somebody else by then.
   *
   * @param target an id of {@link PushTargets}
   */
  record Device(UUID target) implements Recipient {
    @Override
    public Channel channel() {
      return Channel.PUSH;
    }
  }
}
