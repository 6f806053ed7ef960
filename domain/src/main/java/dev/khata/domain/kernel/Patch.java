package dev.khata.domain.kernel;

import java.util.function.Function;

/** What becomes of one field of something that is edited. */
public sealed interface Patch<T> {

  /** The field stays as it is. */
  record Keep<T>() implements Patch<T> {}

  /** The field is given another value; an empty {@code Optional} where it is to have none. */
  record Put<T>(T value) implements Patch<T> {}

  static <T> Patch<T> keep() {
    return new Keep<>();
  }

  static <T> Patch<T> to(T value) {
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
  default <R> Patch<R> map(Function<? super T, ? extends R> read) {
    return switch (this) {
      case Keep<T>() -> keep();
      case Put<T>(T value) -> to(read.apply(value));
    };
  }
}
