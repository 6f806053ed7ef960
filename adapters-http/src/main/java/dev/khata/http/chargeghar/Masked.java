package dev.khata.http.chargeghar;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;

/** Phones and addresses in which their owners know themselves again, and hardly anybody else. */
public final class Masked {
  private static final int SHOWN_FIRST = 4;
  private static final int SHOWN_LAST = 2;

  private Masked() {}

  public static String of(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone(PhoneNumber number) -> of(number);
      case Identifier.Email(EmailAddress address) -> of(address);
    };
  }

  /** {@code +977********78}. */
  public static String of(PhoneNumber number) {
    String all = number.e164();
    int last = Math.max(SHOWN_FIRST, all.length() - SHOWN_LAST);
    return all.substring(0, SHOWN_FIRST) + "*".repeat(last - SHOWN_FIRST) + all.substring(last);
  }

  /** {@code u***@example.com}, however long the name before the sign is. */
  public static String of(EmailAddress address) {
    String all = address.asGiven();
    return all.substring(0, all.offsetByCodePoints(0, 1))
        + "***"
        + all.substring(all.lastIndexOf('@'));
  }
}
