package dev.khata.application.messaging;

import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.domain.messaging.Recipient;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes a message ready for a vendor: looks up where it goes now, and puts it into words. */
public final class Finishing {
  private final Wording wording;
  private final PushTargets targets;

  @Inject
  Finishing(Wording wording, PushTargets targets) {
    this.wording = wording;
    this.targets = targets;
  }

  /** Empty when its recipient is not to be reached there any more. */
  Optional<Outgoing> of(Message message, Content content) {
    return address(content.to())
        .map(
            address ->
                new Outgoing(
                    message.id(),
                    wording.inWords(content),
                    wording.letter(content, address),
                    message.expiresAt()));
  }

  /** The vendor says that the address, of that recipient, will never work again. */
  void forget(Outgoing message) {
    switch (message.content().to()) {
      case Recipient.Device device -> targets.forget(device.target(), message.letter().to());
      case Recipient.Phone phone -> {}
      case Recipient.Email email -> {}
    }
  }

  private Optional<String> address(Recipient to) {
    return switch (to) {
      case Recipient.Phone phone -> Optional.of(phone.number().e164());
      case Recipient.Email email -> Optional.of(email.address().asGiven());
      case Recipient.Device device -> targets.token(device.target());
    };
  }
}
