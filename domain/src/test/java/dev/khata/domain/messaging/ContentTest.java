package dev.khata.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final Recipient PHONE = new Recipient.Phone(new PhoneNumber("+8801712345678"));
  private static final Recipient EMAIL = new Recipient.Email(new EmailAddress("a@example.com"));
  private static final Recipient DEVICE = new Recipient.Device(new UUID(1, 2));
  private static final Map<String, String> CODE = Map.of("code", "042137", "minutes", "5");

  @Test
  void where_it_goes_says_by_which_channel() {
    assertThat(new Content(PHONE, Template.CODE, "en", CODE).channel()).isEqualTo(Channel.SMS);
    assertThat(new Content(EMAIL, Template.CODE, "en", CODE).channel()).isEqualTo(Channel.EMAIL);
    assertThat(new Content(DEVICE, Template.PASSWORD_CHANGED, "en", Map.of()).channel())
        .isEqualTo(Channel.PUSH);
  }

  @Test
  void it_has_a_value_for_each_variable_and_no_other() {
    assertThatThrownBy(() -> new Content(PHONE, Template.CODE, "en", Map.of("code", "042137")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("minutes")
        .hasMessageNotContaining("042137");
    assertThatThrownBy(() -> new Content(PHONE, Template.ACCOUNT_EXISTS, "en", CODE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("042137");
  }

  @Test
  void it_goes_only_where_its_template_has_words_for() {
    assertThatThrownBy(() -> new Content(DEVICE, Template.CODE, "en", CODE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PUSH");
  }

  @Test
  void a_print_shows_neither_recipient_nor_values() {
    assertThat(new Content(PHONE, Template.CODE, "en", CODE)).hasToString("Content[SMS, code]");
  }
}
