package dev.khata.domain.identity.otp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHashTest {
  private static final UUID CHALLENGE = new UUID(0x7000, 1);

  private final Key key = key("otp-1", 1);
  private final KeyRing ring = KeyRing.of(key);
  private final CodeHash hash = CodeHash.of(ring, CHALLENGE, "012345");

  @Test
  void the_code_matches_its_own_challenge_alone() {
    assertThat(hash.matches(ring, CHALLENGE, "012345")).isTrue();
    assertThat(hash.matches(ring, new UUID(0x7000, 2), "012345")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "012346", "0123456", " 012345", "०१२३४५"})
  void no_other_code_matches(String code) {
    assertThat(hash.matches(ring, CHALLENGE, code)).isFalse();
  }

  @Test
  void a_code_outlives_the_turn_to_a_newer_key() {
    KeyRing turned = new KeyRing(List.of(key("otp-2", 2), key));

    assertThat(hash.matches(turned, CHALLENGE, "012345")).isTrue();
    assertThat(CodeHash.of(turned, CHALLENGE, "012345").keyId()).isEqualTo("otp-2");
  }

  @Test
  void a_code_whose_key_is_gone_matches_no_more() {
    assertThat(hash.matches(KeyRing.of(key("otp-2", 1)), CHALLENGE, "012345")).isFalse();
    assertThat(hash.matches(KeyRing.of(key("otp-1", 2)), CHALLENGE, "012345")).isFalse();
  }

  @Test
  void nothing_of_the_code_shows() {
    assertThat(hash.keyId()).isEqualTo("otp-1");
    assertThat(hash.hex()).matches("[0-9a-f]{64}").doesNotContain("012345");
    assertThat(hash).hasToString("CodeHash[otp-1]");
  }

  private static Key key(String id, int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return new Key(id, bytes);
  }
}
