package dev.khata.bootstrap.settings;

import dev.khata.domain.kernel.Secret;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be configured; declared once, in the record that it belongs to.
 *
 * @param name of the environment variable, and of the key in the file
 * @param allowed what may be written, in words
 * @param otherwise the default, as it would be written, or in brackets what happens without a value
 * @param meaning for the reference: Markdown, one line
 * @param visibility how much of its text may be shown
 * @param reader from text; throws {@link Unfit}
 * @param fallback the value when nothing is given
 */
public record Setting<T>(
    String name,
    String allowed,
    String otherwise,
    String meaning,
    Visibility visibility,
    Function<String, T> reader,
    T fallback) {

  /** How much of a setting's text may be shown. */
  public enum Visibility {
    OPEN,
    /** Once it is known to be well-formed. */
    WHEN_VALID,
    NEVER
  }

  /** A setting with a default. */
  public static <T> Setting<T> of(String name, Kind<T> kind, String otherwise, String meaning) {
    return new Setting<>(
        name,
        kind.allowed(),
        otherwise,
        meaning,
        visibility(kind),
        kind::read,
        kind.read(otherwise));
  }

  /** A setting that need not have a value; {@code otherwise} says in words what happens then. */
  public static <T> Setting<Optional<T>> optional(
      String name, Kind<T> kind, String otherwise, String meaning) {
    return new Setting<>(
        name,
        kind.allowed(),
        "(" + otherwise + ")",
        meaning,
        visibility(kind),
        text -> Optional.of(kind.read(text)),
        Optional.empty());
  }

  /** A setting whose text is never shown. */
  public static <T> Setting<Optional<T>> secret(
      String name, Kind<T> kind, String otherwise, String meaning) {
    Setting<Optional<T>> open = optional(name, kind, otherwise, meaning);
    return new Setting<>(
        name,
        open.allowed(),
        open.otherwise(),
        meaning,
        Visibility.NEVER,
        open.reader(),
        open.fallback());
  }

  /** A password or the like. */
  public static Setting<Optional<Secret>> secret(String name, String otherwise, String meaning) {
    return secret(name, Kinds.secret(1, Kinds.LONGEST_TEXT), otherwise, meaning);
  }

  public boolean isSecret() {
    return visibility == Visibility.NEVER;
  }

  private static Visibility visibility(Kind<?> kind) {
    return kind.discreet() ? Visibility.WHEN_VALID : Visibility.OPEN;
  }
}
