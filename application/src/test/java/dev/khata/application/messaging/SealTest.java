package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.messaging.Seal.Opened;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.SealedContent;
import dev.khata.domain.messaging.Template;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealTest {
  private static final Content CODE =
      new Content(
          new Recipient.Email(new EmailAddress("a@example.com")),
          Template.CODE,
          "ne",
          Map.of("code", "042137", "minutes", "5"));

  private final Seal seal = new Seal(TestKeys.all());
  private final UUID message = Fresh.uuid();

  @ParameterizedTest
  @MethodSource("contents")
  void what_was_sealed_can_be_opened(Content content) {
    assertThat(seal.open(seal.close(content, message), message))
        .isEqualTo(new Opened.Intact(content));
  }

  static Stream<Content> contents() {
    return Stream.of(
        CODE,
        new Content(
            new Recipient.Phone(new PhoneNumber("+8801712345678")),
            Template.RECHARGED,
            "bn-BD",
            Map.of(
                "phone",
                "+8801712345678",
                "plan",
                "\u09ae\u09be\u09b8 \ud83d\udcf6 {plan}",
                "amount",
                "")),
        new Content(new Recipient.Device(Fresh.uuid()), Template.PASSWORD_CHANGED, "en", Map.of()));
  }

  @Test
  void the_seal_shows_nothing_of_the_message() {
    String seen = new String(seal.close(CODE, message).bytes(), StandardCharsets.ISO_8859_1);

    assertThat(seen).doesNotContain("042137", "example.com", "code");
  }

  @Test
  void it_holds_no_finished_text() throws GeneralSecurityException {
    String inside = new String(inside(seal.close(CODE, message)), StandardCharsets.ISO_8859_1);

    assertThat(inside).contains("042137", "code", "ne").doesNotContain("is your code", "<");
  }

  @Test
  void two_seals_of_one_message_differ() {
    assertThat(seal.close(CODE, message)).isNotEqualTo(seal.close(CODE, message));
  }

  @Test
  void a_seal_put_on_another_message_does_not_open() {
    assertThat(seal.open(seal.close(CODE, message), Fresh.uuid())).isEqualTo(new Opened.Lost());
  }

  @Test
  void a_tampered_or_cut_seal_does_not_open() {
    SealedContent sealed = seal.close(CODE, message);
    byte[] tampered = sealed.bytes();
    tampered[tampered.length - 1] ^= 1;

    assertThat(seal.open(new SealedContent(sealed.keyId(), tampered), message))
        .isEqualTo(new Opened.Lost());
    assertThat(seal.open(new SealedContent(sealed.keyId(), new byte[3]), message))
        .isEqualTo(new Opened.Lost());
  }

  @Test
  void a_message_whose_key_is_not_given_waits_for_it() {
    SealedContent sealed = seal.close(CODE, message);

    assertThat(seal.open(new SealedContent("retired", sealed.bytes()), message))
        .isEqualTo(new Opened.NoKey("retired"));
  }

  @Test
  void a_form_template_or_channel_of_a_newer_release_is_left_to_it() {
    assertThat(openedOf("v3", "SMS", "+8801712345678")).isEqualTo(new Opened.TooNew());
    assertThat(openedOf("v2", "SMS", "+8801712345678", "of-next-year", "en"))
        .isEqualTo(new Opened.TooNew());
    assertThat(openedOf("v2", "PIGEON", "loft 7", "password-changed", "en"))
        .isEqualTo(new Opened.TooNew());
    assertThat(openedOf("v2", "SMS", "+8801712345678", "password-changed", "en"))
        .isInstanceOf(Opened.Intact.class);
  }

  private Opened openedOf(String... texts) {
    return seal.open(seal.close(OtherRelease.wrote(texts), message), message);
  }

  private byte[] inside(SealedContent sealed) throws GeneralSecurityException {
    Key key = TestKeys.all().messages().current();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] bytes = sealed.bytes();
    cipher.init(
        Cipher.DECRYPT_MODE, key.aes(), new GCMParameterSpec(128, Arrays.copyOf(bytes, 12)));
    cipher.updateAAD(message.toString().getBytes(StandardCharsets.US_ASCII));
    return cipher.doFinal(bytes, 12, bytes.length - 12);
  }
}
