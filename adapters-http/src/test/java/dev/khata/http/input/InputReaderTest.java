package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.TimeFormat;
import dev.khata.http.testing.TestContract.Colour;
import dev.khata.http.testing.TestContract.Listing;
import dev.khata.http.testing.TestContract.LogIn;
import dev.khata.http.testing.TestContract.Note;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {
  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  @Test
  void times_are_written_with_as_many_digits_as_the_contract_has() throws Exception {
    List<Instant> times =
        List.of(
            Instant.parse("2026-02-28T10:00:00Z"),
            Instant.parse("2026-02-28T10:00:00.1Z"),
            Instant.parse("2026-02-28T10:00:00.123456789Z"),
            Instant.parse("0001-01-01T00:00:00Z"));

    assertThat(reader.json().writeValueAsString(times))
        .isEqualTo(
            "[\"2026-02-28T10:00:00.000000Z\",\"2026-02-28T10:00:00.100000Z\","
                + "\"2026-02-28T10:00:00.123456Z\",\"0001-01-01T00:00:00.000000Z\"]");
    JsonStyle toTheMillisecond = new JsonStyle(Naming.CAMEL_CASE, TimeFormat.MILLISECONDS);
    assertThat(new InputReader(toTheMillisecond).json().writeValueAsString(times))
        .isEqualTo(
            "[\"2026-02-28T10:00:00.000Z\",\"2026-02-28T10:00:00.100Z\","
                + "\"2026-02-28T10:00:00.123Z\",\"0001-01-01T00:00:00.000Z\"]");
  }

  @Test
  void reads_every_type() {
    Note note =
        note(
            """
            {"first_title":"t","long_text":"a\\nb","email":"a@b.example","code":"012345",
             "amount":5,"price":1.10,"urgent":true,"colour":"DARK_BLUE","due":"2026-02-28",
             "at":"2026-02-28T10:00:00Z","reference":"00000000-0000-0003-0000-000000000004",
             "tags":["a"],"lines":[{"text":"x","times":2}],"unknown":{"ignored":[1]}}
            """);

    assertThat(note.firstTitle()).isEqualTo("t");
    assertThat(note.longText()).contains("a\nb");
    assertThat(note.amount()).isEqualTo(5);
    assertThat(note.price()).isEqualTo(new BigDecimal("1.10"));
    assertThat(note.urgent()).isTrue();
    assertThat(note.colour()).isEqualTo(Colour.DARK_BLUE);
    assertThat(note.due()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(note.at()).isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
    assertThat(note.reference()).isEqualTo(new UUID(3, 4));
    assertThat(note.lines().getFirst().times()).isEqualTo(2);
  }

  @Test
  void what_is_left_out_is_empty() {
    Note note = note("{\"first_title\":\"t\",\"email\":null}");

    assertThat(note.email()).isEqualTo(Optional.empty());
    assertThat(note.longText()).isEqualTo(Optional.empty());
    assertThat(note.amount()).isNull();
  }

  @Test
  void names_follow_the_contract() {
    InputReader camel = new InputReader(Naming.CAMEL_CASE);
    Note note = camel.body("{\"firstTitle\":\"t\"}".getBytes(StandardCharsets.UTF_8), Note.class);

    assertThat(note.firstTitle()).isEqualTo("t");
    assertThat(problems("{\"firstTitle\":\"t\"}")).containsExactly("first_title Missing[]");
  }

  @Test
  void every_field_of_a_wrong_type_is_named_at_once_in_the_order_of_the_record() {
    assertThat(
            problems(
                """
                {"first_title":5,"long_text":true,"amount":"99999999999999999999","price":"1","urgent":"true",
                 "colour":1,"due":20260228,"at":0,"reference":7,"tags":"a","lines":[{"times":1.5}]}
                """))
        .containsExactly(
            "first_title WrongType[expected=STRING]",
            "long_text WrongType[expected=STRING]",
            "amount WrongType[expected=INTEGER]",
            "price WrongType[expected=NUMBER]",
            "urgent WrongType[expected=BOOLEAN]",
            "colour NotAChoice[choices=[RED, DARK_BLUE]]",
            "due WrongType[expected=STRING]",
            "at WrongType[expected=STRING]",
            "reference WrongType[expected=STRING]",
            "tags WrongType[expected=LIST]",
            "lines.0.text Missing[]",
            "lines.0.times WrongType[expected=INTEGER]");
  }

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

  @ParameterizedTest
  @CsvSource({
    "-1, TooSmall[min=0]",
    "1000001, TooGreat[max=1000000]",
    "1.0, WrongType[expected=INTEGER]",
    "1e3, WrongType[expected=INTEGER]",
    "99999999999999999999, TooGreat[max=9223372036854775807]",
    "-99999999999999999999, TooSmall[min=-9223372036854775808]",
    "true, WrongType[expected=INTEGER]",
    "{}, WrongType[expected=INTEGER]",
    "[1], WrongType[expected=INTEGER]",
  })
  void numbers_are_checked(String number, String problem) {
    assertThat(problems("{\"first_title\":\"t\",\"amount\":" + number + "}"))
        .containsExactly("amount " + problem);
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

  @Test
  void left_out_and_null_are_told_apart() {
    assertThat(problems("{}")).containsExactly("first_title Missing[]");
    assertThat(problems("{\"first_title\":null}")).containsExactly("first_title Null[]");
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
          boolean taken = new TextRules(reader.names()).problems(titled(text)).isEmpty();

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

  @Test
  void a_body_full_of_wrong_types_is_refused_without_naming_them_all() {
    String lines =
        IntStream.range(0, 4_000).mapToObj(i -> "[]").collect(Collectors.joining(",", "[", "]"));
    assertThat(problems("{\"first_title\":\"t\",\"lines\":" + lines + "}")).hasSize(20);
  }

  @Test
  void reads_query_strings() {
    Listing listing =
        reader.query("page=2&search=a+b%26&colour=RED&tag=x&tag=y&page=3&other", Listing.class);

    assertThat(listing)
        .isEqualTo(new Listing(3, Optional.of("a b&"), Colour.RED, List.of("x", "y")));
    assertThat(reader.query("", Listing.class).search()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page TooSmall[min=1]",
    "page=, page WrongType[expected=INTEGER]",
    "page=1.5, page WrongType[expected=INTEGER]",
    "page=x, page WrongType[expected=INTEGER]",
    "page=99999999999, page TooGreat[max=2147483647]",
    "colour=red, 'colour NotAChoice[choices=[RED, DARK_BLUE]]'",
    "search=%00, search ForbiddenCharacters[]",
    "tag=123456, tag.0 TooLong[max=5]",
  })
  void query_parameters_are_checked(String query, String problem) {
    FaultException e =
        catchThrowableOfType(FaultException.class, () -> reader.query(query, Listing.class));
    assertThat(lines(e)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"search=%", "search=%zz", "search=%ff", "search=%c3", "%=1"})
  void a_query_with_broken_escapes_is_malformed(String query) {
    FaultException e =
        catchThrowableOfType(FaultException.class, () -> reader.query(query, Listing.class));
    assertThat(e.fault()).isEqualTo(new Fault.Malformed());
  }

  private Note note(String json) {
    return body(json, Note.class);
  }

  private <T> T body(String json, Class<T> type) {
    return reader.body(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private List<String> problems(String json) {
    return problems(json, Note.class);
  }

  private List<String> problems(String json, Class<?> type) {
    return lines(catchThrowableOfType(FaultException.class, () -> body(json, type)));
  }

  private static List<String> lines(FaultException e) {
    return ((Fault.Invalid) e.fault())
        .problems().stream().map(p -> p.dotted() + " " + p.problem()).toList();
  }
}
