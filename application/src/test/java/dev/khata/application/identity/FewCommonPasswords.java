package dev.khata.application.identity;

import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Password;
import java.util.Set;

/**
 * A handful of the passwords that attackers try first, and one that is strong but for being among
 * them.
 */
public final class FewCommonPasswords implements CommonPasswords {
  /** Has all four classes and eight characters; only its being common is wrong with it. */
  public static final Password COMMON_BUT_STRONG = new Password("P@ssw0rd");

  private static final Set<String> LIST =
      Set.of("password", "123456", "12345678", "qwerty", "letmein", COMMON_BUT_STRONG.reveal());

  @Override
  public boolean contains(Password password) {
    return LIST.contains(password.reveal());
  }
}
