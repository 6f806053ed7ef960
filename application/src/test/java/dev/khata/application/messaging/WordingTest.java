package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.messaging.Letter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
  private final Wording wording = new Wording();

  @Test
  void an_sms_says_the_code_and_how_long_it_is_good() {
    Letter letter =
        wording.sms("+8801712345678", "code", "en", Map.of("code", "042137", "minutes", "5"));

    assertThat(letter.text()).contains("042137").contains("5 minutes");
    assertThat(letter.subject()).isEmpty();
    assertThat(letter.html()).isEmpty();
  }

  @Test
  void a_language_without_a_file_falls_back_to_english_whatever_the_machine_speaks() {
    Map<String, String> values = Map.of("code", "042137", "minutes", "5");

    assertThat(wording.sms("+8801712345678", "code", "bn-BD", values))
        .isEqualTo(wording.sms("+8801712345678", "code", "en", values));
  }

  @Test
  void a_link_stands_alone_on_a_line_of_the_text_and_is_a_link_in_the_html() {
    String link = "https://khata.example/api/auth/verify-email/?token=abc";

    Letter letter =
        wording.email("a@example.com", "verify-email", "en", Map.of("link", link, "hours", "24"));

    assertThat(letter.text().lines()).contains(link);
    assertThat(letter.html()).contains("<a href=\"" + link + "\">" + link + "</a>");
  }

  @Test
  void a_value_can_become_neither_markup_nor_another_placeholder() {
    Letter letter =
        wording.email(
            "a@example.com",
            "code",
            "en",
            Map.of("code", "<b>{minutes}</b>", "minutes", "5 & \"more\""));

    assertThat(letter.text()).contains("<b>{minutes}</b>");
    assertThat(letter.html())
        .contains("&lt;b&gt;{minutes}&lt;/b&gt;")
        .contains("5 &amp; &quot;more&quot;")
        .doesNotContain("<b>");
  }

  @Test
  void a_value_that_is_missing_is_a_bug_and_not_an_empty_space() {
    assertThatThrownBy(() -> wording.sms("+8801712345678", "code", "en", Map.of("code", "1")))
        .isInstanceOf(IllegalStateException.class);
  }
}
