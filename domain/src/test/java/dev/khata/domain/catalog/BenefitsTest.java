package dev.khata.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.catalog.Benefit.Group;
import dev.khata.domain.catalog.Benefit.Items;
import dev.khata.domain.catalog.Benefit.Member;
import dev.khata.domain.catalog.Benefit.Nothing;
import dev.khata.domain.catalog.Benefit.Numeral;
import dev.khata.domain.catalog.Benefit.Text;
import dev.khata.domain.catalog.Benefit.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenefitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-2.5",
        "1.50",
        "3e8",
        "4E-2",
        "0.1",
        "1e+999",
        "1234567890123456789012345678901234567890"
      })
  void a_number_is_any_that_json_knows_and_keeps_its_text(String number) {
    assertThat(Benefits.of(only(new Numeral(number))).orElseThrow().values())
        .isEqualTo(only(new Numeral(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "01",
        "-01",
        "1.",
        ".5",
        "+1",
        "1e",
        "1e+",
        "1.e1",
        "NaN",
        "0x1",
        "1 ",
        "१",
        "1_0",
        "1f",
        "1e1000",
        "1e-0001",
        "12345678901234567890123456789012345678901"
      })
  void other_numbers_are_refused(String number) {
    assertThat(Benefits.of(only(new Numeral(number)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db"})
  void a_text_that_could_not_be_stored_or_shown_again_is_refused(String text) {
    assertThat(Benefits.of(only(new Text(text)))).isEmpty();
    assertThat(Benefits.of(new Group(List.of(new Member(text, new Nothing()))))).isEmpty();
  }

  @Test
  void a_name_stands_once_in_a_group() {
    Member one = new Member("a", new Truth(true));
    Member other = new Member("a", new Truth(false));

    assertThat(Benefits.of(new Group(List.of(one, other)))).isEmpty();
    assertThat(Benefits.of(new Group(List.of(one, new Member("b", only(new Nothing()))))))
        .isPresent();
  }

  @Test
  void the_order_of_a_group_is_a_part_of_it() {
    Member a = new Member("a", new Nothing());
    Member b = new Member("b", new Nothing());

    assertThat(new Benefits(new Group(List.of(a, b))))
        .isNotEqualTo(new Benefits(new Group(List.of(b, a))));
  }

  @Test
  void what_is_refused_can_not_be_made_in_another_way() {
    assertThatThrownBy(() -> new Benefits(only(new Numeral("x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"15, true", "16, false", "4000, false"})
  void depth_is_bounded(int lists, boolean fits) {
    Benefit value = new Items(List.of());
    for (int i = 1; i < lists; i++) {
      value = new Items(List.of(value));
    }

    assertThat(Benefits.of(only(value)).isPresent()).isEqualTo(fits);
  }

  /** The rest of the text is one character a letter. */
  @ParameterizedTest
  @MethodSource("measured")
  void length_is_bounded_as_it_is_written(Benefit value, String written) {
    int room = Benefits.LONGEST - "{'a':,'b':''}".length() - written.length();

    assertThat(Benefits.of(with(value, "x".repeat(room)))).as(written).isPresent();
    assertThat(Benefits.of(with(value, "x".repeat(room + 1)))).as(written).isEmpty();
  }

  static Stream<Object[]> measured() {
    return Stream.of(
        new Object[] {new Nothing(), "null"},
        new Object[] {new Truth(true), "true"},
        new Object[] {new Truth(false), "false"},
        new Object[] {new Numeral("1.50"), "1.50"},
        new Object[] {new Text("/é\u007f\u2028😀"), "'/é\u007f\u2028😀'"},
        new Object[] {new Text("\"\\\b\f\n\r\t"), "'--------------'"},
        new Object[] {new Text("\u0001\u001f"), "'\\u0001\\u001f'"},
        new Object[] {new Items(List.of()), "[]"},
        new Object[] {new Items(List.of(new Nothing())), "[null]"},
        new Object[] {new Items(List.of(new Nothing(), new Nothing())), "[null,null]"},
        new Object[] {new Group(List.of()), "{}"},
        new Object[] {only(new Nothing()), "{'a':null}"},
        new Object[] {with(new Nothing(), "\n"), "{'a':null,'b':'\\n'}"});
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void every_tree_of_plain_values_is_taken(@ForAll("groups") Group values) {
    assertThat(Benefits.of(values)).contains(new Benefits(values));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void one_value_that_is_not_plain_is_found_wherever_it_stands(
      @ForAll("groups") Group values, @ForAll @IntRange(max = 20) int at) {
    assertThat(Benefits.of(spoilt(values, at))).isEmpty();
  }

  @Property(tries = 2000)
  void whatever_passes_for_a_number_is_one(@ForAll("noise") String text) {
    boolean passes = Benefits.of(only(new Numeral(text))).isPresent();

    assertThat(passes).isEqualTo(isNumber(text));
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars("01234567890123456789eE-+.").ofMaxLength(8);
  }

  @Provide
  Arbitrary<Group> groups() {
    return groups(3);
  }

  private static Arbitrary<Group> groups(int depth) {
    return values(depth)
        .list()
        .ofMaxSize(4)
        .map(
            values ->
                new Group(
                    IntStream.range(0, values.size())
                        .mapToObj(i -> new Member("k\n" + i, values.get(i)))
                        .toList()));
  }

  private static Arbitrary<Benefit> values(int depth) {
    Arbitrary<Benefit> plain =
        Arbitraries.oneOf(
            Arbitraries.of(new Truth(true), new Truth(false), new Nothing()),
            Arbitraries.longs()
                .map(number -> new Numeral(BigDecimal.valueOf(number, 3).toPlainString())),
            Arbitraries.strings().withCharRange('\u0001', '\ud7ff').ofMaxLength(9).map(Text::new));
    return depth == 0
        ? plain
        : Arbitraries.oneOf(
            plain,
            groups(depth - 1).map(group -> group),
            values(depth - 1).list().ofMaxSize(3).map(Items::new));
  }

  /** What Java takes for a number is what JSON does, but for a few ways to leave out digits. */
  private static boolean isNumber(String text) {
    try {
      return new BigDecimal(text).precision() > 0
          && !text.startsWith("+")
          && !text.matches("-?0[0-9].*")
          && !text.matches("-?\\..*")
          && !text.matches(".*\\.([eE].*)?")
          && !text.matches(".*[eE][+-]?[0-9]{4,}");
    } catch (NumberFormatException none) {
      return false;
    }
  }

  /** With a NUL in the group itself, or in one of its groups. */
  private static Group spoilt(Group group, int at) {
    List<Member> members = new ArrayList<>(group.members());
    int place = members.isEmpty() ? 0 : at % members.size();
    if (!members.isEmpty() && members.get(place).value() instanceof Group within) {
      members.set(place, new Member(members.get(place).name(), spoilt(within, at / 2)));
    } else {
      members.add(place, new Member("spoilt", new Items(List.of(new Text("\0")))));
    }
    return new Group(members);
  }

  private static Group only(Benefit value) {
    return new Group(List.of(new Member("a", value)));
  }

  private static Group with(Benefit value, String rest) {
    return new Group(List.of(new Member("a", value), new Member("b", new Text(rest))));
  }
}
