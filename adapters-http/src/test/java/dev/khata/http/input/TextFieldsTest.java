package dev.khata.http.input;

import static dev.khata.http.input.Sent.READER;
import static dev.khata.http.input.Sent.body;
import static dev.khata.http.input.Sent.note;
import static dev.khata.http.input.Sent.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.testing.TestContract.LogIn;
import dev.khata.http.testing.TestContract.Note;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts a field takes, and how each refusal is named. */
class TextFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email       | 'nobody' | BadFormat[format=email]",
        "code        | '12345'  | BadFormat[format=text]",
        "colour      | 'GREEN'  | NotAChoice[choices=[RED, DARK_BLUE]]",
        "colour      | ''       | NotAChoice[choices=[RED, DARK_BLUE]]",
        "due         | '2026-02-30' | BadFormat[format=date]",
        "due         | ''       | BadFormat[format=date]",
        "at          | 'now'    | BadFormat[format=date-time]",
        "reference   | '1-1-1-1-1' | BadFormat[format=uuid]",
      })
  void texts_are_checked(String field, String text, String problem) {
    assertThat(problems("{\"first_title\":\"t\",\"" + field + "\":\"" + text + "\"}"))
        .contains(field + " " + problem);
  }

  @Test
  void an_address_is_what_the_domain_calls_one() {
    assertThat(note("{\"first_title\":\"t\",\"email\":\" a@b.example \"}").email()).isPresent();
    assertThat(problems("{\"first_title\":\"t\",\"email\":\"\\\"a b\\\"@b.example\"}"))
        .containsExactly("email BadFormat[format=email]");
  }

  @Test
  void blanks_are_no_text() {
    assertThat(problems("{\"first_title\":\"\"}")).containsExactly("first_title Blank[]");
    assertThat(problems("{\"first_title\":\" \"}")).containsExactly("first_title Blank[]");
  }

  @Test
  void lengths_are_checked_down_to_the_items_of_lists() {
    String line = "{\"text\":\"12345678901\",\"times\":100}";
    assertThat(
            problems(
                "{\"first_title\":\"%s\",\"tags\":[\"a\",\"123456\"],\"lines\":[%s]}"
                    .formatted("x".repeat(21), line)))
        .containsExactly(
            "first_title TooLong[max=20]",
            "tags.1 TooLong[max=5]",
            "lines.0.text TooLong[max=10]",
            "lines.0.times TooGreat[max=99]");
    assertThat(problems("{\"first_title\":\"t\",\"tags\":[\"a\",\"b\",\"c\",\"d\"]}"))
        .containsExactly("tags TooLong[max=3]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\n", "\\u001b", "\\u007f", "\\u0085", "\\ud800"})
  void control_characters_and_halves_of_characters_are_refused(String escape) {
    assertThat(problems("{\"first_title\":\"a%sb\"}".formatted(escape)))
        .containsExactly("first_title ForbiddenCharacters[]");
    assertThat(problems("{\"first_title\":\"t\",\"tags\":[\"%s\"]}".formatted(escape)))
        .containsExactly("tags.0 ForbiddenCharacters[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u200b", "\\u200f", "\\u202e", "\\ufeff", "\\u00ad", "\\u2028", "\\u200d"})
  void signs_that_show_nothing_are_refused_within_a_text_and_passed_over_at_its_ends(
      String escape) {
    assertThat(problems("{\"first_title\":\"a%sb\"}".formatted(escape)))
        .containsExactly("first_title ForbiddenCharacters[]");
    assertThat(note("{\"first_title\":\"%sab%s\"}".formatted(escape, escape))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u200d", "\\u00a0", "\\u3164", "\\u2800", "\\u200f \\u2028"})
  void what_shows_nothing_is_blank(String escape) {
    assertThat(problems("{\"first_title\":\"%s\"}".formatted(escape)))
        .containsExactly("first_title Blank[]");
  }

  @Test
  void what_stands_in_a_line_can_be_a_name() {
    List<String> signs =
        List.of(
            "a", "\u0915", "\u094d", "1", "😀", "\ufe0f", "\u200d", "\u200c", "\u202e", "\u2028",
            " ", "\u00a0", "\u3164", "\u0600");
    for (String one : signs) {
      for (String two : signs) {
        for (String three : signs) {
          String text = one + two + three;
          boolean taken = new TextRules(READER.names()).problems(titled(text)).isEmpty();

          assertThat(PersonName.split(text).isPresent()).as(text).isEqualTo(taken);
        }
      }
    }
  }

  private Note titled(String text) {
    return new Note(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1L,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  @Test
  void a_length_is_that_in_code_points() {
    assertThat(note("{\"first_title\":\"%s\"}".formatted("😀".repeat(20)))).isNotNull();
    assertThat(problems("{\"first_title\":\"%s\"}".formatted("😀".repeat(21))))
        .containsExactly("first_title TooLong[max=20]");
    assertThat(body(key("🔑".repeat(128)), LogIn.class)).isNotNull();
    assertThat(body(key("e\u0301".repeat(128)), LogIn.class)).isNotNull();
    assertThat(problems(key("🔑".repeat(129)), LogIn.class))
        .containsExactly("key TooLong[max=128]");
  }

  private static String key(String text) {
    return "{\"name\":\"n\",\"key\":\"%s\"}".formatted(text);
  }

  @Test
  void texts_of_any_language_and_beyond_the_basic_plane_are_taken() {
    assertThat(note("{\"first_title\":\"নাম 🎈\"}").firstTitle()).isEqualTo("নাম 🎈");
  }

  @Test
  void a_secret_is_read_and_checked_like_a_text_and_never_printed() {
    LogIn logIn = body("{\"name\":\"n\",\"key\":\"k\"}", LogIn.class);

    assertThat(logIn.key()).isEqualTo(new Secret("k"));
    assertThat(logIn.toString()).doesNotContain("key=k");
    assertThat(problems("{\"name\":\"n\"}", LogIn.class)).containsExactly("key Missing[]");
    assertThat(problems("{\"name\":\"n\",\"key\":null}", LogIn.class))
        .containsExactly("key Null[]");
    assertThat(problems("{\"name\":\"n\",\"key\":5}", LogIn.class))
        .containsExactly("key WrongType[expected=STRING]");
    assertThat(problems("{\"name\":\"n\",\"key\":\"%s\"}".formatted("x".repeat(129)), LogIn.class))
        .containsExactly("key TooLong[max=128]");
    assertThat(problems("{\"name\":\"n\",\"key\":\"a\\u0000\"}", LogIn.class))
        .containsExactly("key ForbiddenCharacters[]");
  }
}
