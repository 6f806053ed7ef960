package dev.khata.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterTest {

  @Test
  void a_subject_is_one_line_whatever_value_stands_in_it() {
    Letter letter =
        new Letter(Channel.EMAIL, "a@example.com", "For A\r\nBcc: b@example.com\n\tC", "", "");

    assertThat(letter.subject()).isEqualTo("For A Bcc: b@example.com  C");
  }

  @Test
  void a_print_shows_neither_recipient_nor_content() {
    Letter letter = new Letter(Channel.EMAIL, "a@example.com", "Code", "123456", "<p>123456</p>");

    assertThat(letter).hasToString("Letter[EMAIL]");
  }

  @Test
  void a_sealed_content_is_its_key_and_bytes_and_nobody_changes_them_from_outside() {
    byte[] bytes = {1, 2, 3};
    SealedContent sealed = new SealedContent("messages-1", bytes);

    bytes[0] = 9;
    sealed.bytes()[1] = 9;

    assertThat(sealed)
        .isEqualTo(new SealedContent("messages-1", new byte[] {1, 2, 3}))
        .hasSameHashCodeAs(new SealedContent("messages-1", new byte[] {1, 2, 3}))
        .isNotEqualTo(new SealedContent("messages-2", new byte[] {1, 2, 3}))
        .isNotEqualTo(new SealedContent("messages-1", new byte[] {1, 2}))
        .hasToString("SealedContent[messages-1]");
  }
}
