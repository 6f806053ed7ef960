package dev.khata.domain.identity;

import dev.khata.domain.kernel.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a contract asks of a new password.
 *
 * @param minLength code points at least, and something to be seen; {@link Password#LONGEST} at most
 *     always
 * @param fourClasses whether an upper-case letter, a lower-case letter, a digit and one of {@value
 *     #SPECIAL} are needed
 * @param refusesCommon whether the most common passwords are refused
 */
public record PasswordPolicy(int minLength, boolean fourClasses, boolean refusesCommon) {
  public static final String SPECIAL = "@$!%*?&#";

  /** Eight characters of four classes, not common. */
  public static final PasswordPolicy STRICT = new PasswordPolicy(8, true, true);

  /** Eight characters, not common. */
  public static final PasswordPolicy EIGHT = new PasswordPolicy(8, false, true);

  /** Six characters and nothing else. */
  public static final PasswordPolicy SIX = new PasswordPolicy(6, false, false);

  /** One thing that is wrong with a password. */
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    /** Nobody can type control characters into the form of an app. */
    CONTROL_CHARACTERS,
    NO_UPPER,
    NO_LOWER,
    NO_DIGIT,
    NO_SPECIAL,
    COMMON
  }

  /** Everything that is wrong with the password; empty when it will do. */
  public List<Fault> faults(Password password, CommonPasswords common) {
    List<Fault> faults = new ArrayList<>();
    if (password.length() < minLength || PlainText.isBlank(password.reveal())) {
      faults.add(Fault.TOO_SHORT);
    }
    if (password.isTooLong()) {
      faults.add(Fault.TOO_LONG);
    }
    if (!PlainText.isStorable(password.reveal())) {
      faults.add(Fault.CONTROL_CHARACTERS);
    }
    if (fourClasses) {
      require(password, Character::isUpperCase, Fault.NO_UPPER, faults);
      require(password, Character::isLowerCase, Fault.NO_LOWER, faults);
      require(password, c -> c >= '0' && c <= '9', Fault.NO_DIGIT, faults);
      require(password, c -> SPECIAL.indexOf(c) >= 0, Fault.NO_SPECIAL, faults);
    }
    if (refusesCommon && common.contains(password.canonical())) {
      faults.add(Fault.COMMON);
    }
    return List.copyOf(faults);
  }

  private static void require(
      Password password, IntPredicate wanted, Fault fault, List<Fault> faults) {
    if (password.reveal().codePoints().noneMatch(wanted)) {
      faults.add(fault);
    }
  }
}
