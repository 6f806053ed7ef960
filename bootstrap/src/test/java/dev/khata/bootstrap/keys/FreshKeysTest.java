package dev.khata.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshKeysTest {
  private final SettableClock clock = new SettableClock();
  private final FreshKeys fresh = new FreshKeys(clock, new SecureRandom());

  @Test
  void two_sets_made_at_once_stand_in_one_file(@TempDir Path directory) throws IOException {
    Map<KeyPurpose, KeyRing> old = fresh.make();
    Map<KeyPurpose, KeyRing> young = fresh.make();
    Path file = directory.resolve("keys");
    Files.writeString(
        file, KeyFile.render(old) + KeyFile.render(young).replaceAll(" current\n", "\n"));

    assertThat(KeyFile.read(file).get(KeyPurpose.OTP).ids())
        .containsExactly(
            old.get(KeyPurpose.OTP).current().id(), young.get(KeyPurpose.OTP).current().id());
  }

  @Test
  void all_keys_of_a_set_have_one_id_and_a_later_set_has_a_later_one() {
    Set<String> before = ids(fresh.make());
    clock.advance(Duration.ofSeconds(1));
    Set<String> after = ids(fresh.make());

    assertThat(before).hasSize(1);
    assertThat(after).hasSize(1);
    assertThat(after.iterator().next()).isGreaterThan(before.iterator().next());
    assertThat(after).allMatch(KeyText::isId);
  }

  private static Set<String> ids(Map<KeyPurpose, KeyRing> rings) {
    return rings.values().stream()
        .map(KeyRing::ids)
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }
}
