package dev.khata.http.endpoint;

import dev.khata.domain.autopay.Tag;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Prose;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A type of the domain that stands for a text in bodies, where it needs no {@code @Size} and no
 * {@code @Valid}: its own rules say what it takes.
 *
 * @param longest characters of the text as sent, at most
 * @param rule which characters may stand in the text as sent
 * @param parse empty for what can't be one, such as a blank text
 */
public record TextType<T>(
    Class<T> type, int longest, Predicate<String> rule, Function<String, Optional<T>> parse) {

  /** All there are. */
  public static final List<TextType<?>> ALL =
      List.of(
          new TextType<>(Label.class, Label.LONGEST, TextType::isLine, Label::parse),
          new TextType<>(Prose.class, Prose.LONGEST, PlainText::isProse, Prose::parse),
          new TextType<>(Tag.class, Tag.LONGEST, TextType::isLine, Tag::parse));

  /** Empty when the class is none of them. */
  public static Optional<TextType<?>> of(Class<?> type) {
    return ALL.stream().filter(text -> text.type() == type).findFirst();
  }

  /** What keeps the text from being one; empty when nothing does. */
  public Optional<Problem> problem(String text) {
    if (!rule.test(text)) {
      return Optional.of(new Problem.ForbiddenCharacters());
    }
    if (PlainText.isBlank(text)) {
      return Optional.of(new Problem.Blank());
    }
    if (PlainText.length(text) > longest) {
      return Optional.of(new Problem.TooLong(longest));
    }
    return parse.apply(text).isPresent()
        ? Optional.empty()
        : Optional.of(new Problem.ForbiddenCharacters());
  }

  private static boolean isLine(String text) {
    return PlainText.isStorable(text) && PlainText.isLine(PlainText.trim(text));
  }
}
