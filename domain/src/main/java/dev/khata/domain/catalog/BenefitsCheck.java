package dev.khata.domain.catalog;

import dev.khata.domain.catalog.Benefit.Group;
import dev.khata.domain.catalog.Benefit.Items;
import dev.khata.domain.catalog.Benefit.Member;
import dev.khata.domain.catalog.Benefit.Nothing;
import dev.khata.domain.catalog.Benefit.Numeral;
import dev.khata.domain.catalog.Benefit.Text;
import dev.khata.domain.catalog.Benefit.Truth;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether values can be {@link Benefits}: neither too deep nor too long, and nothing among them
 * that could not be stored or shown again, that is no NUL, no halves of characters, no number that
 * JSON does not know or that is very large, no name twice in a group.
 */
final class BenefitsCheck {
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

  private static final String SHORTLY_ESCAPED = "\"\\\b\f\n\r\t";
  private static final int SHORT_ESCAPE = "\\n".length();
  private static final int LONG_ESCAPE = "\\u0001".length();

  /** Characters that may still be written; what has no room ends the check. */
  private int left = Benefits.LONGEST;

  private BenefitsCheck() {}

  static boolean passes(Group values) {
    return new BenefitsCheck().passes(values, 1);
  }

  /**
   * @param depth of lists and groups, this value among them if it is one
   */
  private boolean passes(Benefit value, int depth) {
    return switch (value) {
      case Text(String text) -> isText(text);
      case Numeral(String text) -> isNumber(text) && takes(text.length());
      case Truth(boolean truth) -> takes(Boolean.toString(truth).length());
      case Nothing() -> takes("null".length());
      case Items(List<Benefit> values) ->
          opens(depth, values.size())
              && values.stream().allMatch(within -> passes(within, depth + 1));
      case Group(List<Member> members) ->
          opens(depth, members.size())
              && members.stream().map(Member::name).distinct().count() == members.size()
              && members.stream().allMatch(member -> passes(member, depth + 1));
    };
  }

  private boolean passes(Member member, int depth) {
    return isText(member.name()) && takes(":".length()) && passes(member.value(), depth);
  }

  /** Brackets, and commas between what is in them. */
  private boolean opens(int depth, int size) {
    return depth <= Benefits.DEEPEST && takes("[]".length() + Math.max(0, size - 1));
  }

  private boolean isText(String text) {
    return takes("\"\"".length())
        && text.codePoints().allMatch(c -> c != 0 && !Texts.isHalf(c) && takes(width(c)));
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
  }

  private static int width(int c) {
    if (SHORTLY_ESCAPED.indexOf(c) >= 0) {
      return SHORT_ESCAPE;
    }
    return c < ' ' ? LONG_ESCAPE : Character.charCount(c);
  }

  private boolean takes(int characters) {
    left -= characters;
    return left >= 0;
  }
}
