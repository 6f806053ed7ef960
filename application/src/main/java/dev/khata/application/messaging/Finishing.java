package dev.khata.application.messaging;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Silenced;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes a message ready for a vendor: looks up where it goes now, and puts it into words. */
public final class Finishing {
  private final Wording wording;
  private final PushTargets targets;
  private final Silenced silenced;

  @Inject
  Finishing(Wording wording, PushTargets targets, Silenced silenced) {
    this.wording = wording;
    this.targets = targets;
    this.silenced = silenced;
  }

  /** Empty when its recipient is not to be reached there any more. */
  Optional<Outgoing> of(Message message, Content content) {
    return address(content)
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

  private Optional<String> address(Content content) {
    return switch (content.to()) {
      case Recipient.Phone phone ->
          Optional.of(phone.number())
              .filter(number -> silenced.lets(content.template(), number))
              .map(PhoneNumber::e164);
      case Recipient.Email email -> Optional.of(email.address().asGiven());
      case Recipient.Device device -> targets.token(device.target());
    };
  }
}
