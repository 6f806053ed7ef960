package dev.khata.application.messaging;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Inboxes in memory. */
public final class InMemoryInbox implements Inbox {
  private static final Comparator<InboxMessage> NEWEST_FIRST =
      Comparator.comparing(InboxMessage::createdAt).thenComparing(InboxMessage::id).reversed();

  private final Map<UUID, InboxMessage> rows = new LinkedHashMap<>();

  @Override
  public synchronized void add(InboxMessage message) {
    rows.put(message.id(), message);
  }

  @Override
  public synchronized Page<InboxMessage> page(UserId user, Window window, Instant now) {
    List<InboxMessage> all = shown(user, now);
    return new Page<>(
        all.stream().skip(window.offset()).limit(window.limit()).toList(), all.size());
  }

  @Override
  public synchronized long unread(UserId user, Instant now) {
    return shown(user, now).stream().filter(message -> message.readAt().isEmpty()).count();
  }

  @Override
  public synchronized int markRead(UserId user, Set<UUID> messages, Instant at) {
    List<InboxMessage> unread =
        rows.values().stream()
            .filter(message -> isNamed(message, user, messages) && message.readAt().isEmpty())
            .toList();
    unread.forEach(message -> rows.put(message.id(), read(message, at)));
    return unread.size();
  }

  @Override
  public synchronized int remove(UserId user, Set<HexId> messages) {
    int all = rows.size();
    rows.values()
        .removeIf(
            message -> message.user().equals(user) && messages.contains(HexId.of(message.id())));
    return all - rows.size();
  }

  @Override
  public synchronized int purge(Instant now) {
    int all = rows.size();
    rows.values().removeIf(message -> !message.expiresAt().isAfter(now));
    return all - rows.size();
  }

  private List<InboxMessage> shown(UserId user, Instant now) {
    return rows.values().stream()
        .filter(message -> message.user().equals(user) && message.expiresAt().isAfter(now))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static boolean isNamed(InboxMessage message, UserId user, Set<UUID> messages) {
    return message.user().equals(user) && messages.contains(message.id());
  }

  private static InboxMessage read(InboxMessage message, Instant at) {
    return new InboxMessage(
        message.id(),
        message.user(),
        message.template(),
        message.variables(),
        message.createdAt(),
        message.expiresAt(),
        Optional.of(at));
  }
}
