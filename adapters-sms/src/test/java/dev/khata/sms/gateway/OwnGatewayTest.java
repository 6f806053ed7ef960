package dev.khata.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.StandIn;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Gateways that an operator describes. */
class OwnGatewayTest {
  private static final String NASTY = "\"quoted\" & {to} \\ कोड\n+1=2%";
  private static final Outgoing MESSAGE = saying(NASTY);

  private final SomeGateway gateway = new SomeGateway();
  private final StandIn own = StandIn.saying(200, "{\"ok\": true}");

  @AfterEach
  void close() {
    gateway.close();
    own.close();
  }

  private Attempt send(Map<String, String> lines) {
    return gateway.send(
        GatewayFile.read(lines),
        own.at(lines.getOrDefault("url", "http://x/send").replaceFirst("https?://[^/]*", ""))
            .toString(),
        SomeGateway.TOKEN,
        Map.of(),
        MESSAGE);
  }

  @Test
  void values_are_escaped_for_a_form() {
    send(Map.of("form.a b", "<{text}>", "form.{variables}", ""));

    assertThat(own.askedOnce().form())
        .isEqualTo(Map.of("a b", "<" + NASTY + ">", "CODE", "000007", "MINUTES", "5"));
  }

  @Test
  void values_are_escaped_for_json_whose_other_parts_stay() throws JsonProcessingException {
    send(Map.of("json", "{\"a\": [{\"text\": \"<{text}>\"}], \"n\": 1.50, \"b\": null}"));

    var sent = new JsonMapper().readTree(own.askedOnce().body());
    assertThat(sent.at("/a/0/text").asText()).isEqualTo("<" + NASTY + ">");
    assertThat(sent.get("n").isNumber()).isTrue();
    assertThat(sent.get("b").isNull()).isTrue();
  }

  @Test
  void values_are_escaped_for_an_address() {
    send(Map.of("method", "GET", "query.text", "{text}", "query.key", "{token}"));

    assertThat(own.askedOnce().method()).isEqualTo("GET");
    assertThat(own.askedOnce().body()).isEmpty();
    assertThat(StandIn.pairs(own.askedOnce().query()))
        .isEqualTo(Map.of("text", NASTY, "key", SomeGateway.TOKEN));
    assertThat(gateway.seen()).doesNotContain("t0ken");
  }

  @Test
  void credentials_may_be_basic_or_a_header() {
    send(Map.of("auth", "basic", "header.X-Api-Key", "key {token}"));

    assertThat(own.askedOnce().header("authorization"))
        .isEqualTo("Basic bWU6dDBrZW4md2l0aD1zaWducw==");
    assertThat(own.askedOnce().header("x-api-key")).isEqualTo("key " + SomeGateway.TOKEN);
    assertThat(gateway.seen()).doesNotContain("bWU6").doesNotContain("t0ken");
  }

  @ParameterizedTest
  @CsvSource({"e164,+9779812345678", "digits,9779812345678", "national,9812345678"})
  void numbers_are_written_as_it_wants_them(String format, String written) {
    send(Map.of("number", format, "country", "977", "form.to", "{to}"));

    assertThat(own.askedOnce().form()).containsEntry("to", written);
  }

  @Test
  void success_is_what_the_answer_says() {
    Map<String, String> lines = Map.of("accept./ok", "true, yes", "error", "/why");
    assertThat(send(lines).delivery()).isInstanceOf(Delivery.Accepted.class);
    own.nowSays(200, "{\"ok\": \"yes\"}");
    assertThat(send(lines).delivery()).isInstanceOf(Delivery.Accepted.class);
    own.nowSays(200, "{\"ok\": false}");
    assertThat(send(lines)).isEqualTo(Attempt.failed("HTTP status 200"));
    own.nowSays(200, "{\"why\": \"no money\"}");
    assertThat(send(lines)).isEqualTo(Attempt.failed("error no money, HTTP status 200"));
  }

  @Test
  void an_answer_of_another_form_leaves_it_open() {
    Map<String, String> lines = Map.of("accept./ok", "true");
    own.nowSays(200, "{}");
    assertThat(send(lines).delivery()).isInstanceOf(Delivery.Unknown.class);
    own.nowSays(200, "<html>portal</html>");
    assertThat(send(lines).delivery()).isInstanceOf(Delivery.Unknown.class);
    own.nowSays(500, "{\"ok\": true}");
    assertThat(send(lines).delivery()).isInstanceOf(Delivery.Unknown.class);
    own.nowSays(502, "");
    assertThat(send(lines).delivery()).isInstanceOf(Delivery.Unknown.class);
  }

  @Test
  void without_a_test_any_good_status_is_a_success() {
    own.nowSays(202, "");
    assertThat(send(Map.of()).delivery()).isInstanceOf(Delivery.Accepted.class);
    own.nowSays(200, "queued");
    assertThat(send(Map.of()).delivery()).isInstanceOf(Delivery.Accepted.class);
    own.nowSays(400, "{}");
    assertThat(send(Map.of())).isEqualTo(Attempt.failed("HTTP status 400"));
  }

  static final Map<Map<String, String>, String> WRONG = wrong();

  static final java.util.List<Map.Entry<Map<String, String>, String>> WRONG_FILES =
      WRONG.entrySet().stream().toList();

  private static Map<Map<String, String>, String> wrong() {
    Map<Map<String, String>, String> wrong = new HashMap<>();
    wrong.put(Map.of("from.a", "b"), "it has no line from.a");
    wrong.put(Map.of("method", "DELETE"), "method: expected GET or POST or PUT");
    wrong.put(Map.of("form.a", "{nme}"), "form.a: there is no {nme}; there are expires");
    wrong.put(Map.of("form.a", "{text"), "form.a: a brace is not closed");
    wrong.put(Map.of("json", "{\"a\": 1, \"a\": 2}"), "json: not JSON, or a name stands twice");
    wrong.put(Map.of("json", "{\"a\": \"{code}\"}"), "json: there is no {code}");
    wrong.put(Map.of("json", "{}", "form.a", "b"), "it has both form and json");
    wrong.put(Map.of("method", "GET", "json", "{}"), "a GET has neither form nor json");
    wrong.put(Map.of("number", "national"), "number = national needs a country");
    wrong.put(Map.of("country", "+977"), "country: expected the code of a country");
    wrong.put(Map.of("url", "ftp://x"), "url: expected an http or https URL");
    wrong.put(Map.of("url", "https://u:p@x/"), "url: expected an http or https URL");
    wrong.put(Map.of("accept.ok", "true"), "accept.ok: expected a JSON pointer");
    wrong.put(Map.of("header.X", "{text}"), "header.X: expected a header's name");
    wrong.put(Map.of("header.X\r\nY", "a"), "header.X\r\nY: expected a header's name");
    return wrong;
  }

  @ParameterizedTest
  @FieldSource("WRONG_FILES")
  void a_description_that_can_not_be_is_refused(Map.Entry<Map<String, String>, String> file) {
    assertThatThrownBy(() -> GatewayFile.read(file.getKey()))
        .isInstanceOf(BadGateway.class)
        .hasMessageStartingWith(file.getValue());
  }

  private static Outgoing saying(String text) {
    Outgoing some = SomeOutgoing.sms("+9779812345678", 7);
    return new Outgoing(
        some.id(),
        some.content(),
        new Letter(Channel.SMS, some.letter().to(), "", text, ""),
        some.expiresAt());
  }
}
