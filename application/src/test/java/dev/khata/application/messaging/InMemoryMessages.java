package dev.khata.application.messaging;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.SealedContent;
import dev.khata.domain.messaging.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages in memory, in the order in which they were added. */
public final class InMemoryMessages implements Messages {
  private static final SealedContent ERASED = new SealedContent("", new byte[0]);

  private final Map<UUID, Row> rows = new LinkedHashMap<>();

  /** A message, and when its state became final; that is far away while it is pending. */
  private record Row(Message message, Instant endedAt) {
    boolean isPending() {
      return message.state() == MessageState.PENDING;
    }

    /** Nobody holds it. A claim is over at its very end. */
    boolean isFree(Instant now) {
      return !now.isBefore(message.claimedUntil())
          || message.claimedUntil().isAfter(now.plus(Message.LONGEST_HOLD));
    }

    boolean isExpired(Instant now) {
      return !now.isBefore(message.expiresAt());
    }

    boolean isInDoubt() {
      return message.doubts() >= Message.MAX_DOUBTS;
    }

    Row after(MessageState.Event event, Instant at) {
      return message
          .state()
          .next(event)
          .map(state -> new Row(with(state, ERASED, message.claimedUntil(), 0, 0), at))
          .orElse(this);
    }

    Row due(Instant at, int moreDoubts, int moreFailures) {
      return new Row(
          with(message.state(), message.sealed(), at, moreDoubts, moreFailures), endedAt);
    }

    private Message with(
        MessageState state,
        SealedContent sealed,
        Instant claimedUntil,
        int moreDoubts,
        int moreFailures) {
      return new Message(
          message.id(),
          message.channel(),
          state,
          sealed,
          message.replaces(),
          message.createdAt(),
          message.expiresAt(),
          claimedUntil,
          message.doubts() + moreDoubts,
          message.failures() + moreFailures,
          message.requestId(),
          message.traceparent());
    }
  }

  @Override
  public synchronized void add(Message message) {
    message
        .replaces()
        .ifPresent(
            label ->
                rows.replaceAll(
                    (id, row) ->
                        row.message.replaces().filter(label::equals).isPresent()
                            ? row.after(MessageState.Event.REPLACE, message.createdAt())
                            : row));
    Row added = new Row(message, Instant.MAX);
    rows.put(message.id(), added.isPending() ? added : finalFromTheStart(added));
  }

  private static Row finalFromTheStart(Row added) {
    Message message = added.message;
    return new Row(
        added.with(message.state(), ERASED, message.claimedUntil(), 0, 0), message.createdAt());
  }

  @Override
  public synchronized List<Message> claimDue(int limit, Instant now, Instant claimedUntil) {
    List<Message> claimed = new ArrayList<>();
    rows.values().stream()
        .filter(row -> row.isPending() && row.isFree(now))
        .filter(row -> !row.isExpired(now) && !row.isInDoubt())
        .sorted(Comparator.comparing(row -> row.message.createdAt()))
        .limit(limit)
        .map(row -> row.due(claimedUntil, 1, 0))
        .forEach(row -> claimed.add(row.message));
    claimed.forEach(message -> rows.put(message.id(), new Row(message, Instant.MAX)));
    return List.copyOf(claimed);
  }

  @Override
  public synchronized void accepted(
      UUID message, String vendor, String vendorReference, Instant at) {
    rows.computeIfPresent(message, (id, row) -> row.after(MessageState.Event.ACCEPT, at));
  }

  @Override
  public synchronized void refused(UUID message, String reason, Instant at) {
    rows.computeIfPresent(message, (id, row) -> row.after(MessageState.Event.REFUSE, at));
  }

  @Override
  public synchronized void failed(UUID message, String reason, Instant again) {
    rows.computeIfPresent(message, (id, row) -> row.isPending() ? row.due(again, -1, 1) : row);
  }

  @Override
  public synchronized void doubtful(UUID message, String reason, Instant again) {
    rows.computeIfPresent(message, (id, row) -> row.isPending() ? row.due(again, 0, 0) : row);
  }

  @Override
  public synchronized int endHopeless(Instant now) {
    List<Row> hopeless =
        rows.values().stream()
            .filter(Row::isPending)
            .filter(row -> row.isExpired(now) || (row.isInDoubt() && row.isFree(now)))
            .toList();
    hopeless.forEach(row -> rows.put(row.message.id(), row.after(MessageState.Event.EXPIRE, now)));
    return hopeless.size();
  }

  @Override
  public synchronized List<Waiting> waiting(int limit, Instant now) {
    Map<Channel, Waiting> byChannel = new EnumMap<>(Channel.class);
    rows.values().stream()
        .filter(row -> row.isPending() && !row.isExpired(now))
        .map(Row::message)
        .sorted(Comparator.comparing(Message::createdAt))
        .limit(limit)
        .map(one -> new Waiting(one.channel(), 1, one.createdAt(), one.claimedUntil()))
        .forEach(one -> byChannel.merge(one.channel(), one, InMemoryMessages::together));
    return List.copyOf(byChannel.values());
  }

  private static Waiting together(Waiting older, Waiting newer) {
    Instant dueSince =
        older.dueSince().isBefore(newer.dueSince()) ? older.dueSince() : newer.dueSince();
    return new Waiting(
        older.channel(), older.messages() + newer.messages(), older.oldest(), dueSince);
  }

  @Override
  public synchronized int purge(Instant before) {
    int all = rows.size();
    rows.values().removeIf(row -> !row.isPending() && row.endedAt.isBefore(before));
    return all - rows.size();
  }

  /** A message as it stands; the content of a final one is empty. */
  public synchronized Optional<Message> find(UUID id) {
    return Optional.ofNullable(rows.get(id)).map(Row::message);
  }

  /** Every message there is, oldest first. */
  public synchronized List<Message> all() {
    return rows.values().stream().map(Row::message).toList();
  }
}
