package dev.khata.domain.identity.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456", " 123456", "123 456", "123456\n", "\r\n123456\t", "123-456", "1 2 3 4 5 6",
        "१२३४५६", "১২৩৪৫৬", "١٢٣٤٥٦", "۱۲۳۴۵۶", "１２３４５６", "1२৩456", "123\u00a0456",
        "\u202a123456\u202c", "\u200b123\u200d456\ufeff", "123\u2011456"
      })
  void a_code_is_read_as_people_type_and_paste_it(String typed) {
    assertThat(OneTimeCode.parse(typed)).contains(new OneTimeCode("123456"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "12345",
        "1234567",
        "12345a",
        "123.456",
        "+123456",
        "12345½",
        "12345Ⅵ",
        "123456\0",
        "一二三四五六",
        "\ud8351\ud835",
        "Your code is 123456"
      })
  void what_is_no_code_is_refused(String typed) {
    assertThat(OneTimeCode.parse(typed)).isEmpty();
  }

  @Test
  void a_code_is_made_of_ascii_digits_and_prints_masked() {
    assertThatThrownBy(() -> new OneTimeCode("१२३४५६"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new OneTimeCode("123456")).hasToString("***");
  }

  @Test
  void a_text_without_end_is_refused() {
    assertThat(OneTimeCode.parse(" ".repeat(1_000) + "123456")).isEmpty();
  }

  @Property
  void no_text_makes_it_throw(@ForAll String text) {
    assertThat(OneTimeCode.parse(text)).isNotNull();
  }
}
