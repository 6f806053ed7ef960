package dev.khata.domain.kernel;

import java.util.function.Function;

/** What becomes of one field of something that is edited. */
public sealed interface Edit<T> {

  /** The field stays as it is. */
  record Keep<T>() implements Edit<T> {}

  /** The field is given another value; an empty {@code Optional} where it is to have none. */
  record Put<T>(T value) implements Edit<T> {}

  static <T> Edit<T> keep() {
    return new Keep<>();
  }

  static <T> Edit<T> to(T value) {
    return new Put<>(value);
  }

  /** What the field then holds. */
  default T of(T current) {
    return switch (this) {
      case Keep<T>() -> current;
      case Put<T>(T value) -> value;
    };
  }

  /** The same edit of a field that holds what {@code read} makes of this one's value. */
  default <R> Edit<R> map(Function<? super T, ? extends R> read) {
    return switch (this) {
      case Keep<T>() -> keep();
      case Put<T>(T value) -> to(read.apply(value));
    };
  }
}
