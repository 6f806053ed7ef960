package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.TellMany.Batch;
import dev.khata.application.messaging.TellMany.Told;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What many are told at once, over fakes. */
class TellManyTest {
  private static final UserId ASHA = new UserId(1);
  private static final UserId BINA = new UserId(2);
  private static final String NUMBER = "+9779800000001";
  private static final Origin RUN = Origin.batch("run-1");

  private final SettableClock clock = new SettableClock();
  private final Ids ids = new SequentialIds();
  private final TestPost post = new TestPost(new FakeTransactions(), clock, ids);
  private final TellMany tellMany = post.tellMany;

  @Test
  void each_has_it_in_the_inbox_and_a_message_where_they_can_be_reached() {
    Batch batch = tellMany.handle(List.of(told(ASHA, phone()), told(BINA, Optional.empty())), RUN);

    assertThat(batch.inbox()).extracting(InboxMessage::user).containsExactly(ASHA, BINA);
    assertThat(batch.messages()).hasSize(1);
    assertThat(batch.messages().getFirst().requestId()).isEqualTo("run-1");
    assertThat(post.messages.all()).isEmpty();
    assertThat(post.inbox.page(ASHA, new Window(0, 10), clock.instant()).items()).isEmpty();
  }

  @Test
  void the_next_run_of_the_dispatcher_sends_what_was_recorded_and_nothing_twice() {
    record(tellMany.handle(List.of(told(ASHA, phone())), RUN));

    DispatchMessages.Result first = post.dispatch.handle();
    clock.advance(Duration.ofMinutes(5));
    DispatchMessages.Result second = post.dispatch.handle();

    assertThat(first.sent()).isEqualTo(1);
    assertThat(second).isEqualTo(new DispatchMessages.Result(0, 0, 0));
    assertThat(post.sms.handed())
        .extracting(Outgoing::letter)
        .extracting(Letter::to)
        .containsExactly(NUMBER);
    assertThat(post.messages.all()).extracting(Message::state).containsExactly(MessageState.SENT);
  }

  @Test
  void nobody_sends_it_before_that() {
    record(tellMany.handle(List.of(told(ASHA, phone())), RUN));

    post.settle();

    assertThat(post.sms.handed()).isEmpty();
    assertThat(post.messages.all()).extracting(Message::doubts).containsExactly(0);
  }

  @Test
  void each_device_of_each_gets_it() {
    post.targets.register(ASHA, "phone");
    post.targets.register(ASHA, "tablet");
    post.targets.register(BINA, "others");
    post.targets.register(new UserId(3), "a stranger's");

    record(
        tellMany.handle(List.of(told(ASHA, Optional.empty()), told(BINA, Optional.empty())), RUN));
    post.dispatch.handle();

    assertThat(post.push.handed())
        .extracting(outgoing -> outgoing.letter().to())
        .containsExactlyInAnyOrder("phone", "tablet", "others");
  }

  @Test
  void where_nobody_carries_pushes_no_device_is_looked_up() {
    post.targets.register(ASHA, "phone");
    TellMany silent =
        new TellMany(post.office, post.targets, new Vendors(List.of(post.sms)), clock, ids);

    assertThat(silent.handle(List.of(told(ASHA, Optional.empty())), RUN).messages()).isEmpty();
  }

  @Test
  void what_somebody_can_do_without_goes_only_where_they_want_it() {
    TestPost asked =
        new TestPost(
            new FakeTransactions(),
            clock,
            ids,
            (user, kind, channel) ->
                kind == Template.Kind.REMINDER
                    && (user.equals(ASHA) ? channel != Channel.SMS : channel == Channel.SMS));
    asked.targets.register(ASHA, "phone");
    asked.targets.register(BINA, "others");

    Batch batch =
        asked.tellMany.handle(
            List.of(reminder(ASHA), reminder(BINA), told(BINA, Optional.empty())), RUN);

    assertThat(batch.inbox())
        .extracting(InboxMessage::user, InboxMessage::template)
        .containsExactly(tuple(ASHA, Template.PLAN_ENDING), tuple(BINA, Template.PASSWORD_CHANGED));
    assertThat(batch.messages())
        .extracting(Message::channel)
        .containsExactly(Channel.PUSH, Channel.SMS, Channel.PUSH);
  }

  private Told reminder(UserId user) {
    return new Told(
        user,
        phone(),
        Template.PLAN_ENDING,
        "en",
        Map.of("phone", NUMBER, "plan", "Month", "at", "2026-12-01 09:00 (UTC+05:45)"),
        clock.instant().plus(Duration.ofDays(1)));
  }

  private void record(Batch batch) {
    batch.messages().forEach(post.messages::add);
    batch.inbox().forEach(post.inbox::add);
  }

  private Told told(UserId user, Optional<Recipient> to) {
    return new Told(
        user,
        to,
        Template.PASSWORD_CHANGED,
        "en",
        Map.of(),
        clock.instant().plus(Duration.ofDays(1)));
  }

  private static Optional<Recipient> phone() {
    return Optional.of(new Recipient.Phone(new PhoneNumber(NUMBER)));
  }
}
