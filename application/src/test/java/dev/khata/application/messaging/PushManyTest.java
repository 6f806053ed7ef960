package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushManyTest {
  private static final int PLENTY = 10_000;

  private final SettableClock clock = new SettableClock();
  private final TestPost post = new TestPost(new FakeTransactions(), clock, Fresh::uuid);

  @Test
  void there_is_room_until_the_dispatcher_is_far_behind() {
    assertThat(post.pushMany.hasRoom()).isTrue();

    Message message = message();
    for (int i = 1; i < PLENTY; i++) {
      post.messages.add(another(message));
    }
    assertThat(post.pushMany.hasRoom()).isTrue();

    post.messages.add(message);
    assertThat(post.pushMany.hasRoom()).isFalse();
    clock.set(message.expiresAt());
    assertThat(post.pushMany.hasRoom()).isTrue();
  }

  @Test
  void there_is_none_where_nobody_carries_pushes() {
    Vendors without = new Vendors(List.of(post.sms, post.email));

    assertThat(
            new PushMany(post.office, post.messages, without, (user, kind, channel) -> true, clock)
                .hasRoom())
        .isFalse();
  }

  private Message message() {
    Instant end = clock.instant().plus(Duration.ofHours(1));
    return post.pushMany
        .handle(
            new PushMany.Command(
                Template.ANNOUNCEMENT,
                Template.Kind.NOTICE,
                Map.of(new UserId(7), List.of(Fresh.uuid())),
                "en",
                Map.of("title", "News", "body", "Much."),
                end,
                Origin.batch("test")))
        .getFirst();
  }

  private static Message another(Message message) {
    return new Message(
        Fresh.uuid(),
        message.channel(),
        message.state(),
        message.sealed(),
        message.replaces(),
        message.createdAt(),
        message.expiresAt(),
        message.claimedUntil(),
        message.doubts(),
        message.failures(),
        message.requestId(),
        message.traceparent());
  }
}
