package dev.khata.domain.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The domain of an e-mail address: dotted labels of letters, digits and marks of any script.
 *
 * <p>Spellings of one domain are told from other domains as IDNA 2008 does with the mapping of UTS
 * 46, not transitional: width, ligatures and case make no difference, and {@code xn--} is the label
 * that it stands for; but {@code ß} is not {@code ss}, since these are two people's domains.
 */
final class DomainName {
  private static final int LONGEST_LABEL = 63;
  private static final String ASCII_FORM = "xn--";
  private static final int CAPITAL_I_WITH_DOT = 0x130;

  private DomainName() {}

  static boolean isDomain(String text) {
    String[] labels = text.split("\\.", -1);
    return labels.length >= 2 && Stream.of(labels).allMatch(DomainName::isLabel);
  }

  /** What all spellings of one domain have in common. */
  static String key(String domain) {
    return Stream.of(domain.split("\\.", -1))
        .map(DomainName::labelKey)
        .collect(Collectors.joining("."));
  }

  /**
   * The domain in ASCII, as it goes over a network; empty where IDNA has no such form for it, as
   * nobody can have registered it then.
   */
  static Optional<String> inAscii(String domain) {
    List<Optional<String>> labels =
        Stream.of(domain.split("\\.", -1)).map(DomainName::asciiLabel).toList();
    return labels.stream().allMatch(Optional::isPresent)
        ? Optional.of(labels.stream().flatMap(Optional::stream).collect(Collectors.joining(".")))
        : Optional.empty();
  }

  private static Optional<String> asciiLabel(String label) {
    String folded = fold(label);
    if (!isLabel(folded)) {
      return Optional.empty();
    }
    String ascii = isAscii(folded) ? folded : ASCII_FORM + Punycode.encode(folded);
    return Optional.of(ascii).filter(text -> text.length() <= LONGEST_LABEL);
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String labelKey(String label) {
    String folded = fold(label);
    if (!isLabel(folded)) {
      return lowerAscii(label);
    }
    return folded.startsWith(ASCII_FORM)
        ? Punycode.decode(folded.substring(ASCII_FORM.length()))
            .filter(DomainName::isWhatIsEncoded)
            .orElse(folded)
        : folded;
  }

  /** Another label can't be written so, and must not become one with what its letters spell. */
  private static boolean isWhatIsEncoded(String label) {
    return isLabel(label)
        && fold(label).equals(label)
        && label.codePoints().anyMatch(c -> c >= 0x80);
  }

  private static String fold(String label) {
    StringBuilder lower = new StringBuilder();
    compose(label)
        .codePoints()
        .forEach(
            c -> {
              if (c == CAPITAL_I_WITH_DOT) {
                lower.append("i\u0307");
              } else {
                lower.appendCodePoint(Character.toLowerCase(c));
              }
            });
    return compose(lower.toString());
  }

  private static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  static String lowerAscii(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && PlainText.length(label) <= LONGEST_LABEL
        && !label.startsWith("-")
        && !label.endsWith("-")
        && label.codePoints().allMatch(c -> c == '-' || isOfWord(c));
  }

  /** A letter or digit, or a mark that belongs to one, as vowel signs do in Indic scripts. */
  static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
