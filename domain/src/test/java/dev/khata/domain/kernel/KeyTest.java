package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeyTest {
  private static final byte[] BYTES = filled(32, 7);

  private final Key key = new Key("k1", BYTES);

  @Test
  void a_key_needs_an_id_and_256_bits() {
    assertThatThrownBy(() -> new Key("", BYTES)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Key("k1", filled(31, 7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k1");
    assertThat(new Key("k1", filled(64, 7)).bytes()).hasSize(64);
  }

  @Test
  void nobody_changes_a_key_from_outside() {
    byte[] given = BYTES.clone();
    Key guarded = new Key("k1", given);

    given[0] = 0;
    guarded.bytes()[1] = 0;

    assertThat(guarded.bytes()).isEqualTo(BYTES);
  }

  @Test
  void the_first_256_bits_are_the_aes_key() {
    byte[] long64 = filled(64, 7);
    long64[40] = 9;

    assertThat(new Key("k1", long64).aes().getEncoded()).isEqualTo(filled(32, 7));
    assertThat(key.aes().getAlgorithm()).isEqualTo("AES");
  }

  @Test
  void the_mac_is_hmac_sha256_over_each_part_with_its_length_before_it()
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(BYTES, "HmacSHA256"));
    mac.update(new byte[] {0, 0, 0, 3});
    mac.update("otp".getBytes(StandardCharsets.UTF_8));
    mac.update(new byte[] {0, 0, 0, 2});
    mac.update("é".getBytes(StandardCharsets.UTF_8));

    assertThat(key.hmac("otp", "é")).isEqualTo(mac.doFinal());
  }

  @Test
  void another_key_gives_another_mac() {
    Key other = new Key("k1", filled(32, 8));

    assertThat(other.hmac("otp")).isNotEqualTo(key.hmac("otp"));
  }

  @Property
  void no_two_lists_of_parts_give_the_same_mac(
      @ForAll @Size(max = 3)
          List<@CharRange(from = 'a', to = 'b') @StringLength(max = 2) String> one,
      @ForAll @Size(max = 3)
          List<@CharRange(from = 'a', to = 'b') @StringLength(max = 2) String> two) {
    Assume.that(!one.equals(two));

    assertThat(mac(one)).isNotEqualTo(mac(two));
  }

  @Test
  void a_print_shows_the_id_alone() {
    assertThat(key).hasToString("Key[k1]");
  }

  private byte[] mac(List<String> parts) {
    return key.hmac(parts.toArray(String[]::new));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
