package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("moves the default locale")
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
  void a_language_without_words_is_written_in_english() {
    assertThat(sms(Template.CODE, "ta-IN", CODE)).isEqualTo(sms(Template.CODE, "en", CODE));
    assertThat(email(Template.CODE, "ta-IN", CODE).html())
        .contains("<html lang=\"en\">", "Your code");
  }

  @Test
  void what_the_machine_speaks_makes_no_difference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ur-PK"));

      assertThat(sms(Template.CODE, "en", CODE).text()).contains("is your code");
      assertThat(sms(Template.CODE, "fr", CODE).text()).contains("is your code");
      assertThat(sms(Template.CODE, "ne", CODE).text()).contains("तपाईंको कोड");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"ne-NP, तपाईंको कोड", "hi, आपका कोड", "bn-BD, আপনার কোড", "ur-Arab-PK, آپ کا کوڈ"})
  void each_language_has_its_words_and_the_same_digits(String tag, String yourCode) {
    assertThat(sms(Template.CODE, tag, CODE).text()).contains(yourCode).containsOnlyOnce("042137");
    Letter mail = email(Template.CODE, tag, CODE);
    assertThat(mail.subject()).isEqualTo(yourCode);
    assertThat(mail.text().lines()).contains("042137");
    assertThat(mail.html()).contains("042137").contains(" lang=\"" + tag.substring(0, 2) + "\"");
  }

  @Test
  void an_urdu_page_runs_from_the_right_and_what_is_not_urdu_does_not() {
    String link = "https://khata.example/api/auth/verify-email/?token=abc";

    assertThat(email(Template.CODE, "ur", CODE).html())
        .contains("<html dir=\"rtl\" lang=\"ur\">", "<body dir=\"rtl\" lang=\"ur\">")
        .contains("<p><bdi>042137</bdi></p>");
    assertThat(email(Template.VERIFY_EMAIL, "ur", Map.of("link", link, "hours", "24")).html())
        .contains("<a dir=\"ltr\" href=\"" + link + "\">" + link + "</a>");
    assertThat(email(Template.CODE, "hi", CODE).html()).doesNotContain("dir=", "<bdi>");
    assertThat(
            sms(Template.PLAN_ENDING, "ur", Map.of("phone", NUMBER, "plan", "2 GB+", "at", "9:00"))
                .text())
        .contains("\u2068" + NUMBER + "\u2069", "\u20682 GB+\u2069");
  }

  @Test
  void a_link_stands_alone_on_a_line_of_the_text_and_is_a_link_in_the_html() {
    String link = "https://khata.example/api/auth/verify-email/?token=abc";

    Letter letter = email(Template.VERIFY_EMAIL, "en", Map.of("link", link, "hours", "24"));

    assertThat(letter.text().lines()).contains(link);
    assertThat(letter.html()).contains("<a href=\"" + link + "\">" + link + "</a>");
  }

  @Test
  void a_value_can_become_neither_markup_nor_another_placeholder() {
    Letter letter =
        email(Template.CODE, "en", Map.of("code", "<b>{minutes}</b>", "minutes", "5 & \"more\""));

    assertThat(letter.text()).contains("<b>{minutes}</b>");
    assertThat(letter.html())
        .contains("&lt;b&gt;{minutes}&lt;/b&gt;")
        .contains("5 &amp; &quot;more&quot;")
        .doesNotContain("<b>");
  }

  @Test
  void a_value_that_is_words_is_put_into_those_of_the_reader() {
    assertThat(sms(Template.AUTOPAY_FAILED, "en", failed("INSUFFICIENT_FUNDS")).text())
        .isEqualTo(
            "{failure} on +9779800000001 was not recharged: there is less than 100.00 NPR in your"
                + " wallet. It is tried again at 2026-12-01 09:00 (UTC+05:45). Autopay 7.");
    assertThat(sms(Template.AUTOPAY_FAILED, "ne", failed("INSUFFICIENT_FUNDS")).text())
        .contains(": तपाईंको वालेटमा 100.00 NPR भन्दा कम छ।");
    assertThat(wording.notification(Template.AUTOPAY_FAILED, "hi", failed("PLAN_NOT_FOUND")).body())
        .contains(": यह प्लान अब मौजूद नहीं है।");
  }

  @Test
  void a_value_without_words_of_its_own_has_the_usual_ones() {
    assertThat(sms(Template.AUTOPAY_FAILED, "en", failed("OF_NEXT_YEAR")).text())
        .contains(": it was not possible.");
  }

  @Test
  void whoever_only_fills_in_values_gets_them_in_words_and_all_others_as_they_are() {
    Recipient to = new Recipient.Phone(new PhoneNumber(NUMBER));
    Content content = new Content(to, Template.AUTOPAY_FAILED, "en", failed("INSUFFICIENT_FUNDS"));

    assertThat(wording.inWords(content).variables())
        .containsEntry("failure", "there is less than 100.00 NPR in your wallet")
        .containsEntry("plan", "{failure}")
        .containsEntry("again", "2026-12-01 09:00 (UTC+05:45)");
    assertThat(wording.inWords(content).to()).isEqualTo(to);
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

  @Test
  void a_code_for_an_app_is_short_and_ends_in_its_hash() {
    Wording forAnApp = new Wording(new AppHash(Optional.of("FA+9qCX9VSu")));
    Recipient phone = new Recipient.Phone(new PhoneNumber(NUMBER));

    assertThat(forAnApp.letter(new Content(phone, Template.CODE, "en", CODE), NUMBER).text())
        .isEqualTo("042137 is your code.\nFA+9qCX9VSu");
    assertThat(
            forAnApp
                .letter(new Content(phone, Template.PASSWORD_CHANGED, "en", Map.of()), NUMBER)
                .text())
        .doesNotContain("FA+9qCX9VSu");
  }

  private static Map<String, String> failed(String reason) {
    return Map.of(
        "amount", "100.00 NPR",
        "plan", "{failure}",
        "phone", "+9779800000001",
        "failure", reason,
        "again", "2026-12-01 09:00 (UTC+05:45)",
        "reference", "7");
  }

  private Letter sms(Template template, String language, Map<String, String> values) {
    return wording.letter(
        new Content(new Recipient.Phone(new PhoneNumber(NUMBER)), template, language, values),
        NUMBER);
  }

  private Letter email(Template template, String language, Map<String, String> values) {
    return wording.letter(
        new Content(new Recipient.Email(new EmailAddress(ADDRESS)), template, language, values),
        ADDRESS);
  }
}
