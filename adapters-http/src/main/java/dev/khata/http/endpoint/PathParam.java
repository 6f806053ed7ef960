package dev.khata.http.endpoint;

import dev.khata.domain.kernel.HexId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A typed part of a path, under its name in the template.
 *
 * @param type of what {@link Call#path} gives, which is also the type in the documentation
 * @param parse empty when the text is not of the form; then the request is invalid
 * @param problem what is then said of it
 */
public record PathParam<T>(
    String name, Class<T> type, Function<String, Optional<T>> parse, Problem problem) {

  /** A number above zero. */
  public static PathParam<Long> id(String name) {
    return new PathParam<>(
        name, Long.class, PathParam::positive, new Problem.WrongType(Problem.Expected.INTEGER));
  }

  /** An id of 24 hexadecimal digits. */
  public static PathParam<HexId> hex(String name) {
    return new PathParam<>(
        name, HexId.class, HexId::parse, new Problem.BadFormat("24 hexadecimal digits"));
  }

  public static PathParam<UUID> uuid(String name) {
    return new PathParam<>(name, UUID.class, PathParam::uuidOf, new Problem.BadFormat("uuid"));
  }

  /** One of the values that have names in the contract. */
  public static <T extends Enum<T>> PathParam<T> choice(String name, ValueNames<T> names) {
    return new PathParam<>(name, names.type(), names::parse, new Problem.NotAChoice(names.all()));
  }

  /** Text of at most so many characters, none of them a control character. */
  public static PathParam<String> text(String name, int max) {
    Function<String, Optional<String>> parse =
        text ->
            text.length() <= max && text.chars().noneMatch(Character::isISOControl)
                ? Optional.of(text)
                : Optional.empty();
    return new PathParam<>(name, String.class, parse, new Problem.BadFormat(name));
  }

  private static Optional<Long> positive(String text) {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return number > 0 ? Optional.of(number) : Optional.empty();
  }

  private static Optional<UUID> uuidOf(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
