package dev.khata.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.push.testing.FcmServer;
import dev.khata.push.testing.Says;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, and by which access token. What answers mean: {@link AnswersTest}. */
class FcmVendorTest {
  private final FcmStand stand = new FcmStand();
  private final FcmServer server = stand.server;

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void a_notification_goes_to_a_device_as_firebase_describes_it() {
    Outgoing message = SomeOutgoing.push(FcmStand.TOKEN, 7);

    assertThat(stand.send(message))
        .isEqualTo(new Delivery.Accepted("projects/khata-test/messages/1"));

    JsonNode sent = server.messages().getFirst();
    assertThat(sent.path("token").asText()).isEqualTo(FcmStand.TOKEN);
    assertThat(sent.at("/notification/title").asText()).isEqualTo(message.letter().subject());
    assertThat(sent.at("/notification/body").asText()).isEqualTo(message.letter().text());
    assertThat(sent.at("/data/id").asText()).isEqualTo(message.id().toString());
    assertThat(sent.at("/data/template").asText()).isEqualTo("recharged");
    assertThat(sent.at("/android/ttl").asText()).isEqualTo("86400s");
    assertThat(sent.at("/webpush/headers/TTL").asText()).isEqualTo("86400");
    assertThat(sent.at("/apns/headers/apns-expiration").asText())
        .isEqualTo(Long.toString(SettableClock.START.getEpochSecond() + 86_400));
  }

  @Test
  void a_repetition_takes_the_place_of_the_first_one() {
    stand.send();
    stand.send();
    stand.send(SomeOutgoing.push(FcmStand.TOKEN, 8));

    assertThat(each("/android/notification/tag"))
        .isEqualTo(each("/apns/headers/apns-collapse-id"))
        .isEqualTo(each("/data/id"));
    assertThat(each("/data/id").getFirst()).isEqualTo(each("/data/id").get(1));
    assertThat(each("/data/id").getFirst()).isNotEqualTo(each("/data/id").get(2));
  }

  private List<String> each(String pointer) {
    return server.messages().stream().map(message -> message.at(pointer).asText()).toList();
  }

  @Test
  void it_is_the_vendor_fcm_of_pushes() {
    assertThat(stand.vendor.name()).isEqualTo("fcm");
    assertThat(stand.vendor.channel()).isEqualTo(Channel.PUSH);
    assertThat(stand.told).containsExactly("PUSH fcm false");
  }

  @Test
  void what_is_left_of_a_messages_time_is_told_to_the_second() {
    stand.clock.advance(Duration.ofHours(23));
    stand.send();
    stand.clock.advance(Duration.ofHours(1));
    stand.send();

    assertThat(each("/android/ttl")).containsExactly("3600s", "1s");
  }

  @Test
  void one_access_token_serves_until_a_minute_before_its_end() {
    stand.send();
    stand.clock.advance(Duration.ofMinutes(59).minusMillis(1));
    stand.send();
    assertThat(server.accessTokens()).isEqualTo(1);

    stand.clock.advance(Duration.ofMillis(1));
    stand.send();
    assertThat(server.accessTokens()).isEqualTo(2);
    assertThat(server.messages()).hasSize(3);
  }

  @Test
  void one_that_lasts_less_is_renewed_earlier() {
    server.accessLasts(Duration.ofMinutes(5));
    stand.send();
    stand.clock.advance(Duration.ofMinutes(4));
    stand.send();

    assertThat(server.accessTokens()).isEqualTo(2);
  }

  @Test
  void many_at_once_fetch_one_access_token() {
    List<Delivery> sent = Race.of(20, n -> stand.send(SomeOutgoing.push(FcmStand.TOKEN, n)));

    assertThat(sent).allMatch(delivery -> delivery instanceof Delivery.Accepted);
    assertThat(server.messages()).hasSize(20);
    assertThat(server.accessTokens()).isEqualTo(1);
  }

  @Test
  void an_access_token_that_is_refused_is_renewed_once() {
    stand.send();
    server.revokeAccess();

    assertThat(stand.send()).isInstanceOf(Delivery.Accepted.class);

    assertThat(server.accessTokens()).isEqualTo(2);
    assertThat(server.asked()).isEqualTo(3);
    assertThat(server.messages()).hasSize(2);
  }

  @Test
  void one_that_is_refused_again_is_not_renewed_again() {
    server.nowSays(Says.bare(401, "UNAUTHENTICATED"));

    assertThat(stand.send())
        .isEqualTo(new Delivery.NotSent("HTTP status 401: the access token is refused"));

    assertThat(server.accessTokens()).isEqualTo(2);
    assertThat(server.asked()).isEqualTo(2);
  }

  @Test
  void without_an_access_token_nothing_is_sent_and_the_reason_is_told() {
    server.nowSaysToAssertions(Says.of(400, "{\"error\": \"invalid_grant\"}"));
    assertThat(stand.send())
        .isEqualTo(new Delivery.NotSent("no access token: HTTP status 400 (invalid_grant)"));

    server.nowSaysToAssertions(Says.of(200, "{\"access_token\": \"a\\nb\"}"));
    assertThat(stand.send())
        .isEqualTo(new Delivery.NotSent("no access token: an answer without a token"));

    server.nowSaysToAssertions(Says.of(503, "<html>"));
    assertThat(stand.send()).isEqualTo(new Delivery.NotSent("no access token: HTTP status 503"));
    assertThat(server.asked()).isZero();

    server.nowAnswers();
    assertThat(stand.send()).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void one_that_can_not_be_reached_got_nothing() {
    server.close();

    assertThat(stand.send())
        .isEqualTo(new Delivery.NotSent("no access token: not reached: ConnectException"));
  }

  @Test
  void one_that_hangs_up_may_have_sent_it_and_is_asked_once() {
    server.then(FcmServer.Then.HANGS_UP);

    assertThat(stand.send()).isInstanceOf(Delivery.Unknown.class);

    assertThat(server.asked()).isEqualTo(1);
  }

  @Test
  void a_long_text_is_shortened_to_what_fits() {
    Outgoing message = SomeOutgoing.push(FcmStand.TOKEN, 9, "पैसा आयो \"ठीक\" ".repeat(400));

    assertThat(stand.send(message)).isInstanceOf(Delivery.Accepted.class);

    String shown = server.messages().getFirst().at("/notification/body").asText();
    assertThat(shown).endsWith("…").hasSizeGreaterThan(500);
    assertThat(message.letter().text()).startsWith(shown.substring(0, shown.length() - 1));
  }
}
