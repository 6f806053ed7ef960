package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import org.junit.jupiter.api.Test;

class IdentifierTest {
  private final KeyRing lookup = KeyRing.of(new Key("lookup-1", new byte[32]));
  private final Identifier phone = new Identifier.Phone(new PhoneNumber("+8801712345678"));
  private final Identifier email = new Identifier.Email(new EmailAddress("Some@Example.com"));

  @Test
  void every_spelling_of_an_address_has_one_hash() {
    Identifier shouted = new Identifier.Email(new EmailAddress("SOME@EXAMPLE.COM"));

    assertThat(shouted.hash(lookup)).isEqualTo(email.hash(lookup));
  }

  @Test
  void a_phone_and_an_address_never_have_the_same_hash() {
    assertThat(phone.canonical()).isEqualTo("phone:+8801712345678");
    assertThat(email.canonical()).isEqualTo("email:some@example.com");
    assertThat(phone.hash(lookup)).isNotEqualTo(email.hash(lookup));
  }

  @Test
  void a_hash_shows_nothing_and_depends_on_the_key() {
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(phone.hash(lookup).hex()).matches("[0-9a-f]{64}").doesNotContain("12345678");
    assertThat(phone.hash(KeyRing.of(new Key("lookup-1", other)))).isNotEqualTo(phone.hash(lookup));
  }

  @Test
  void a_hash_has_32_bytes() {
    assertThatThrownBy(() -> new IdentifierHash("abcd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tries_of_a_user_and_of_a_stranger_are_counted_apart() {
    IdentifierHash hash = phone.hash(lookup);

    assertThat(new LockoutKey.Known(new UserId(42)).key()).isEqualTo("user:42");
    assertThat(new LockoutKey.Stranger(hash).key()).isEqualTo("hash:" + hash.hex());
  }

  @Test
  void a_token_is_known_by_its_sha_256() {
    assertThat(TokenHash.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(TokenHash.of("abc")).isNotEqualTo(TokenHash.of("abd"));
  }
}
