package dev.khata.persistence.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.engagement.AnnouncementsSuite;
import dev.khata.application.kernel.Race;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Inbox;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.messaging.MessagingPersistence;
import dev.khata.persistence.messaging.Somebody;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JooqAnnouncementsTest extends AnnouncementsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports engagement = EngagementPersistence.ports(DATABASE.database());
  private final Inbox inbox = MessagingPersistence.ports(DATABASE.database()).get(Inbox.class);
  private final Transactions transactions = DATABASE.transactions();

  @Override
  protected Notifications notifications() {
    return engagement.get(Notifications.class);
  }

  @Override
  protected Announcements announcements() {
    return engagement.get(Announcements.class);
  }

  @Override
  protected Inbox inbox() {
    return inbox;
  }

  @Override
  protected UserId somebody() {
    return Somebody.in(DATABASE);
  }

  @Test
  void neither_having_seen_nor_having_hidden_wipes_the_other() {
    HexId seenFirst = announced(1);
    HexId hiddenFirst = announced(2);

    announcements().see(reader.user(), Set.of(seenFirst), at(10));
    announcements().hide(reader, Set.of(seenFirst, hiddenFirst), at(11));
    announcements().see(reader.user(), Set.of(hiddenFirst), at(12));

    assertThat(
            marks(
                "seen_at IS NOT NULL AND hidden_at IS NOT NULL AND user_id = "
                    + reader.user().value()))
        .isEqualTo(2);
  }

  @Test
  void what_somebody_has_seen_and_hidden_goes_with_them() {
    UserId other = somebody();
    HexId announced = announced(1);
    announcements().see(reader.user(), Set.of(announced), at(10));
    announcements().see(other, Set.of(announced), at(10));

    DATABASE.dsl().execute("DELETE FROM users WHERE id = ?", reader.user().value());

    assertThat(marks("user_id = " + reader.user().value())).isZero();
    assertThat(marks("user_id = " + other.value())).isEqualTo(1);
    announcements().see(reader.user(), Set.of(announced), at(11));
    announcements().hide(reader, Set.of(announced), at(11));
    assertThat(marks("user_id = " + reader.user().value())).isZero();
  }

  @Test
  void an_announcement_whose_event_fails_was_not_made() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      announced(1);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(shown(reader)).isEmpty();
  }

  @RepeatedTest(3)
  void many_requests_of_one_user_make_one_row_each_and_none_waits_for_ever() {
    Set<HexId> all = Set.of(announced(1), announced(2), announced(3), announced(4));

    Race.of(
        8,
        runner -> {
          if (runner % 2 == 0) {
            announcements().see(reader.user(), all, at(10 + runner));
          } else {
            announcements().hide(reader, all, at(10 + runner));
          }
          return runner;
        });

    assertThat(
            marks(
                "seen_at IS NOT NULL AND hidden_at IS NOT NULL AND user_id = "
                    + reader.user().value()))
        .isEqualTo(4);
  }

  @Test
  void purge_takes_more_marks_than_go_into_one_statement() {
    HexId announced = announced(1);
    DATABASE
        .dsl()
        .execute(
            """
            WITH u AS (
              INSERT INTO users (public_id, first_name, last_name, state, role_id, language,
                created_at, updated_at)
              SELECT gen_random_uuid(), '', '', 'ACTIVE',
                (SELECT id FROM role WHERE name = 'user'), 'en', now(), now()
              FROM generate_series(1, 2500)
              RETURNING id)
            INSERT INTO announcement_mark (user_id, announcement_id, seen_at)
            SELECT u.id, ?, now() FROM u
            """,
            announced.digits());

    assertThat(announcements().purge(at(1).plus(LIFE))).isGreaterThanOrEqualTo(1);

    assertThat(marks("announcement_id = '" + announced + "'")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "id,         'XYZ',                                  announcement_id_form",
    "title,      '',                                     announcement_title_length",
    "body,       '',                                     announcement_body_length",
    "type,       '',                                     announcement_type_length",
    "expires_at, '2000-01-01T00:00:00Z',                 announcement_lifetime"
  })
  void the_database_refuses_what_can_not_be(String column, String value, String constraint) {
    HexId announced = announced(1);
    String type = column.equals("expires_at") ? "timestamptz" : "text";

    assertThatThrownBy(
            () ->
                DATABASE
                    .dsl()
                    .execute(
                        "UPDATE announcement SET " + column + " = ?::" + type + " WHERE id = ?",
                        value,
                        announced.digits()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(constraint);
  }

  @Test
  void a_mark_of_nothing_is_refused() {
    HexId announced = announced(1);

    assertThatThrownBy(
            () ->
                DATABASE
                    .dsl()
                    .execute(
                        "INSERT INTO announcement_mark (user_id, announcement_id) VALUES (?, ?)",
                        reader.user().value(),
                        announced.digits()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("announcement_mark_of_something");
  }

  private static int marks(String condition) {
    return DATABASE
        .dsl()
        .fetchSingle("SELECT count(*) FROM announcement_mark WHERE " + condition)
        .get(0, Integer.class);
  }
}
