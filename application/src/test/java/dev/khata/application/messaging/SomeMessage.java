package dev.khata.application.messaging;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.SealedContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Messages that say only what matters: an SMS with an id of its own that is due at once. */
public record SomeMessage(
    Instant createdAt,
    Channel channel,
    MessageState state,
    Optional<String> label,
    Instant expiresAt,
    Instant claimedUntil,
    int doubts,
    Optional<String> traceparent) {

  /** Due at {@code createdAt}, and for a day. */
  public static SomeMessage createdAt(Instant createdAt) {
    return new SomeMessage(
        createdAt,
        Channel.SMS,
        MessageState.PENDING,
        Optional.empty(),
        createdAt.plus(Duration.ofDays(1)),
        createdAt,
        0,
        Optional.empty());
  }

  public SomeMessage byEmail() {
    return new SomeMessage(
        createdAt, Channel.EMAIL, state, label, expiresAt, claimedUntil, doubts, traceparent);
  }

  public SomeMessage byPush() {
    return new SomeMessage(
        createdAt, Channel.PUSH, state, label, expiresAt, claimedUntil, doubts, traceparent);
  }

  public SomeMessage withheld() {
    return new SomeMessage(
        createdAt,
        channel,
        MessageState.WITHHELD,
        label,
        expiresAt,
        claimedUntil,
        doubts,
        traceparent);
  }

  public SomeMessage labelled(String newLabel) {
    return new SomeMessage(
        createdAt,
        channel,
        state,
        Optional.of(newLabel),
        expiresAt,
        claimedUntil,
        doubts,
        traceparent);
  }

  public SomeMessage expiringAt(Instant at) {
    return new SomeMessage(createdAt, channel, state, label, at, claimedUntil, doubts, traceparent);
  }

  /** As one that its sender holds from the start. */
  public SomeMessage heldUntil(Instant until) {
    return new SomeMessage(createdAt, channel, state, label, expiresAt, until, 1, traceparent);
  }

  public SomeMessage traced(String newTraceparent) {
    return new SomeMessage(
        createdAt,
        channel,
        state,
        label,
        expiresAt,
        claimedUntil,
        doubts,
        Optional.of(newTraceparent));
  }

  public Message make() {
    UUID id = Fresh.uuid();
    return new Message(
        id,
        channel,
        state,
        new SealedContent("messages-1", ("sealed " + id).getBytes(StandardCharsets.UTF_8)),
        label,
        createdAt,
        expiresAt,
        claimedUntil,
        doubts,
        0,
        "request-" + id,
        traceparent);
  }
}
