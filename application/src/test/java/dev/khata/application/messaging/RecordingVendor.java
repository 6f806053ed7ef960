package dev.khata.application.messaging;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Vendor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A vendor that keeps what it was handed and answers as it was told; without a script it accepts
 * everything. Being called inside a transaction is a mistake.
 */
public final class RecordingVendor implements Vendor {
  private final String name;
  private final Channel channel;
  private final FakeTransactions transactions;
  private final Deque<Delivery> script = new ArrayDeque<>();
  private final List<Outgoing> handed = new ArrayList<>();

  public RecordingVendor(String name, Channel channel, FakeTransactions transactions) {
    this.name = name;
    this.channel = channel;
    this.transactions = transactions;
  }

  /** The next answers, in order. */
  public synchronized void willAnswer(Delivery... deliveries) {
    script.addAll(List.of(deliveries));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public synchronized Delivery send(Outgoing message) {
    transactions.mustNotBeOpenFor("sending");
    if (message.letter().channel() != channel) {
      throw new IllegalArgumentException("a message of another channel: " + message.letter());
    }
    handed.add(message);
    return script.isEmpty() ? new Delivery.Accepted(name + "-" + handed.size()) : script.remove();
  }

  /** Every call, oldest first, whatever was answered. */
  public synchronized List<Outgoing> handed() {
    return List.copyOf(handed);
  }

  /**
   * The letter to that recipient that was posted last. Letters may overtake each other on their way
   * here; their keys are their messages' ids and tell in what order they were posted.
   */
  public synchronized Optional<Letter> lastTo(String recipient) {
    return handed.stream()
        .filter(call -> call.letter().to().equals(recipient))
        .max(Comparator.comparing(Outgoing::idempotencyKey))
        .map(Outgoing::letter);
  }
}
