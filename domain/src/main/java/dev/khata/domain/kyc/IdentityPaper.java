package dev.khata.domain.kyc;

import dev.khata.domain.kernel.PlainText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paper by its kind and number, which together are one person's. The number is personal: nothing
 * prints it.
 *
 * @param number of a CNIC its digits, of others as it was typed
 */
public record IdentityPaper(PaperType type, String number) {
  /** Characters at least and at most. */
  public static final int SHORTEST = 5;

  public static final int LONGEST = 64;

  private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]+");

  public IdentityPaper {
    boolean fits =
        type == PaperType.CNIC
            ? number.equals(new Cnic(number).digits())
            : PlainText.isStoredLine(number, LONGEST);
    if (!fits) {
      throw new IllegalArgumentException("not the number of a paper");
    }
  }

  public static IdentityPaper of(Cnic cnic) {
    return new IdentityPaper(PaperType.CNIC, cnic.digits());
  }

  /** Empty when no paper of that kind can have the number that was typed. */
  public static Optional<IdentityPaper> parse(PaperType type, String typed) {
    String number = PlainText.trim(typed);
    if (type == PaperType.CNIC) {
      return Cnic.parse(number).map(IdentityPaper::of);
    }
    return PlainText.isLine(number, LONGEST)
            && PlainText.length(number) >= SHORTEST
            && !essence(number).isEmpty()
        ? Optional.of(new IdentityPaper(type, number))
        : Optional.empty();
  }

  /** The number of a Pakistani identity card; empty for another paper. */
  public Optional<Cnic> cnic() {
    return type == PaperType.CNIC ? Optional.of(new Cnic(number)) : Optional.empty();
  }

  /** The one spelling under which it is looked up. */
  public String canonical() {
    return cnic()
        .map(Cnic::canonical)
        .orElseGet(() -> type.name().toLowerCase(Locale.ROOT) + ":" + essence(number));
  }

  /** Letters and digits alone: whatever stands between them, and in whichever script digits are. */
  private static String essence(String number) {
    StringBuilder essence = new StringBuilder();
    BETWEEN
        .matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(essence::appendCodePoint);
    return essence.toString();
  }

  @Override
  public String toString() {
    return "IdentityPaper[" + type + "]";
  }
}
