package dev.khata.domain.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberHashTest {
  private static final Key OLD = new Key("2025", new byte[32]);
  private static final Key CURRENT = new Key("2026", new byte[64]);
  private static final KeyRing RING = new KeyRing(List.of(CURRENT, OLD));
  private static final PhoneNumber NUMBER = new PhoneNumber("+9779841000001");

  @Test
  void a_number_is_remembered_under_the_current_key_and_looked_for_under_each() {
    NumberHash before = NumberHash.of(NUMBER, KeyRing.of(OLD));

    assertThat(NumberHash.of(NUMBER, RING).keyId()).isEqualTo("2026");
    assertThat(NumberHash.each(NUMBER, RING)).containsExactly(NumberHash.of(NUMBER, RING), before);
  }

  @Test
  void it_can_not_be_matched_with_the_hash_that_codes_are_counted_by() {
    assertThat(NumberHash.of(NUMBER, RING).hash())
        .isNotEqualTo(new Identifier.Phone(NUMBER).hash(RING));
  }
}
