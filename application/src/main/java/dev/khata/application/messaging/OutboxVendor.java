package dev.khata.application.messaging;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outbox;
import dev.khata.domain.messaging.Vendor;
import java.time.InstantSource;

/** The {@code outbox} vendor: sends nothing, and keeps every letter for a developer to read. */
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
  public Delivery send(Letter letter, String idempotencyKey) {
    outbox.keep(letter, clock.instant());
    return new Delivery.Accepted(idempotencyKey);
  }
}
