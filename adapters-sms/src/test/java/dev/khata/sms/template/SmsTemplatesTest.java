package dev.khata.sms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Outgoing;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTemplatesTest {
  private static final Outgoing MESSAGE = SomeOutgoing.sms("+919812345678", 7);

  @Test
  void a_registered_text_is_sent_to_the_letter() {
    SmsTemplates templates =
        SmsTemplates.read(
            Map.of(
                "code", "1107; KHATAA; Dear user,  {code} is your OTP; valid {minutes} min.-KH"));

    assertThat(templates.worded(MESSAGE).letter().text())
        .isEqualTo("Dear user,  000007 is your OTP; valid 5 min.-KH");
    assertThat(templates.worded(MESSAGE).id()).isEqualTo(MESSAGE.id());
    assertThat(templates.worded(MESSAGE).letter().to()).isEqualTo("+919812345678");
  }

  @Test
  void without_one_the_words_are_khatas() {
    assertThat(SmsTemplates.none().worded(MESSAGE)).isEqualTo(MESSAGE);
    assertThat(SmsTemplates.read(Map.of("code", "1107;;")).worded(MESSAGE)).isEqualTo(MESSAGE);
  }

  @ParameterizedTest
  @CsvSource({"en,plain", "hi,hindi", "hi-IN,hindi", "ne-NP,nepali of Nepal", "ne,plain"})
  void the_line_closest_to_the_language_counts(String language, String id) {
    SmsTemplates templates =
        SmsTemplates.read(
            Map.of("code", "plain;;", "code.hi", "hindi;;", "code.ne-NP", "nepali of Nepal;;"));
    Content content = MESSAGE.content();

    assertThat(
            templates.find(
                new Content(content.to(), content.template(), language, content.variables())))
        .map(Registered::id)
        .contains(id);
  }

  @Test
  void what_is_lacking_is_told() {
    assertThat(SmsTemplates.none().lacking(line -> true))
        .containsExactly(
            "code",
            "deletion-code",
            "account-exists",
            "admin-added",
            "password-changed",
            "number-changed",
            "number-in-use",
            "recharged",
            "recharge-paid",
            "topped-up",
            "payment-arrived",
            "refunded",
            "refund-failed",
            "payment-reversed",
            "reversal-undone",
            "plan-ending",
            "plan-ended",
            "autopay-notice",
            "autopay-charged",
            "autopay-failed",
            "autopay-stopped");
    assertThat(
            SmsTemplates.read(Map.of("code.hi", "1;;", "recharged", "2;;"))
                .lacking(line -> !line.id().isEmpty()))
        .containsExactly(
            "code",
            "deletion-code",
            "account-exists",
            "admin-added",
            "password-changed",
            "number-changed",
            "number-in-use",
            "recharge-paid",
            "topped-up",
            "payment-arrived",
            "refunded",
            "refund-failed",
            "payment-reversed",
            "reversal-undone",
            "plan-ending",
            "plan-ended",
            "autopay-notice",
            "autopay-charged",
            "autopay-failed",
            "autopay-stopped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kode      | 1;;        | kode: Khata sends no such text message; it sends code,
          reset-password | 1;;   | reset-password: Khata sends no such text message
          code.x_y  | 1;;        | code.x_y: expected a language such as ne or hi-IN
          code      | 1          | code: expected ID; SENDER; TEXT
          code      | 1;;{phone} | code: there is no value for {phone}
          code      | 1;;{code   | code: a brace is not closed
          """)
  void a_line_that_can_not_be_is_refused(String name, String line, String reason) {
    assertThatThrownBy(() -> SmsTemplates.read(Map.of(name, line)))
        .isInstanceOf(BadTemplates.class)
        .hasMessageStartingWith(reason);
  }
}
