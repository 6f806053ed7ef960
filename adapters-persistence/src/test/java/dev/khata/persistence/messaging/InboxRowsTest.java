package dev.khata.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many inbox messages in one statement. */
class InboxRowsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final HotSql<List<InboxMessage>> INSERT =
      HotSql.of(InboxRows.INSERT, InboxRows.VALUES);

  private final Inbox inbox = MessagingPersistence.ports(DATABASE.database()).get(Inbox.class);

  @Test
  void each_is_found_as_if_it_had_been_added_alone() {
    InboxMessage plain = message(somebody(), Template.PASSWORD_CHANGED, Map.of());
    InboxMessage odd =
        message(
            somebody(),
            Template.RECHARGED,
            Map.of("phone", "", "plan", "a\\\"b\", {c}, NULL \u092e", "amount", "null"));

    assertThat(INSERT.execute(DATABASE.dsl(), List.of(plain, odd))).isEqualTo(2);

    assertThat(shown(plain.user())).containsExactly(plain);
    assertThat(shown(odd.user())).containsExactly(odd);
  }

  @Test
  void none_are_added_of_none() {
    assertThat(INSERT.execute(DATABASE.dsl(), List.of())).isZero();
  }

  @Test
  void nobody_has_an_inbox_who_is_not_there() {
    InboxMessage lost = message(new UserId(Long.MAX_VALUE), Template.PASSWORD_CHANGED, Map.of());

    assertThatThrownBy(() -> INSERT.execute(DATABASE.dsl(), List.of(lost)))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("inbox_message_user_fk");
  }

  private List<InboxMessage> shown(UserId user) {
    return inbox.page(user, new Window(0, 10), NOW).items();
  }

  private static InboxMessage message(
      UserId user, Template template, Map<String, String> variables) {
    return new InboxMessage(
        Fresh.uuid(), user, template, variables, NOW, NOW.plusSeconds(600), Optional.empty());
  }

  private static UserId somebody() {
    return Somebody.in(DATABASE);
  }
}
