package dev.khata.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenefitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " { } ",
        "{\"data\":\"1.5GB/day\",\"sms\":100}",
        "{\"a\":[1,-2.5,3e8,4E-2,0,0.1],\"b\":{\"c\":null,\"d\":[true,false,[]]}}",
        "{\"q\":\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 \\ud83d\\ude00 😀\"}",
        "{\n\t\"a\" :\r 1 , \"b\":2\n}"
      })
  void a_json_object_is_benefits_as_it_was_written(String json) {
    assertThat(Benefits.parse(json).orElseThrow().json()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "\"a\"",
        "{",
        "}",
        "{}{}",
        "{} x",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":+1}",
        "{\"a\":-}",
        "{\"a\":1e}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":[1,]}",
        "{\"a\":[1}",
        "{\"a\":\"x}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\",
        "{\"a\":1 2}",
        "{\"a\" 1}",
        "{\"a\":1;\"b\":2}"
      })
  void anything_else_is_not(String text) {
    assertThat(Benefits.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":\"\\ude00\\ud83d\"}",
        "{\"\\udc00\":1}",
        "{\"a\":\"\ud83d\"}",
        "{\"a\":1e1000}",
        "{\"a\":12345678901234567890123456789012345678901}"
      })
  void what_could_not_be_stored_or_shown_again_is_refused(String text) {
    assertThat(Benefits.parse(text)).isEmpty();
  }

  @Test
  void depth_is_bounded() {
    assertThat(Benefits.parse(nested(15))).isPresent();
    assertThat(Benefits.parse(nested(16))).isEmpty();
    assertThat(Benefits.parse(nested(4_000))).isEmpty();
  }

  @Test
  void length_is_bounded() {
    String around = "{\"a\":\"\"}";
    int longest = Benefits.LONGEST - around.length();

    assertThat(Benefits.parse("{\"a\":\"" + "x".repeat(longest) + "\"}")).isPresent();
    assertThat(Benefits.parse("{\"a\":\"" + "x".repeat(longest + 1) + "\"}")).isEmpty();
  }

  @Property(tries = 300)
  void every_object_made_of_values_is_read(@ForAll("objects") String json) {
    assertThat(Benefits.parse(json)).isPresent();
  }

  @Property(tries = 300)
  void an_object_cut_short_is_not_one(@ForAll("objects") String json) {
    assertThat(Benefits.parse(json.substring(0, json.length() - 1))).isEmpty();
  }

  @Property(tries = 2000)
  void no_text_breaks_the_reading(@ForAll("noise") String text) {
    assertThat(Benefits.parse(text).map(Benefits::json).orElse(text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars("{}[]\":,\\u0e-+.1 truefalsn\0\ud83d").ofMaxLength(30);
  }

  @Provide
  Arbitrary<String> objects() {
    return objects(3);
  }

  private static Arbitrary<String> objects(int depth) {
    return members(depth).map(members -> "{" + String.join(",", members) + "}");
  }

  private static Arbitrary<List<String>> members(int depth) {
    return values(depth)
        .list()
        .ofMaxSize(4)
        .map(
            values ->
                values.stream().map(value -> "\"k\" : " + value).collect(Collectors.toList()));
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> plain =
        Arbitraries.oneOf(
            Arbitraries.of("true", "false", "null", "\"\"", "\"a\\nb\"", "0", "-0.5e3"),
            Arbitraries.longs().map(number -> BigDecimal.valueOf(number, 3).toPlainString()),
            Arbitraries.strings().alpha().map(text -> "\"" + text + "\""));
    return depth == 0
        ? plain
        : Arbitraries.oneOf(
            plain,
            objects(depth - 1),
            values(depth - 1)
                .list()
                .ofMaxSize(3)
                .map(items -> "[" + String.join(",", items) + "]"));
  }

  private static String nested(int arrays) {
    return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
  }
}
