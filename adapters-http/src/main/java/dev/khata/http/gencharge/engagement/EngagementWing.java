package dev.khata.http.gencharge.engagement;

import dev.khata.domain.engagement.ContentFormat;
import dev.khata.domain.engagement.Contents;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What operators publish and announce, what users are told in the app, and what people write. */
public final class EngagementWing implements Wing {
  private final ContentSection content;
  private final NotificationSection notifications;
  private final ContactSection contact;

  @Inject
  EngagementWing(
      ContentSection content, NotificationSection notifications, ContactSection contact) {
    this.content = content;
    this.notifications = notifications;
    this.contact = contact;
  }

  @Override
  public List<ValueNames<?>> names() {
    List<ValueNames<?>> names = new ArrayList<>(notifications.names());
    names.add(
        ValueNames.of(
                Contents.Sort.class,
                value ->
                    switch (value) {
                      case ID -> "id";
                      case TITLE -> "title";
                      case CREATED_AT -> "created_at";
                      case UPDATED_AT -> "updated_at";
                    })
            .titled("ContentOrder"));
    names.add(
        ValueNames.of(
            ContentFormat.class,
            value ->
                switch (value) {
                  case PLAIN -> "plain";
                  case MARKDOWN -> "markdown";
                }));
    return names;
  }

  @Override
  public void declare(Api api) {
    contact.declare(api.section("Contact-Form"));
    content.declare(api.section("Content"));
    notifications.declare(api.section("Notification"));
  }
}
