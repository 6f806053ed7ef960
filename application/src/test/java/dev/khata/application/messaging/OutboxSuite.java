package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of {@link Outbox}. Trimming sees the letters of every test. */
public abstract class OutboxSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final String phone = Fresh.phone().e164();
  private final String email = Fresh.email().asGiven();

  protected abstract Outbox outbox();

  @Test
  void an_sms_is_kept_as_it_was_sent() {
    Letter sms = new Letter(Channel.SMS, phone, "", "Your code is 123456.", "");

    outbox().keep(sms, NOW);

    assertThat(outbox().newest(Optional.of(phone), 10)).containsExactly(new Outbox.Kept(sms, NOW));
  }

  @Test
  void an_email_is_kept_as_it_was_sent() {
    Letter mail =
        new Letter(
            Channel.EMAIL, email, "Añadir নাম", "One line.\nAnother.\n", "<p>One &amp; all</p>");

    outbox().keep(mail, NOW);

    assertThat(outbox().newest(Optional.of(email), 10)).containsExactly(new Outbox.Kept(mail, NOW));
  }

  @Test
  void a_push_is_kept_under_its_token() {
    Letter push = new Letter(Channel.PUSH, Fresh.hex(40), "Recharged", "With 3.00 NPR.", "");

    outbox().keep(push, NOW);

    assertThat(outbox().newest(Optional.of(push.to()), 10))
        .containsExactly(new Outbox.Kept(push, NOW));
  }

  @Test
  void the_newest_come_first_and_no_more_than_asked() {
    keep(phone, "first", NOW);
    keep(phone, "second", NOW.plusSeconds(1));
    keep(phone, "third", NOW.plusSeconds(2));

    assertThat(texts(Optional.of(phone), 10)).containsExactly("third", "second", "first");
    assertThat(texts(Optional.of(phone), 2)).containsExactly("third", "second");
  }

  @Test
  void letters_of_one_instant_come_in_the_order_of_keeping_newest_first() {
    keep(phone, "first", NOW);
    keep(phone, "second", NOW);

    assertThat(texts(Optional.of(phone), 10)).containsExactly("second", "first");
  }

  @Test
  void a_recipient_sees_no_letters_of_another() {
    keep(phone, "mine", NOW);
    keep(Fresh.phone().e164(), "another's", NOW.plusSeconds(1));

    assertThat(texts(Optional.of(phone), 10)).containsExactly("mine");
  }

  @Test
  void letters_that_were_released_go_at_their_time_and_later_ones_stay() {
    keep(phone, "hers", NOW);
    keep(email.toUpperCase(Locale.ROOT), "hers too", NOW);
    outbox().release(Set.of(phone, email), NOW.plusSeconds(10));
    keep(phone, "the next one's", NOW.plusSeconds(1));

    outbox().erase(NOW.plusSeconds(10).minusMillis(1), NOW.minusMillis(1));
    assertThat(texts(Optional.of(phone), 10)).hasSize(2);
    outbox().erase(NOW.plusSeconds(10), NOW.minusMillis(1));

    assertThat(texts(Optional.of(phone), 10)).containsExactly("the next one's");
    assertThat(texts(Optional.of(email), 10)).isEmpty();
  }

  @Test
  void so_do_old_ones_whoever_got_them() {
    keep(phone, "old", NOW.minusSeconds(86_400));
    keep(phone, "newer", NOW.minusSeconds(86_399));

    outbox().erase(NOW, NOW.minusSeconds(86_400));

    assertThat(texts(Optional.of(phone), 10)).containsExactly("newer");
  }

  @Test
  void nobody_has_letters_who_was_sent_none() {
    assertThat(texts(Optional.of(phone), 10)).isEmpty();
  }

  @Test
  void an_email_address_matches_in_any_case() {
    String given = email.replaceFirst("s", "S");
    keep(given, "hello", NOW);

    assertThat(texts(Optional.of(email), 10)).containsExactly("hello");
    assertThat(texts(Optional.of(email.toUpperCase(Locale.ROOT)), 10)).containsExactly("hello");
    assertThat(outbox().newest(Optional.of(email), 1).getFirst().letter().to()).isEqualTo(given);
  }

  @Test
  void without_a_recipient_the_letters_of_all_are_listed() {
    Instant newest = Instant.parse("2099-01-01T00:00:00Z");
    String last = Fresh.word();
    String lastButOne = Fresh.word();
    keep(email, lastButOne, newest);
    keep(phone, last, newest.plusSeconds(1));

    assertThat(texts(Optional.empty(), 2)).containsExactly(last, lastButOne);
    outbox().trim(0);
  }

  @Test
  void trimming_keeps_the_newest() {
    outbox().trim(0);
    keep(phone, "first", NOW);
    keep(email, "second", NOW.plusSeconds(1));
    keep(phone, "third", NOW.plusSeconds(2));

    outbox().trim(3);
    assertThat(texts(Optional.empty(), 10)).hasSize(3);

    outbox().trim(2);
    assertThat(texts(Optional.empty(), 10)).containsExactly("third", "second");
  }

  @Test
  void trimming_to_none_empties_it() {
    keep(phone, "first", NOW);

    outbox().trim(0);

    assertThat(texts(Optional.empty(), 10)).isEmpty();
  }

  private void keep(String to, String text, Instant at) {
    Channel channel = to.startsWith("+") ? Channel.SMS : Channel.EMAIL;
    outbox().keep(new Letter(channel, to, "", text, ""), at);
  }

  private List<String> texts(Optional<String> to, int limit) {
    return outbox().newest(to, limit).stream().map(kept -> kept.letter().text()).toList();
  }
}
