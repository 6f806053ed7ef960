package dev.khata.http.input;

import static dev.khata.http.input.Sent.READER;
import static dev.khata.http.input.Sent.lines;
import static dev.khata.http.input.Sent.note;
import static dev.khata.http.input.Sent.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.TimeFormat;
import dev.khata.http.testing.TestContract.Colour;
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

class InputReaderTest {
  @Test
  void times_are_written_with_as_many_digits_as_the_contract_has() throws Exception {
    List<Instant> times =
        List.of(
            Instant.parse("2026-02-28T10:00:00Z"),
            Instant.parse("2026-02-28T10:00:00.1Z"),
            Instant.parse("2026-02-28T10:00:00.123456789Z"),
            Instant.parse("0001-01-01T00:00:00Z"));

    assertThat(READER.json().writeValueAsString(times))
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
  void left_out_and_null_are_told_apart() {
    assertThat(problems("{}")).containsExactly("first_title Missing[]");
    assertThat(problems("{\"first_title\":null}")).containsExactly("first_title Null[]");
  }

  @Test
  void a_body_full_of_wrong_types_is_refused_without_naming_them_all() {
    String lines =
        IntStream.range(0, 4_000).mapToObj(i -> "[]").collect(Collectors.joining(",", "[", "]"));
    assertThat(problems("{\"first_title\":\"t\",\"lines\":" + lines + "}")).hasSize(20);
  }
}
