package dev.khata.domain.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedNumberTest {
  private static final Key OLD = new Key("2025", new byte[32]);
  private static final Key CURRENT = new Key("2026", new byte[64]);
  private static final KeyRing RING = new KeyRing(List.of(CURRENT, OLD));
  private static final PhoneNumber NUMBER = new PhoneNumber("+9779841000001");

  private final RememberedNumber before = RememberedNumber.of(NUMBER, KeyRing.of(OLD));

  @Test
  void another_key_makes_another_hash_of_the_same_number() {
    assertThat(before.renewed(RING))
        .get()
        .satisfies(
            renewed -> {
              assertThat(renewed.hash()).isEqualTo(NumberHash.of(NUMBER, KeyRing.of(CURRENT)));
              assertThat(renewed.renewed(KeyRing.of(CURRENT))).isPresent();
            });
  }

  @Test
  void without_its_key_or_under_the_hash_of_another_it_tells_nothing() {
    NumberHash other = NumberHash.of(new PhoneNumber("+9779841000002"), KeyRing.of(OLD));

    assertThat(before.renewed(KeyRing.of(CURRENT))).isEmpty();
    assertThat(new RememberedNumber(other, before.sealed()).renewed(RING)).isEmpty();
    assertThat(OLD.open(before.sealed(), before.hash().hash().hex())).isEmpty();
    assertThat(before).asString().doesNotContain("9841");
  }
}
