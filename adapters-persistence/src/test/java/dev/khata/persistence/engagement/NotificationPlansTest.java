package dev.khata.persistence.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.Template.Kind;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.messaging.MessagingPersistence;
import dev.khata.persistence.messaging.Somebody;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Scans;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A user of 10,000 messages among others, and 10,000 announcements, most of them over or for
 * others, which everybody has seen: what they are told is found by indexes.
 */
class NotificationPlansTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final UserId USER = Somebody.in(DATABASE);
  private static final UserId OTHER = Somebody.in(DATABASE);
  private static final Reader READER =
      new Reader(
          USER,
          Instant.EPOCH,
          EnumSet.of(Audience.EVERYBODY, Audience.PREPAID),
          Set.of(Kind.OFFER, Kind.MARKETING));

  private final Ports engagement = EngagementPersistence.ports(DATABASE.database());

  @BeforeAll
  static void fill() {
    DATABASE.execute(
        ServerRole.OWNER,
        """
        INSERT INTO inbox_message (id, user_id, template, variables, created_at, expires_at)
        SELECT gen_random_uuid(), CASE WHEN i <= 10000 THEN %d ELSE %d END, 'recharged',
          '{amount,NPR 100,phone,+9779812345678,plan,A plan}',
          timestamptz '2026-01-02' + i * interval '1 s', '2027-01-02'
        FROM generate_series(1, 40000) i
        """
            .formatted(USER.value(), OTHER.value()));
    DATABASE.execute(
        ServerRole.OWNER,
        """
        INSERT INTO announcement (id, title, body, priority, type, type_key, audience, created_by,
          created_at, expires_at)
        SELECT lpad(to_hex(i), 24, '0'), 'Title', btrim(repeat('Some words. ', 40)), 'NORMAL',
          'news', 'news',
          (ARRAY['EVERYBODY', 'PREPAID', 'POSTPAID', 'POSTPAID', 'ADMINS'])[1 + i % 5], 1,
          timestamptz '2026-01-02' + i * interval '20 s',
          CASE WHEN i % 4 = 0 THEN timestamptz '2027-01-02'
            ELSE timestamptz '2026-01-04' + i * interval '20 s' END
        FROM generate_series(1, 10000) i
        """);
    DATABASE.execute(
        ServerRole.OWNER,
        """
        INSERT INTO announcement_mark (user_id, announcement_id, seen_at, hidden_at)
        SELECT u.id, a.id, a.created_at, CASE WHEN a.audience = 'PREPAID' THEN a.created_at END
        FROM announcement a, users u
        """);
    DATABASE.execute(
        ServerRole.OWNER, "VACUUM ANALYZE inbox_message, announcement, announcement_mark");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5_000, 9_950})
  void a_page_of_both_is_read_from_one_index_of_each(long offset) {
    Scans scans =
        Scans.of(
            DATABASE,
            () -> engagement.get(Notifications.class).page(READER, new Window(offset, 100), NOW));

    assertThat(scans.wholeTables()).isEmpty();
    assertThat(scans.indexes()).contains("inbox_message_list_idx", "announcement_audience_idx");
  }

  @Test
  void what_is_seen_hidden_or_removed_is_looked_up() {
    Set<HexId> ids = Set.of(new HexId("0".repeat(24)), new HexId("0".repeat(23) + "5"));
    Announcements announcements = engagement.get(Announcements.class);
    Inbox inbox = MessagingPersistence.ports(DATABASE.database()).get(Inbox.class);

    Scans seen = Scans.of(DATABASE, () -> announcements.see(USER, ids, NOW));
    Scans hidden = Scans.of(DATABASE, () -> announcements.hide(READER, ids, NOW));
    Scans removed = Scans.of(DATABASE, () -> inbox.remove(USER, ids));

    assertThat(seen.wholeTables()).doesNotContain("announcement", "announcement_mark");
    assertThat(hidden.wholeTables()).doesNotContain("announcement", "announcement_mark");
    assertThat(removed.wholeTables()).isEmpty();
    assertThat(removed.indexes()).containsExactly("inbox_message_pk");
  }
}
