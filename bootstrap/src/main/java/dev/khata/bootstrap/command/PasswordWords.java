package dev.khata.bootstrap.command;

import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a password, in an operator's words; they never repeat it. */
public final class PasswordWords {
  private PasswordWords() {}

  public static String of(List<PasswordPolicy.Fault> faults, PasswordPolicy policy) {
    return faults.stream().map(fault -> of(fault, policy)).collect(Collectors.joining("; "));
  }

  private static String of(PasswordPolicy.Fault fault, PasswordPolicy policy) {
    return switch (fault) {
      case TOO_SHORT -> "expected at least " + policy.minLength() + " characters";
      case TOO_LONG -> "expected at most " + Password.LONGEST + " characters";
      case CONTROL_CHARACTERS -> "control characters can't be typed into an app";
      case NO_UPPER -> "expected an upper-case letter in it";
      case NO_LOWER -> "expected a lower-case letter in it";
      case NO_DIGIT -> "expected a digit in it";
      case NO_SPECIAL -> "expected one of " + PasswordPolicy.SPECIAL + " in it";
      case COMMON -> "it is one of the most common ones";
    };
  }
}
