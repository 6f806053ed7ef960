package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.replies.InMemoryReplies;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.Outcomes;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.openapi.ApiDocument;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {
  private static final int REFUSED = 100;
  private static final Failure TOO_MUCH = new Failure(409, "too_much", "Too much.");
  private static final String ORDERS = "/t/orders";
  private static final String ONE = "{\"amount\":1,\"note\":\"a\"}";

  private final InMemoryReplies replies = new InMemoryReplies();
  private final Once once =
      replies.once(new FakeTransactions(), InstantSource.fixed(TestServer.NOW));
  private final AtomicInteger runs = new AtomicInteger();
  private final Api api = orders();
  private final TestServer server = TestServer.start(HttpConfig.development(0), api);
  private final String ann = token(1);

  record Order(@NotNull Integer amount, Optional<@Size(max = 5) String> note) {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_first_answer_comes_again_and_says_so() {
    HttpResponse<String> first = post(ann, "k", ONE);
    HttpResponse<String> again = post(ann, "k", ONE);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body()).contains("order 1");
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_refusal_comes_again_as_well() {
    String tooMuch = "{\"amount\":" + REFUSED + "}";
    HttpResponse<String> first = post(ann, "k", tooMuch);
    HttpResponse<String> again = post(ann, "k", tooMuch);

    assertThat(first.statusCode()).isEqualTo(409);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).isEqualTo(first.body()).contains("too_much");
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void without_a_key_every_request_counts() {
    assertThat(post(ann, ONE).body()).contains("order 1");
    assertThat(post(ann, ONE).body()).contains("order 2");
  }

  @Test
  void the_same_body_may_be_written_otherwise() {
    post(ann, "k", ONE);

    HttpResponse<String> again = post(ann, "k", " {\"note\" : \"\\u0061\",  \"amount\" : 1}");

    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":2,\"note\":\"a\"}",
        "{\"amount\":1}",
        "{\"amount\":1,\"note\":\"b\"}"
      })
  void another_body_under_the_key_is_refused(String other) {
    post(ann, "k", ONE);

    HttpResponse<String> answer = post(ann, "k", other);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("key_reused");
    assertThat(runs).hasValue(1);
  }

  @Test
  void everybody_has_keys_of_their_own() {
    post(ann, "k", ONE);

    assertThat(post(token(2), "k", ONE).body()).contains("order 2");
  }

  @Test
  void the_same_request_that_is_still_running_is_a_conflict() {
    replies.take(
        ReplyKey.of(
            new UserId(1),
            Contract.GENCHARGE,
            "POST " + ORDERS,
            "k",
            "{\"amount\":1,\"note\":\"a\"}"));

    HttpResponse<String> answer = post(ann, "k", ONE);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("still_running");
  }

  @Test
  void what_is_not_valid_does_not_use_up_the_key() {
    assertThat(post(ann, "k", "{\"note\":\"a\"}").statusCode()).isEqualTo(422);
    assertThat(post(ann, "k", "{").statusCode()).isEqualTo(400);

    assertThat(post(ann, "k", ONE).statusCode()).isEqualTo(201);
  }

  @Test
  void a_bug_does_not_use_up_the_key() {
    assertThat(post(ann, "k", "{\"amount\":-1}").statusCode()).isEqualTo(500);
    assertThat(post(ann, "k", ONE).statusCode()).isEqualTo(201);
  }

  @Test
  void a_key_has_1_to_255_printable_characters_and_stands_once() {
    assertThat(post(ann, "~ k ".repeat(63) + "abc", ONE).statusCode()).isEqualTo(201);

    assertThat(post(ann, "k".repeat(256), ONE).body()).contains("Idempotency-Key: Other");
    assertThat(post(ann, "", ONE).statusCode()).isEqualTo(422);
    assertThat(raw("caf\u00e9")).startsWith("HTTP/1.1 422 ");
    HttpResponse<String> two =
        server.postJson(
            ORDERS,
            ONE,
            "Authorization",
            "Bearer " + ann,
            "Idempotency-Key",
            "a",
            "Idempotency-Key",
            "b");
    assertThat(two.statusCode()).isEqualTo(422);
  }

  @Test
  void the_documentation_tells_of_key_and_answers() throws Exception {
    JsonNode post =
        new ObjectMapper()
            .readTree(ApiDocument.json(api, TestServer.ADDRESS))
            .at("/paths/~1t~1orders/post");

    assertThat(post.at("/parameters/0/name").asText()).isEqualTo("Idempotency-Key");
    assertThat(post.at("/parameters/0/in").asText()).isEqualTo("header");
    assertThat(post.at("/parameters/0/required").asBoolean()).isFalse();
    assertThat(post.at("/parameters/0/description").asText())
        .startsWith("One key for one purchase, made before its first try")
        .contains("don't make it in an interceptor");
    assertThat(post.at("/parameters/0/schema/maxLength").asInt()).isEqualTo(255);
    assertThat(post.at("/responses/201/headers").has("Idempotent-Replayed")).isTrue();
    assertThat(post.at("/responses/409").toString()).contains("still_running");
    assertThat(post.at("/responses/422").toString()).contains("key_reused");
  }

  /** As bytes, since Java's client sends no letter that is not ASCII. */
  private String raw(String key) {
    return RawHttp.send(
        server.port(),
        """
        POST /t/orders HTTP/1.1
        Host: x
        Authorization: Bearer %s
        Idempotency-Key: %s
        Content-Type: application/json
        Content-Length: %d
        Connection: close

        %s\
        """
            .formatted(ann, key, ONE.length(), ONE));
  }

  private Api orders() {
    Api orders = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
    orders
        .section("Orders")
        .post(ORDERS)
        .needs(USER)
        .takes(Order.class)
        .gives(201, Said.class)
        .fails(TOO_MUCH)
        .idempotent()
        .does(
            call -> once.run(call.replyKey(), NUMBERS, () -> order(call.body())),
            IdempotencyTest::said);
    return orders;
  }

  private int order(Order order) {
    if (order.amount() < 0) {
      throw new IllegalStateException("a bug");
    }
    int run = runs.incrementAndGet();
    return order.amount() == REFUSED ? REFUSED : run;
  }

  private static Said said(int number) {
    if (number == REFUSED) {
      throw TOO_MUCH.reply();
    }
    return Said.of("order " + number);
  }

  private String token(long user) {
    return server.tokenOf(server.people.logIn(user, Contract.GENCHARGE));
  }

  private HttpResponse<String> post(String token, String body) {
    return server.postJson(ORDERS, body, "Authorization", "Bearer " + token);
  }

  private HttpResponse<String> post(String token, String key, String body) {
    return server.postJson(
        ORDERS, body, "Authorization", "Bearer " + token, "Idempotency-Key", key);
  }

  private static final Outcomes<Integer> NUMBERS =
      new Outcomes<>() {
        @Override
        public String write(Integer result) {
          return result.toString();
        }

        @Override
        public Integer read(String outcome) {
          return Integer.valueOf(outcome);
        }
      };
}
