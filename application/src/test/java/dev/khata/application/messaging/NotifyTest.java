package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Notifications in the app and on devices, over fakes. */
class NotifyTest {
  private static final UserId ASHA = new UserId(1);
  private static final UserId BINA = new UserId(2);
  private static final Map<String, String> RECEIPT =
      Map.of("phone", "+9779800000001", "plan", "Month", "amount", "3.00 NPR");

  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final Ids ids = new SequentialIds();
  private final TestPost post = new TestPost(transactions, clock, ids);
  private final ReadInbox readInbox = new ReadInbox(post.inbox, new Wording(), clock);

  @Test
  void a_user_finds_it_in_the_inbox_in_words() {
    tell(ASHA, Optional.empty());

    ReadInbox.Shown shown = shown(ASHA).getFirst();
    assertThat(shown.words())
        .isEqualTo(
            new Wording.Notification(
                "Recharged",
                "+9779800000001 was recharged with Month. 3.00 NPR were paid from your wallet."));
    assertThat(shown.message().createdAt()).isEqualTo(clock.instant());
    assertThat(shown.message().readAt()).isEmpty();
    assertThat(shown(BINA)).isEmpty();
  }

  @Test
  void each_of_a_users_devices_gets_it_and_no_other() {
    post.targets.register(ASHA, "phone");
    post.targets.register(ASHA, "tablet");
    post.targets.register(BINA, "others");

    tell(ASHA, Optional.empty());

    assertThat(pushed()).extracting(Letter::to).containsExactlyInAnyOrder("phone", "tablet");
    assertThat(pushed()).extracting(Letter::subject).containsOnly("Recharged");
  }

  @Test
  void without_devices_nothing_is_recorded_to_be_pushed() {
    tell(ASHA, Optional.empty());

    assertThat(post.messages.all()).isEmpty();
  }

  @Test
  void where_nobody_carries_pushes_none_is_recorded() {
    post.targets.register(ASHA, "phone");
    Notify silent =
        new Notify(
            post.inbox, post.targets, new Vendors(List.of(post.sms)), post.office, clock, ids);

    transactions.inTransaction(() -> silent.handle(command(ASHA, Optional.empty())));

    assertThat(post.messages.all()).isEmpty();
    assertThat(shown(ASHA)).hasSize(1);
  }

  @Test
  void a_token_that_somebody_else_has_by_the_time_of_sending_gets_nothing() {
    post.targets.register(ASHA, "phone");
    post.push.willAnswer(new Delivery.NotSent("busy"));
    tell(ASHA, Optional.empty());
    post.settle();

    post.targets.register(BINA, "phone");
    clock.advance(Duration.ofMinutes(1));
    post.dispatch.handle();

    assertThat(post.push.handed()).hasSize(1);
    assertThat(only().state()).isEqualTo(MessageState.REFUSED);
  }

  @Test
  void a_token_that_works_no_more_is_forgotten() {
    post.targets.register(ASHA, "phone");
    post.push.willAnswer(new Delivery.AddressGone("the app was removed"));

    tell(ASHA, Optional.empty());
    post.settle();

    assertThat(post.targets.of(ASHA)).isEmpty();
    assertThat(only().state()).isEqualTo(MessageState.REFUSED);
  }

  @Test
  void what_could_not_be_finished_was_not_sent_and_is_tried_again() {
    post.targets.register(ASHA, "phone");
    post.targets.goDown(true);
    tell(ASHA, Optional.empty());
    post.settle();
    for (int run = 0; run < 3; run++) {
      clock.advance(Duration.ofMinutes(10));
      post.dispatch.handle();
    }

    post.targets.goDown(false);
    clock.advance(Duration.ofMinutes(10));
    post.dispatch.handle();

    assertThat(post.push.handed()).hasSize(1);
    assertThat(only().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void it_is_shown_for_a_year_and_pushed_for_a_day_unless_it_ends_earlier() {
    post.targets.register(ASHA, "phone");
    Instant soon = clock.instant().plus(Duration.ofHours(1));

    tell(ASHA, Optional.empty());
    tell(ASHA, Optional.of(soon));
    post.settle();

    assertThat(shown(ASHA))
        .extracting(ReadInbox.Shown::message)
        .extracting(InboxMessage::expiresAt)
        .containsExactlyInAnyOrder(clock.instant().plus(Duration.ofDays(365)), soon);
    assertThat(post.push.handed())
        .extracting(Outgoing::expiresAt)
        .containsExactlyInAnyOrder(clock.instant().plus(Duration.ofDays(1)), soon);
  }

  private void tell(UserId user, Optional<Instant> expiresAt) {
    transactions.inTransaction(() -> post.notify.handle(command(user, expiresAt)));
  }

  private static Notify.Command command(UserId user, Optional<Instant> expiresAt) {
    return new Notify.Command(
        user, Template.RECHARGED, "en", RECEIPT, expiresAt, Origin.batch("test"));
  }

  private List<ReadInbox.Shown> shown(UserId user) {
    return readInbox.handle(user, "en", new Window(0, 10)).items();
  }

  private List<Letter> pushed() {
    post.settle();
    return post.push.handed().stream().map(Outgoing::letter).toList();
  }

  private Message only() {
    assertThat(post.messages.all()).hasSize(1);
    return post.messages.all().getFirst();
  }
}
