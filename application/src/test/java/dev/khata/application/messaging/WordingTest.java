package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final String NUMBER = "+8801712345678";
  private static final String ADDRESS = "a@example.com";
  private static final Map<String, String> CODE = Map.of("code", "042137", "minutes", "5");

  private final Wording wording = new Wording();

  @Test
  void an_sms_says_the_code_and_how_long_it_is_good() {
    Letter letter = sms(Template.CODE, "en", CODE);

    assertThat(letter.channel()).isEqualTo(Channel.SMS);
    assertThat(letter.to()).isEqualTo(NUMBER);
    assertThat(letter.text()).contains("042137").contains("5 minutes");
    assertThat(letter.subject()).isEmpty();
    assertThat(letter.html()).isEmpty();
  }

  @Test
  void a_language_without_a_file_falls_back_to_english_whatever_the_machine_speaks() {
    assertThat(sms(Template.CODE, "bn-BD", CODE)).isEqualTo(sms(Template.CODE, "en", CODE));
  }

  @Test
  void a_link_stands_alone_on_a_line_of_the_text_and_is_a_link_in_the_html() {
    String link = "https://khata.example/api/auth/verify-email/?token=abc";

    Letter letter = email(Template.VERIFY_EMAIL, Map.of("link", link, "hours", "24"));

    assertThat(letter.text().lines()).contains(link);
    assertThat(letter.html()).contains("<a href=\"" + link + "\">" + link + "</a>");
  }

  @Test
  void a_value_can_become_neither_markup_nor_another_placeholder() {
    Letter letter =
        email(Template.CODE, Map.of("code", "<b>{minutes}</b>", "minutes", "5 & \"more\""));

    assertThat(letter.text()).contains("<b>{minutes}</b>");
    assertThat(letter.html())
        .contains("&lt;b&gt;{minutes}&lt;/b&gt;")
        .contains("5 &amp; &quot;more&quot;")
        .doesNotContain("<b>");
  }

  @Test
  void a_device_shows_a_title_and_a_body() {
    Content content =
        new Content(
            new Recipient.Device(new UUID(1, 2)),
            Template.RECHARGED,
            "en",
            Map.of("phone", NUMBER, "plan", "Month\nof {data}", "amount", "3.00 NPR"));

    Letter letter = wording.letter(content, "token-1");

    assertThat(letter.to()).isEqualTo("token-1");
    assertThat(letter.subject()).isEqualTo("Recharged");
    assertThat(letter.text()).contains(NUMBER, "Month\nof {data}", "3.00 NPR");
    assertThat(letter.html()).isEmpty();
  }

  private Letter sms(Template template, String language, Map<String, String> values) {
    return wording.letter(
        new Content(new Recipient.Phone(new PhoneNumber(NUMBER)), template, language, values),
        NUMBER);
  }

  private Letter email(Template template, Map<String, String> values) {
    return wording.letter(
        new Content(new Recipient.Email(new EmailAddress(ADDRESS)), template, "en", values),
        ADDRESS);
  }
}
