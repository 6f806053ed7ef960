package dev.khata.bootstrap.settings;

import java.util.function.Function;

/**
 * How values of one kind are written.
 *
 * @param allowed what is allowed, to follow "expected"
 * @param reader throws {@link Unfit} for any other text
 * @param discreet whether a wrong text may hold a secret, so that no message repeats it
 */
public record Kind<T>(String allowed, Function<String, T> reader, boolean discreet) {

  public static <T> Kind<T> of(String allowed, Function<String, T> reader) {
    return new Kind<>(allowed, reader, false);
  }

  /** The same kind, whose wrong texts are not repeated. */
  public Kind<T> discreetly() {
    return new Kind<>(allowed, reader, true);
  }

  public T read(String text) {
    return reader.apply(text);
  }

  public Unfit unfit() {
    return new Unfit("expected " + allowed);
  }
}
