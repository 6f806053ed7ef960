package dev.khata.application.messaging;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Makes a message by which an operator tries a vendor out; it is kept nowhere. */
public final class TestMessage {
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final Wording wording;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  TestMessage(Wording wording, Ids ids, InstantSource clock) {
    this.wording = wording;
    this.ids = ids;
    this.clock = clock;
  }

  /** A text message as one that brings a code, which is good for nothing. */
  public Outgoing code(PhoneNumber to, String language) {
    Content content =
        new Content(
            new Recipient.Phone(to),
            Template.CODE,
            language,
            Map.of("code", "123456", "minutes", Long.toString(GOOD_FOR.toMinutes())));
    return new Outgoing(
        ids.next(), content, wording.letter(content, to.e164()), clock.instant().plus(GOOD_FOR));
  }
}
