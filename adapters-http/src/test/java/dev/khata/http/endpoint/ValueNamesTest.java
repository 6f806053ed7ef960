package dev.khata.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValueNamesTest {
  private static final ValueNames<Size> SIZES =
      ValueNames.of(
          Size.class,
          size ->
              switch (size) {
                case SMALL -> "s";
                case LARGE -> "l";
              });

  private enum Size {
    SMALL,
    LARGE
  }

  private enum Width {
    NARROW,
    WIDE
  }

  @Test
  void every_value_has_a_name_and_every_name_its_value() {
    for (Size size : Size.values()) {
      assertThat(SIZES.parse(SIZES.of(size))).contains(size);
    }
    assertThat(SIZES.parse("SMALL")).isEmpty();
    assertThat(SIZES.all()).containsExactly("s", "l");
  }

  @Test
  void they_are_listed_as_the_contract_wants_them() {
    assertThat(SIZES.listed(List.of(Size.LARGE, Size.SMALL)).all()).containsExactly("l", "s");
    assertThatThrownBy(() -> SIZES.listed(List.of(Size.LARGE))).hasMessageContaining("[LARGE]");
    assertThatThrownBy(() -> SIZES.listed(List.of(Size.LARGE, Size.LARGE, Size.SMALL)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_values_of_one_name_are_refused() {
    assertThatThrownBy(() -> ValueNames.of(Size.class, size -> "x"))
        .hasMessageContaining("LARGE and SMALL are both named x");
    assertThatThrownBy(() -> ValueNames.of(Size.class, size -> " "))
        .hasMessageContaining("SMALL has no name");
  }

  @Test
  void a_vocabulary_names_a_type_once_and_gives_each_a_title_of_its_own() {
    ValueNames<Width> widths =
        ValueNames.of(Width.class, width -> width.name().toLowerCase(Locale.ROOT));

    assertThatThrownBy(() -> Vocabulary.of(SIZES, SIZES)).hasMessageContaining("named twice");
    assertThatThrownBy(() -> Vocabulary.of(List.of(SIZES, widths.titled("Size"))))
        .hasMessage("two types are titled Size");
    assertThat(Vocabulary.of(SIZES, widths).of(Width.class)).contains(widths);
    assertThat(Vocabulary.NONE.of(Width.class)).isEmpty();
  }

  @Test
  void a_part_of_a_path_is_read_by_them() {
    PathParam<Size> part = PathParam.choice("size", SIZES);

    assertThat(part.parse().apply("l")).contains(Size.LARGE);
    assertThat(part.parse().apply("LARGE")).isEmpty();
    assertThat(part.problem()).isEqualTo(new Problem.NotAChoice(List.of("s", "l")));
  }
}
