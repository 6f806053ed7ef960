package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** To some numbers nothing is sent but codes. */
class SilencedTest {
  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final TestPost post = new TestPost(transactions, clock, new SequentialIds());

  @Test
  void no_vendor_is_handed_what_is_no_code() {
    post(Template.PASSWORD_CHANGED, TestPost.SILENT, Map.of());

    assertThat(post.sms.handed()).isEmpty();
    assertThat(post.messages.all())
        .extracting(Message::state)
        .containsExactly(MessageState.REFUSED);
  }

  @Test
  void codes_go_there_and_to_others_everything_does() {
    post(Template.CODE, TestPost.SILENT, Map.of("code", "123456", "minutes", "5"));
    post(Template.PASSWORD_CHANGED, new PhoneNumber("+9779800000001"), Map.of());

    assertThat(post.sms.handed())
        .extracting(Outgoing::letter)
        .extracting(letter -> letter.to())
        .containsExactlyInAnyOrder(TestPost.SILENT.e164(), "+9779800000001");
  }

  private void post(Template template, PhoneNumber to, Map<String, String> values) {
    Content content = new Content(new Recipient.Phone(to), template, "en", values);
    transactions.inTransaction(
        () ->
            post.office.post(
                new PostOffice.Posting(
                    content,
                    Optional.empty(),
                    clock.instant().plus(Duration.ofHours(1)),
                    Origin.batch("test"))));
    post.settle();
  }
}
