package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.RandomCodes;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link RandomCodes}, as far as looking at many of them can tell. */
public abstract class RandomCodesSuite {
  private static final int MANY = 10_000;
  private static final int BITS_OF_A_TOKEN = 256;

  protected abstract RandomCodes codes();

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 6, 8})
  void a_code_has_exactly_that_many_decimal_digits(int length) {
    assertThat(many(() -> codes().digits(length)))
        .allMatch(code -> code.matches("[0-9]{" + length + "}"));
  }

  @Test
  void leading_zeros_are_part_of_a_code() {
    assertThat(many(() -> codes().digits(6))).anyMatch(code -> code.startsWith("0"));
  }

  @Test
  void no_digit_is_favoured() {
    var counts =
        many(() -> codes().digits(1)).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    // A thousand of each is expected, with a standard deviation of 30.
    assertThat(counts).hasSize(10);
    assertThat(counts.values()).allMatch(count -> count > 800 && count < 1_200);
  }

  @Test
  void a_uuid_is_a_random_one_in_the_usual_spelling() {
    String code = codes().uuid();

    UUID uuid = UUID.fromString(code);
    assertThat(code).isEqualTo(uuid.toString());
    assertThat(uuid.version()).isEqualTo(4);
    assertThat(uuid.variant()).isEqualTo(2);
  }

  @Test
  void no_uuid_comes_twice() {
    assertThat(many(() -> codes().uuid())).doesNotHaveDuplicates();
  }

  @Test
  void a_token_needs_no_escape_in_a_url_and_has_room_for_256_bits() {
    assertThat(many(() -> codes().urlSafe()))
        .allMatch(token -> token.matches("[A-Za-z0-9_-]+"))
        .allMatch(token -> token.length() * 6 >= BITS_OF_A_TOKEN);
  }

  @Test
  void no_token_comes_twice_and_no_place_in_it_is_always_the_same() {
    List<String> tokens = many(() -> codes().urlSafe());

    assertThat(tokens).doesNotHaveDuplicates();
    assertThat(IntStream.range(0, tokens.getFirst().length()))
        .allMatch(i -> tokens.stream().map(token -> token.charAt(i)).distinct().count() > 8);
  }

  private static List<String> many(Supplier<String> source) {
    return Stream.generate(source).limit(MANY).toList();
  }
}
