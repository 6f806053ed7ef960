package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.SealedLetter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final Letter LETTER =
      new Letter(Channel.EMAIL, "a@example.com", "Code", "Your code is 042137", "<p>042137</p>");

  private final Seal seal = new Seal(TestKeys.all());
  private final UUID message = Fresh.uuid();

  @Test
  void what_was_sealed_can_be_opened() {
    assertThat(seal.open(seal.close(LETTER, message), message)).contains(LETTER);
  }

  @Test
  void the_seal_shows_nothing_of_the_letter() {
    String seen = new String(seal.close(LETTER, message).bytes(), StandardCharsets.ISO_8859_1);

    assertThat(seen).doesNotContain("042137").doesNotContain("example.com");
  }

  @Test
  void two_seals_of_one_letter_differ() {
    assertThat(seal.close(LETTER, message)).isNotEqualTo(seal.close(LETTER, message));
  }

  @Test
  void a_seal_put_on_another_message_does_not_open() {
    assertThat(seal.open(seal.close(LETTER, message), Fresh.uuid())).isEmpty();
  }

  @Test
  void a_tampered_or_cut_seal_does_not_open() {
    SealedLetter sealed = seal.close(LETTER, message);
    byte[] tampered = sealed.bytes();
    tampered[tampered.length - 1] ^= 1;

    assertThat(seal.open(new SealedLetter(sealed.keyId(), tampered), message)).isEmpty();
    assertThat(seal.open(new SealedLetter(sealed.keyId(), new byte[3]), message)).isEmpty();
  }

  @Test
  void a_letter_whose_key_is_gone_does_not_open() {
    SealedLetter sealed = seal.close(LETTER, message);

    assertThat(seal.open(new SealedLetter("retired", sealed.bytes()), message)).isEmpty();
  }
}
