package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  private final Key newer = key("newer");
  private final Key older = key("older");
  private final KeyRing ring = new KeyRing(List.of(newer, older));

  @Test
  void the_first_key_is_the_current_one() {
    assertThat(ring.current()).isSameAs(newer);
    assertThat(KeyRing.of(older).current()).isSameAs(older);
  }

  @Test
  void every_key_is_found_by_its_id() {
    assertThat(ring.find("newer")).containsSame(newer);
    assertThat(ring.find("older")).containsSame(older);
    assertThat(ring.find("lost")).isEmpty();
    assertThat(ring.ids()).containsExactly("newer", "older");
  }

  @Test
  void a_ring_needs_a_key() {
    assertThatThrownBy(() -> new KeyRing(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_keys_of_one_id_do_not_fit_on_a_ring() {
    assertThatThrownBy(() -> new KeyRing(List.of(newer, older, key("newer"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("newer");
  }

  @Test
  void a_print_shows_the_ids_alone() {
    assertThat(ring).hasToString("KeyRing[newer, older]");
  }

  private static Key key(String id) {
    return new Key(id, new byte[32]);
  }
}
