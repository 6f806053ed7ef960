package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void the_first_page_skips_nothing() {
    assertThat(Window.page(1, 20)).isEqualTo(new Window(0, 20));
  }

  @Test
  void the_last_page_that_can_be_named_does_not_overflow() {
    assertThat(Window.page(Integer.MAX_VALUE, 100).offset()).isEqualTo(214_748_364_600L);
  }

  @Test
  void there_is_no_page_zero_and_no_empty_window() {
    assertThatThrownBy(() -> Window.page(0, 20)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Window(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Window(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_page_has_no_more_items_than_the_list() {
    assertThatThrownBy(() -> new Page<>(List.of("a", "b"), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Page.empty().total()).isZero();
  }

  @Test
  void an_edit_keeps_replaces_or_clears() {
    Optional<String> current = Optional.of("old");

    assertThat(Patch.<Optional<String>>keep().of(current)).contains("old");
    assertThat(Patch.to(Optional.of("new")).of(current)).contains("new");
    assertThat(Patch.to(Optional.<String>empty()).of(current)).isEmpty();
    assertThat(Patch.to("7").map(Integer::valueOf).of(1)).isEqualTo(7);
    assertThat(Patch.<String>keep().map(Integer::valueOf).of(1)).isEqualTo(1);
  }
}
