package dev.khata.persistence.engagement;

import dev.khata.domain.engagement.AnnouncementType;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Reader;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.util.List;

/** Which announcements a reader is told, as a condition in SQL. */
record Told(Reader reader, Instant now) {
  /** Of an announcement {@code a}. It asks for {@link #VALUES}. */
  static final String CONDITION =
      """
      a.audience = ANY (:audiences) AND a.expires_at > :now AND a.created_at >= :since
        AND a.type_key <> ALL (:unwanted)
      """;

  static final Values<Told> VALUES =
      Values.<Told>none()
          .number("reader", told -> told.reader().user().value())
          .instant("now", Told::now)
          .instant("since", told -> told.reader().since())
          .each(
              told -> List.copyOf(told.reader().audiences()),
              audiences -> audiences.texts("audiences", Audience::name))
          .each(
              told -> List.copyOf(AnnouncementType.keys(told.reader().unwanted())),
              keys -> keys.texts("unwanted", key -> key));
}
