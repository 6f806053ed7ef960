package dev.khata.http.gencharge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.SomeBenefits;
import dev.khata.domain.catalog.Benefits;
import dev.khata.http.gencharge.Counter;
import dev.khata.http.gencharge.Counter.Answer;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent as benefits is what comes back, as far as it is benefits. */
class PlanBenefitsTest {
  private static final Counter COUNTER = Counter.open();
  private static final String PLANS = "/plans/plan";

  @AfterAll
  static void close() {
    COUNTER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"z\":1,\"a\":2,\"m\":{\"y\":1,\"b\":2}}",
        "{\"n\":[1.50,3e8,3E+8,3e08,4E-2,-0,-0.0,0.10,1e999,1e-999,99999999999999999999]}",
        "{\"n\":1234567890123456789012345678901234567890}",
        "{\"\":[[],{},null,true,false,\"\"]}",
        "{\"t\":\"\\\"\\\\/\\n\\r\\té\u2028औ\"}"
      })
  void order_and_spelling_stay(String benefits) {
    assertThat(sentAndRead(benefits)).isEqualTo(benefits);
  }

  @Test
  void whatever_can_be_benefits_comes_back_as_it_was_sent() {
    for (long seed = 0; seed < 100; seed++) {
      String benefits = SomeBenefits.json(SomeBenefits.of(new Random(seed)));

      assertThat(sentAndRead(benefits)).as("seed %d", seed).isEqualTo(benefits);
    }
  }

  @Test
  void spaces_and_needless_escapes_go() {
    assertThat(sentAndRead(" { \"t\" :\n[ 1.0 , \"\\u00e9\\/\" ] } "))
        .isEqualTo("{\"t\":[1.0,\"é/\"]}");
  }

  @Test
  void a_change_is_read_as_a_new_plan_is() {
    sentAndRead("{\"n\":1}");

    COUNTER.put(PLANS + "/1", "{\"benefits\":{\"n\":2.50e3}}");

    assertThat(benefits(COUNTER.text(PLANS + "/1"))).isEqualTo("{\"n\":2.50e3}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | benefits: Must be an object",
        "7 | benefits: Must be an object",
        "'\"{}\"' | benefits: Must be an object",
        "{\"n\":1e1000} | benefits: Too long, too deep, or not plain",
        "{\"n\":12345678901234567890123456789012345678901} |"
            + " benefits: Too long, too deep, or not plain",
        "{\"n\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]} | benefits: Too long, too deep, or not plain",
        "{\"t\":\"\\u0000\"} | benefits.t: Control characters are not allowed",
        "{\"t\":[{\"u\":\"\\ud83d\"}]} | benefits.t.0.u: Control characters are not allowed",
        "{\"t\":{\"\\u0007\":1}} | benefits.t.\u0007: Control characters are not allowed",
      })
  void what_is_not_benefits_is_refused_in_words(String benefits, String error) {
    Answer answer = COUNTER.post(PLANS, plan(benefits));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly(error);
  }

  @Test
  void length_and_number_of_names_are_bounded() {
    String longest = "{\"t\":\"" + "x".repeat(Benefits.LONGEST - "{'t':''}".length()) + "\"}";
    StringBuilder max = new StringBuilder("{\"0\":0");
    for (int i = 1; i < 100; i++) {
      max.append(",\"").append(i).append("\":0");
    }

    assertThat(sentAndRead(longest)).isEqualTo(longest);
    assertThat(COUNTER.post(PLANS, plan(longest.replace("x\"", "xx\""))).errors())
        .containsExactly("benefits: Too long, too deep, or not plain");
    assertThat(sentAndRead(max + "}")).isEqualTo(max + "}");
    assertThat(COUNTER.post(PLANS, plan(max + ",\"a\":0}")).status()).isEqualTo(422);
    assertThat(COUNTER.post(PLANS, plan("{\"" + "x".repeat(101) + "\":0}")).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":NaN}",
        "{\"a\":1,}",
        "{\"a\":tru}",
        "{\"a\":1e1001}",
        "{\"a\":1e999999999}",
        "{\"a\":1e99999999999}",
        "{\"a\":-1e-99999999999999999999}"
      })
  void what_is_not_json_or_could_not_be_held_is_malformed(String benefits) {
    Answer answer = COUNTER.post(PLANS, plan(benefits));

    assertThat(answer.status()).isEqualTo(400);
  }

  private static String sentAndRead(String benefits) {
    Answer made = COUNTER.post(PLANS, plan(benefits));

    assertThat(made.status()).as(benefits).isEqualTo(200);
    return benefits(COUNTER.text(PLANS + "/" + made.number("plan_id")));
  }

  private static String plan(String benefits) {
    return "{\"name\":\"Pack\",\"type\":\"DATA\",\"price\":99,\"validity_days\":7,\"benefits\":"
        + benefits
        + "}";
  }

  /** Out of a plan, in which characters beyond U+FFFF are escaped. */
  private static String benefits(String plan) {
    return plan.substring(
            plan.indexOf("\"benefits\":") + "\"benefits\":".length(),
            plan.indexOf(",\"criteria\":"))
        .replace("\\uD83D\\uDE00", "😀");
  }
}
