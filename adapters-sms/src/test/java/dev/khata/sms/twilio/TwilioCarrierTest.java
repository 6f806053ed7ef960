package dev.khata.sms.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.SeenCall;
import dev.khata.sms.StandIn;
import dev.khata.sms.call.Caller;
import dev.khata.sms.call.Witness;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioCarrierTest {
  private static final String TO = "+9779812345678";
  private static final String SERVICE = "MGcccccccccccccccccccccccccccccccc";
  private static final Outgoing MESSAGE = SomeOutgoing.sms(TO, 7);

  private final SettableClock clock = new SettableClock();
  private final Caller caller = new Caller(Duration.ofSeconds(2));
  private final StandIn twilio = TwilioStandIn.start();

  @AfterEach
  void close() {
    caller.close();
    twilio.close();
  }

  @Test
  void a_message_goes_from_the_number_as_twilio_describes_it() {
    Attempt attempt = send(new TwilioConfig.Sender.From("+15005550006"));

    assertThat(attempt).isEqualTo(Attempt.accepted(TwilioStandIn.MESSAGE));
    assertThat(twilio.askedOnce().form())
        .isEqualTo(
            Map.of(
                "To",
                TO,
                "From",
                "+15005550006",
                "Body",
                MESSAGE.letter().text(),
                "ValidityPeriod",
                "300"));
  }

  @Test
  void the_stand_in_refuses_a_field_that_twilio_does_not_describe() throws Exception {
    String form = "To=%2B9779812345678&From=KHATA&Body=x";

    assertThat(posted(form).statusCode()).isEqualTo(201);
    HttpResponse<String> refused = posted(form + "&Validity=300");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"code\": 20001");
  }

  private HttpResponse<String> posted(String form) throws Exception {
    byte[] login = (TwilioStandIn.SID + ":" + TwilioStandIn.TOKEN).getBytes(UTF_8);
    URI messages = twilio.at("/2010-04-01/Accounts/" + TwilioStandIn.SID + "/Messages.json");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(messages)
              .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void a_messaging_service_picks_the_sender() {
    Attempt attempt = send(new TwilioConfig.Sender.Service(SERVICE));

    assertThat(attempt.delivery()).isInstanceOf(Delivery.Accepted.class);
    assertThat(twilio.askedOnce().form())
        .containsEntry("MessagingServiceSid", SERVICE)
        .doesNotContainKey("From");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 301, 307, 400, 401, 404, 408, 429, 500, 502, 503, 504})
  void one_send_is_one_post_whatever_is_answered(int status) {
    twilio.nowSays(status, TwilioStandIn.body(status, 20500));
    send(new TwilioConfig.Sender.From("KHATA"));
    assertThat(twilio.asked()).hasSize(1);

    twilio.nowSays(status, "<html>");
    send(new TwilioConfig.Sender.From("KHATA"));
    assertThat(twilio.asked()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"400,21211", "400,21610", "400,21614", "400,21635", "400,21617"})
  void what_no_vendor_will_ever_take_is_refused(int status, int code) {
    twilio.nowSays(status, TwilioStandIn.body(status, code));

    assertThat(send()).isEqualTo(Attempt.refused("Twilio error " + code));
  }

  @ParameterizedTest
  @CsvSource({"400,21408", "400,21612", "400,21608", "400,21901", "400,29999"})
  void what_is_about_this_recipient_passes_to_the_next_vendor_and_blames_nobody(
      int status, int code) {
    twilio.nowSays(status, TwilioStandIn.body(status, code));

    assertThat(send()).isEqualTo(Attempt.passed("Twilio error " + code));
  }

  @ParameterizedTest
  @CsvSource({"401,20003", "429,20429", "400,21606", "400,21611", "500,20500", "503,20503"})
  void what_is_twilios_or_the_accounts_fault_is_not_sent_and_counts(int status, int code) {
    twilio.nowSays(status, TwilioStandIn.body(status, code));

    assertThat(send()).isEqualTo(Attempt.failed("Twilio error " + code));
  }

  @Test
  void an_answer_that_is_not_twilios_goes_by_its_status() {
    twilio.nowSays(503, "<html>busy</html>");
    assertThat(send()).isEqualTo(Attempt.failed("HTTP status 503"));
    twilio.nowSays(504, "<html>gave up</html>");
    assertThat(send().delivery()).isInstanceOf(Delivery.Unknown.class);
    twilio.nowSays(200, "<html>portal</html>");
    assertThat(send().delivery()).isInstanceOf(Delivery.Unknown.class);
    twilio.nowSays(201, "{}");
    assertThat(send().delivery()).isInstanceOf(Delivery.Unknown.class);
    twilio.nowSays(200, "null");
    assertThat(send().delivery()).isInstanceOf(Delivery.Unknown.class);
    twilio.nowSays(204, "");
    assertThat(send().delivery()).isInstanceOf(Delivery.Unknown.class);
  }

  @Test
  void one_that_can_not_be_reached_got_nothing() {
    URI nowhere = twilio.at("");
    twilio.close();

    Attempt attempt =
        new TwilioCarrier(config(new TwilioConfig.Sender.From("KHATA"), nowhere), caller, clock)
            .send(MESSAGE, Witness.NOBODY);

    assertThat(attempt.delivery()).isInstanceOf(Delivery.NotSent.class);
    assertThat(attempt.vendorFailed()).isTrue();
  }

  @Test
  void a_witness_sees_the_request_without_its_secret_and_the_answer() {
    SeenCall seen = new SeenCall();

    new TwilioCarrier(config(new TwilioConfig.Sender.From("KHATA"), twilio.at("")), caller, clock)
        .send(MESSAGE, seen);

    assertThat(seen.text())
        .contains("Basic ***", "From=KHATA", "201", TwilioStandIn.MESSAGE)
        .doesNotContain(TwilioStandIn.TOKEN)
        .doesNotContain(twilio.askedOnce().header("authorization"));
  }

  private Attempt send() {
    return send(new TwilioConfig.Sender.From("KHATA"));
  }

  private Attempt send(TwilioConfig.Sender sender) {
    return new TwilioCarrier(config(sender, twilio.at("")), caller, clock)
        .send(MESSAGE, Witness.NOBODY);
  }

  private static TwilioConfig config(TwilioConfig.Sender sender, URI base) {
    return new TwilioConfig(
        TwilioStandIn.SID, new Secret(TwilioStandIn.TOKEN), sender, Optional.of(base));
  }
}
