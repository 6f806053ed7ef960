package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.SealedContent;
import dev.khata.domain.messaging.Template;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Messages as the release before templates has sealed them, finished text, under the key {@code
 * messages-1} of the tests: they are opened, and sent word by word as they were written.
 */
class OldSealTest {
  private static final UUID SMS_ID = UUID.fromString("0198c1f2-7c00-7000-8000-000000000001");
  private static final String SMS =
      """
          SwPuWJS+lrHvLjH7nhqZ6A8smfl4dxUOHiuB6//Ul7Q81/JAoNLyqRje/eaAGkHQP3N6tpFz8Jt4
          OWOsLawaj3pgydXR0rOd5T6dpDY5fxvE1iCveFdjsuje4rMEk4nwBvQsmrXyiUVWnTcs5RAhbVdm
          nERD81QBomZ3oGOyXQ==
      """;
  private static final UUID EMAIL_ID = UUID.fromString("0198c1f2-7c00-7000-8000-000000000002");
  private static final String EMAIL =
      """
          lER/mI+AAQ69Qktn5+x+ifMSUggAYp/avdOCE6VZ2vIyJRF6ammRIcla37JMBGZ4upL3g3ILKJsU
          XZzydPL4G3SbIxWD+a8DWk/thknQIqryv1avHHyvzA1GYeAwYdsvAoU/ahRFaq8FVXQr23ajzDEK
          y64EryV/cKcf1FWm7pxCNmEJyfGAawoIjx/w29IxVPF87Mz38R1UgAzRm9j8BdDiyZc9KmBG0d8Q
          Mez7GaArvYwUX09xHvcWWTtKnFKs3eZyIm5U736pWiwlczk19XrULhAU9m8Vkea+pXjGcSPikZaY
          ens/zbl4DDprbd7eGHLRfqASnwtwOfDnmpcFEEVEui9rAumFZCx2RafYcmzdqtu94jHvZ5ysJ20h
          VR+yHyfYFVJmS8BCAsNSZessMfyhg+HridaUN5SM3OZoPIYxtfFFxHEwt+/xJyq1gF6okJEZJxH0
          7lLmxTI7RdJNziozxuQjc+sjbQL4+oRwOCFCenxNvqx7lGVTj6zw+utsHBsSDfiWHb937p5KqJ73
          1rmXDvwMrweDbsNsX6bSi/O1YsMlRXeHg2Z3Cs5whLL3ACEmPd5CbR5CgvbpmG/BR97uvSDnuuh4
          siMAZJRP6UGEXVWz
      """;

  private final Seal seal = new Seal(TestKeys.all());

  @Test
  void a_text_message_goes_as_it_was_written() {
    Content content = opened(SMS, SMS_ID);

    assertThat(content.template()).isEqualTo(Template.READY_WORDS);
    assertThat(content.to()).isEqualTo(new Recipient.Phone(new PhoneNumber("+8801712345678")));
    assertThat(new Wording().letter(content, "+8801712345678"))
        .isEqualTo(
            new Letter(
                Channel.SMS,
                "+8801712345678",
                "",
                "042137 is your code. It is good for 5 minutes. Never tell it to anybody.",
                ""));
  }

  @Test
  void an_email_goes_as_it_was_written_its_html_too() {
    Content content = opened(EMAIL, EMAIL_ID);

    assertThat(content.to()).isEqualTo(new Recipient.Email(new EmailAddress("Asha@example.com")));
    assertThat(new Wording().letter(content, "Asha@example.com"))
        .isEqualTo(
            new Letter(
                Channel.EMAIL,
                "Asha@example.com",
                "Your password was changed",
                "The password of your account was changed, and every device was logged out.\n\n"
                    + "If it was not you, reset your password now.",
                """
                <!doctype html>
                <html lang="ne">
                <head><meta charset="utf-8"><title>Your password was changed</title></head>
                <body>
                <p>The password of your account was changed, and every device was logged out.</p>
                <p>If it was not you, reset your password now.</p>
                </body>
                </html>
                """));
  }

  private Content opened(String sealed, UUID message) {
    byte[] bytes = Base64.getMimeDecoder().decode(sealed);
    return switch (seal.open(new SealedContent("messages-1", bytes), message)) {
      case Seal.Opened.Intact intact -> intact.content();
      case Seal.Opened.Lost lost -> throw new AssertionError(lost);
      case Seal.Opened.NoKey noKey -> throw new AssertionError(noKey);
      case Seal.Opened.TooNew tooNew -> throw new AssertionError(tooNew);
    };
  }
}
