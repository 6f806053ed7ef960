package dev.khata.application.engagement;

import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Broadcasts in memory. */
public final class InMemoryBroadcasts implements Broadcasts {
  private final InMemoryAnnouncements announcements;
  private final InMemoryDevices devices;
  private final Users users;
  private final Messages messages;
  private final Map<HexId, UUID> cursors = new HashMap<>();
  private final Set<HexId> done = new HashSet<>();

  public InMemoryBroadcasts(
      InMemoryAnnouncements announcements,
      InMemoryDevices devices,
      Users users,
      Messages messages) {
    this.announcements = announcements;
    this.devices = devices;
    this.users = users;
    this.messages = messages;
  }

  @Override
  public synchronized Optional<Leg> claim(int most, Instant since, Instant now) {
    return announcements.all().stream()
        .filter(announcement -> !done.contains(announcement.id()))
        .filter(announcement -> isNews(announcement, since, now))
        .findFirst()
        .map(announcement -> leg(announcement, most, now));
  }

  private static boolean isNews(Announcement announcement, Instant since, Instant now) {
    return !announcement.created().at().isBefore(since) && announcement.expiresAt().isAfter(now);
  }

  private Leg leg(Announcement announcement, int most, Instant now) {
    Optional<UUID> cursor = Optional.ofNullable(cursors.get(announcement.id()));
    List<Listener> looked =
        devices.after(cursor).entrySet().stream()
            .filter(device -> !cursor.equals(Optional.of(device.getKey())))
            .limit(most)
            .map(device -> new Listener(device.getValue(), device.getKey()))
            .toList();
    return new Leg(
        announcement,
        looked.stream().filter(listener -> isTold(listener, announcement, now)).toList(),
        Optional.of(looked).filter(all -> all.size() == most).map(all -> all.getLast().device()));
  }

  private boolean isTold(Listener listener, Announcement announcement, Instant now) {
    return devices.of(listener.user()).contains(listener.device())
        && !announcements.isHidden(listener.user(), announcement.id())
        && Reader.of(users.find(listener.user()).orElseThrow(), Set.of()).isTold(announcement, now);
  }

  @Override
  public synchronized void record(Leg leg, List<Message> pushes) {
    HexId id = leg.announcement().id();
    leg.next().ifPresentOrElse(next -> cursors.put(id, next), () -> done.add(id));
    pushes.forEach(messages::add);
  }

  @Override
  public synchronized int close(Instant since, Instant now) {
    List<HexId> over =
        announcements.all().stream()
            .filter(announcement -> !isNews(announcement, since, now))
            .map(Announcement::id)
            .filter(id -> !done.contains(id))
            .toList();
    done.addAll(over);
    return over.size();
  }
}
