package dev.khata.application.messaging;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outbox;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Vendor;
import java.time.InstantSource;

/** Sends nothing: keeps messages, in words, for a developer to read. */
public final class OutboxVendor implements Vendor {
  private final Channel channel;
  private final Outbox outbox;
  private final InstantSource clock;

  public OutboxVendor(Channel channel, Outbox outbox, InstantSource clock) {
    this.channel = channel;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public Delivery send(Outgoing message) {
    outbox.keep(message.letter(), clock.instant());
    return new Delivery.Accepted(message.idempotencyKey());
  }
}
