package dev.khata.http.gencharge.engagement;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.application.engagement.ReadNotifications;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.AnnouncementType;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.Dates;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What clients send and get of notifications. */
final class NotificationBodies {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00.000001Z");
  private static final Instant LATER = Instant.parse("2026-01-08T00:00:00.000000Z");
  private static final String AN_ID = "019b76a1b2c37d4e8f901a2b";

  private NotificationBodies() {}

  record AnnouncementRequest(
      @NotNull Label title,
      @NotNull Prose body,
      Optional<Priority> priority,
      Optional<@Size(max = Dates.LONGEST) String> expiresAt,
      Optional<Label> type,
      Optional<Audience> recipientType) {
    static final AnnouncementRequest EXAMPLE =
        new AnnouncementRequest(
            new Label("Night work"),
            new Prose("Recharges may take longer tonight."),
            Optional.of(Priority.HIGH),
            Optional.of("2026-01-08T00:00:00.000000Z"),
            Optional.of(new Label("maintenance")),
            Optional.of(Audience.PREPAID));

    Announcement.Draft draft() {
      return new Announcement.Draft(
          title,
          body,
          priority.orElse(Priority.NORMAL),
          type.map(AnnouncementType::new).orElse(AnnouncementType.USUAL),
          recipientType.orElse(Audience.EVERYBODY));
    }

    Optional<Instant> end() {
      return expiresAt.map(text -> Dates.end(text, "expires_at"));
    }
  }

  /** The newest, as many as an answer may have, unless a request says otherwise. */
  record NotificationQuery(
      Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(MAX_SIZE) Integer> size) {
    private static final int MAX_SIZE = 100;

    Window window() {
      return Window.page(page.orElse(1), size.orElse(MAX_SIZE));
    }
  }

  record HideRequest(@NotNull @Size(max = MAX_IDS) List<@NotNull @Size(max = 24) String> ids) {
    private static final int MAX_IDS = 100;
    static final HideRequest EXAMPLE = new HideRequest(List.of(AN_ID));

    Set<HexId> named() {
      Set<HexId> named = new HashSet<>();
      for (int i = 0; i < ids.size(); i++) {
        named.add(id(i));
      }
      return named;
    }

    private HexId id(int place) {
      return HexId.parse(ids.get(place))
          .orElseThrow(
              () ->
                  invalid(
                      new Problem.BadFormat("24 hexadecimal digits"),
                      "ids",
                      Integer.toString(place)));
    }
  }

  /** Whether it was listed for the user before. */
  enum NotificationStatus {
    DELIVERED,
    VIEWED
  }

  /** A notification as its reader sees it. */
  record NotificationView(
      String id,
      String title,
      String body,
      Priority priority,
      String type,
      NotificationStatus status,
      Instant createdAt,
      Instant expiresAt) {
    static final NotificationView EXAMPLE =
        new NotificationView(
            AN_ID,
            "Night work",
            "Recharges may take longer tonight.",
            Priority.HIGH,
            "maintenance",
            NotificationStatus.DELIVERED,
            NEW_YEAR,
            LATER);

    static NotificationView of(ReadNotifications.Shown shown) {
      Notification notification = shown.notification();
      return new NotificationView(
          notification.id().digits(),
          shown.words().title(),
          shown.words().body(),
          priority(notification),
          type(notification),
          notification.seenAt().isPresent()
              ? NotificationStatus.VIEWED
              : NotificationStatus.DELIVERED,
          notification.createdAt(),
          Dates.printable(notification.expiresAt()));
    }

    private static Priority priority(Notification notification) {
      return switch (notification) {
        case Notification.Own own -> Priority.NORMAL;
        case Notification.Public(Announcement announcement, var _) ->
            announcement.draft().priority();
      };
    }

    private static String type(Notification notification) {
      return switch (notification) {
        case Notification.Own(InboxMessage message) -> type(message.template().kind());
        case Notification.Public(Announcement announcement, var _) ->
            announcement.draft().type().name().text();
      };
    }

    /** In the words that mark announcements of that kind. */
    private static String type(Template.Kind kind) {
      return switch (kind) {
        case CODE, NOTICE -> "notice";
        case REMINDER -> "reminder";
        case OFFER -> "promotion";
        case MARKETING -> "marketing";
      };
    }
  }

  /** An announcement as its author sees it: as those whom it is for will find it. */
  record AnnouncementView(
      String id,
      String title,
      String body,
      Priority priority,
      String type,
      NotificationStatus status,
      Audience recipientType,
      Instant createdAt,
      Instant expiresAt) {
    static final AnnouncementView EXAMPLE =
        new AnnouncementView(
            AN_ID,
            "Night work",
            "Recharges may take longer tonight.",
            Priority.HIGH,
            "maintenance",
            NotificationStatus.DELIVERED,
            Audience.PREPAID,
            NEW_YEAR,
            LATER);

    static AnnouncementView of(Announcement announcement) {
      Announcement.Draft draft = announcement.draft();
      return new AnnouncementView(
          announcement.id().digits(),
          draft.title().text(),
          draft.body().text(),
          draft.priority(),
          draft.type().name().text(),
          NotificationStatus.DELIVERED,
          draft.audience(),
          announcement.created().at(),
          announcement.expiresAt());
    }
  }
}
