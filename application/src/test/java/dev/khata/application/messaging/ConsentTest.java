package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.PostOffice.Posting;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What users do without is not sent to them; what they are owed is, whatever they do without. */
class ConsentTest {
  private static final UserId ASHA = new UserId(1);
  private static final Recipient PHONE = new Recipient.Phone(new PhoneNumber("+9779800000001"));
  private static final Map<String, String> PLAN =
      Map.of("phone", "+9779800000001", "plan", "Month", "at", "2026-12-01 09:00 (UTC+05:45)");
  private static final Content REMINDER = new Content(PHONE, Template.PLAN_ENDING, "en", PLAN);
  private static final Content NOTICE =
      new Content(PHONE, Template.PASSWORD_CHANGED, "en", Map.of());

  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final Set<Channel> wanted = EnumSet.noneOf(Channel.class);
  private final TestPost post =
      new TestPost(
          transactions,
          clock,
          new SequentialIds(),
          (user, kind, channel) ->
              user.equals(ASHA) && kind == Template.Kind.REMINDER && wanted.contains(channel));

  @Test
  void a_reminder_goes_where_it_is_wanted() {
    wanted.add(Channel.SMS);

    assertThat(postIfWanted(REMINDER)).isTrue();

    post.settle();
    assertThat(post.sms.handed()).hasSize(1);
  }

  @Test
  void a_reminder_that_is_not_wanted_is_not_even_recorded() {
    wanted.addAll(EnumSet.complementOf(EnumSet.of(Channel.SMS)));

    assertThat(postIfWanted(REMINDER)).isFalse();

    assertThat(post.messages.all()).isEmpty();
  }

  @Test
  void what_is_owed_is_sent_to_who_wants_nothing() {
    assertThat(postIfWanted(NOTICE)).isTrue();
    transactions.inTransaction(() -> post.office.post(posting(NOTICE)));

    post.settle();
    assertThat(post.sms.handed()).hasSize(2);
  }

  @Test
  void a_reminder_can_not_be_posted_past_the_users_wishes() {
    wanted.addAll(EnumSet.allOf(Channel.class));

    assertThatThrownBy(() -> transactions.inTransaction(() -> post.office.post(posting(REMINDER))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> post.office.ready(posting(REMINDER)))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(post.messages.all()).isEmpty();
  }

  @Test
  void in_the_app_a_reminder_shows_only_where_it_is_wanted() {
    post.targets.register(ASHA, "phone");

    wanted.add(Channel.PUSH);
    remind();
    assertThat(post.push.handed()).hasSize(1);
    assertThat(inInbox()).isZero();

    wanted.clear();
    wanted.add(Channel.INBOX);
    remind();
    assertThat(post.push.handed()).hasSize(1);
    assertThat(inInbox()).isEqualTo(1);
  }

  private boolean postIfWanted(Content content) {
    return transactions.inTransaction(() -> post.office.postIfWanted(ASHA, posting(content)));
  }

  private void remind() {
    transactions.inTransaction(
        () ->
            post.notify.handle(
                new Notify.Command(
                    ASHA,
                    Template.PLAN_ENDING,
                    "en",
                    PLAN,
                    Optional.empty(),
                    Origin.batch("test"))));
    post.settle();
  }

  private long inInbox() {
    return post.inbox.page(ASHA, new Window(0, 10), clock.instant()).total();
  }

  private Posting posting(Content content) {
    return new Posting(
        content, Optional.empty(), clock.instant().plus(Duration.ofDays(1)), Origin.batch("test"));
  }
}
