package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
  private final Ports ports =
      Ports.none().with(Letters.class, new TwoLetters()).with(Numbers.class, () -> 7);

  @Test
  void each_port_is_served_by_its_own_adapter_the_same_each_time() {
    assertThat(ports.get(Letters.class).all()).isEqualTo("ab");
    assertThat(ports.get(Numbers.class).next()).isEqualTo(7);
    assertThat(ports.get(Letters.class)).isSameAs(ports.get(Letters.class));
  }

  @Test
  void all_are_told_in_the_order_in_which_they_were_named() {
    var told = new Told();

    ports.forEach(told::add);

    assertThat(told.names).containsExactly("Letters ab", "Numbers 7");
  }

  @Test
  void a_port_has_one_adapter() {
    assertThatThrownBy(() -> ports.with(Letters.class, new TwoLetters()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Letters.class.getName());
  }

  @Test
  void a_class_is_no_port() {
    assertThatThrownBy(() -> ports.with(TwoLetters.class, new TwoLetters()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(TwoLetters.class.getName());
  }

  @Test
  void a_port_that_nobody_named_is_not_there() {
    Ports fewer = Ports.none().with(Letters.class, new TwoLetters());

    assertThatThrownBy(() -> fewer.get(Numbers.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Numbers.class.getName());
  }

  private interface Letters {
    String all();
  }

  @FunctionalInterface
  private interface Numbers {
    int next();
  }

  private record TwoLetters() implements Letters {
    @Override
    public String all() {
      return "ab";
    }
  }

  private static final class Told {
    private final List<String> names = new ArrayList<>();

    <T> void add(Class<T> port, T adapter) {
      Object said =
          switch (adapter) {
            case Letters letters -> letters.all();
            case Numbers numbers -> numbers.next();
            default -> adapter;
          };
      names.add(port.getSimpleName() + " " + said);
    }
  }
}
