package dev.khata.http.gencharge.engagement;

import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.application.engagement.Announce;
import dev.khata.application.engagement.HideNotifications;
import dev.khata.application.engagement.ReadNotifications;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.engagement.NotificationBodies.AnnouncementRequest;
import dev.khata.http.gencharge.engagement.NotificationBodies.AnnouncementView;
import dev.khata.http.gencharge.engagement.NotificationBodies.HideRequest;
import dev.khata.http.gencharge.engagement.NotificationBodies.NotificationQuery;
import dev.khata.http.gencharge.engagement.NotificationBodies.NotificationStatus;
import dev.khata.http.gencharge.engagement.NotificationBodies.NotificationView;
import jakarta.inject.Inject;
import java.util.List;

/** What users are told in the app, by Khata and by operators. */
public final class NotificationSection {
  /** The longest words that there may be, escaped in JSON where nobody would have to. */
  private static final int LONGEST = 128 << 10;

  private static final MessageView DELETED = new MessageView("Notifications deleted");
  private static final Success<Paged<NotificationView>> LIST =
      Success.rows(
          200,
          Envelope.of("items").with("total", Figure.TOTAL),
          NotificationView.class,
          NotificationView.EXAMPLE);

  private final Announce announce;
  private final ReadNotifications notifications;
  private final HideNotifications hide;

  @Inject
  NotificationSection(Announce announce, ReadNotifications notifications, HideNotifications hide) {
    this.announce = announce;
    this.notifications = notifications;
    this.hide = hide;
  }

  List<ValueNames<?>> names() {
    return List.of(
        ValueNames.of(
                Priority.class,
                value ->
                    switch (value) {
                      case LOW -> "low";
                      case NORMAL -> "normal";
                      case HIGH -> "high";
                    })
            .titled("PriorityName"),
        ValueNames.of(
                NotificationStatus.class,
                value ->
                    switch (value) {
                      case DELIVERED -> "delivered";
                      case VIEWED -> "viewed";
                    })
            .titled("NotificationStatusName"),
        ValueNames.of(
                Audience.class,
                value ->
                    switch (value) {
                      case EVERYBODY -> "all_users";
                      case PREPAID -> "prepaid_users";
                      case POSTPAID -> "postpaid_users";
                      case BLOCKED -> "blocked";
                      case ADMINS -> "all_admin";
                    })
            .titled("RecipientType"));
  }

  void declare(Section api) {
    api.post("/notification/announcement")
        .named("createAnnouncement")
        .needs(admin(Resource.ANNOUNCEMENTS, Action.WRITE))
        .summary("Tell many users something; who registers later is not told")
        .takes(AnnouncementRequest.class, AnnouncementRequest.EXAMPLE)
        .bodyUpTo(LONGEST)
        .gives(201, AnnouncementView.class, AnnouncementView.EXAMPLE)
        .does(this::announce);

    api.get("/notification/my")
        .named("listMyNotifications")
        .needs(USER)
        .summary(
            "What one is told, the newest first; what is listed is viewed from then on. The newest"
                + " 100, unless page and size say otherwise")
        .query(NotificationQuery.class)
        .gives(LIST)
        .hasEffect()
        .does(this::list);

    api.delete("/notification/delete")
        .named("deleteNotifications")
        .needs(USER)
        .summary("Hide notifications from oneself alone; ids that one has none of are passed over")
        .takes(HideRequest.class, HideRequest.EXAMPLE)
        .gives(200, MessageView.class, DELETED)
        .does(this::hide);
  }

  private AnnouncementView announce(Call<AnnouncementRequest, Nothing> call) {
    AnnouncementRequest body = call.body();
    return switch (announce.handle(new Announce.Command(body.draft(), body.end(), call.actor()))) {
      case Announce.Result.Announced(var announcement) -> AnnouncementView.of(announcement);
      case Announce.Result.Over() ->
          throw invalid(new Problem.Other("Must be in the future"), "expires_at");
    };
  }

  private Paged<NotificationView> list(Call<Nothing, NotificationQuery> call) {
    User user = call.caller().user();
    Window window = call.query().window();
    return Paged.of(
        notifications.handle(
            new ReadNotifications.Command(user, user.language().answering(call.origin()), window)),
        window,
        NotificationView::of);
  }

  private MessageView hide(Call<HideRequest, Nothing> call) {
    hide.handle(call.caller().user(), call.body().named());
    return DELETED;
  }
}
