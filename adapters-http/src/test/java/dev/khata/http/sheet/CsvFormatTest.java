package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
  private static final String HEAD = "id,name,phone_number,amount,created_at,status,sweet\r\n";

  private static String csv(boolean marked, SomeSheet.Row... rows) throws IOException {
    return new String(SomeSheet.written(new CsvFormat(marked), rows), StandardCharsets.UTF_8);
  }

  private static String second(String line) {
    return line.split("\r\n", 2)[1].split(",", 3)[1];
  }

  @Test
  void numbers_and_phones_stay_what_they_are() throws IOException {
    assertThat(csv(false, SomeSheet.named("Asha")))
        .isEqualTo(
            HEAD + "1,Asha,+9779812345678,-50.00,2026-11-16T00:10:00.123456+05:45,active,true\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Asha", "=1+1", "@x", "+x", "\t=1"})
  void a_text_that_begins_as_a_formula_is_escaped(String name) throws IOException {
    assertThat(second(csv(false, SomeSheet.named(name)))).isEqualTo("'" + name);
  }

  @Test
  void a_carriage_return_at_the_start_is_escaped() throws IOException {
    assertThat(csv(false, SomeSheet.named("\r=1"))).contains("\"'\r=1\"");
  }

  @ParameterizedTest
  @CsvSource({"Asha-Rao", "a=b", "00123", "' '", "आशा"})
  void other_texts_are_not(String name) throws IOException {
    assertThat(second(csv(false, SomeSheet.named(name)))).isEqualTo(name);
  }

  @Test
  void quotes_commas_and_lines_are_quoted() throws IOException {
    assertThat(csv(false, SomeSheet.named("a \"b\", c\nd"))).contains("\"a \"\"b\"\", c\nd\"");
  }

  @Test
  void what_is_missing_is_empty() throws IOException {
    var row = new SomeSheet.Row(2, Optional.empty(), "+1", "0.00", SomeSheet.LATE);

    assertThat(csv(false, row)).contains("\r\n2,,+1,");
  }

  @Test
  void a_mark_comes_first_for_whom_asks_for_it() throws IOException {
    assertThat(csv(true)).isEqualTo("\uFEFF" + HEAD);
    assertThat(csv(false)).isEqualTo(HEAD);
  }
}
